const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
/** Numbers of volumes and chapters. */
const ROMAN = /^[IVXLC]+$/;

/** Whether a name is an abbreviation: two capitals or more, and nothing else. */
export function isAbbreviation(name: string): boolean {
	return /^\p{Lu}{2,}$/u.test(name);
}

/** The abbreviations that a text prints, in order; numbers in Roman figures are none. */
export function abbreviationsIn(text: string): string[] {
	return [...text.matchAll(ABBREVIATION)].flatMap(([found]) => (ROMAN.test(found) ? [] : found));
}
