import { LOCALE } from '#lib/atlas/language.ts';

/** Letters without case, accents and apostrophes: what a reader types finds what a source prints. */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}'’‘ʻʼ`ʿʾ]/gu, '')
		.toLocaleLowerCase(LOCALE);
}

/** A name in some language (BCP 47), as the record writes it. */
export interface WrittenName {
	readonly name: string;
	readonly lang: string;
}
