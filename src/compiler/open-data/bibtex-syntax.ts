/* How values are written in a BibTeX or BibLaTeX file. */

/** Characters that TeX reads as commands, and how each is written as itself. */
const SPECIAL: Readonly<Record<string, string>> = {
	'\\': String.raw`\textbackslash{}`,
	'{': String.raw`\{`,
	'}': String.raw`\}`,
	'#': String.raw`\#`,
	$: String.raw`\$`,
	'%': String.raw`\%`,
	'&': String.raw`\&`,
	_: String.raw`\_`,
	'~': String.raw`\textasciitilde{}`,
	'^': String.raw`\textasciicircum{}`
};

/** A text as TeX sets it, on one line. */
export function tex(text: string): string {
	return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\{}#$%&_~^]/g, (character) => SPECIAL[character] ?? '');
}

/** A text whose capitals no style may change. */
export function protectedTex(text: string): string {
	return `{${tex(text)}}`;
}

/** An address, in ASCII and with its braces balanced: it is not read as TeX. */
export function address(url: string): string {
	return new URL(url).href.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** Pages, with the dash of a range as TeX has it. */
export function pageRange(pages: string): string {
	return tex(pages).replaceAll(/\s*[-–]\s*/g, '--');
}

/** A value of a list, as publishers and places are, which “and” would take apart. */
export function listItem(text: string): string {
	return /\sand\s/i.test(text) ? protectedTex(text) : tex(text);
}

/** A name in CSL-JSON. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Names, joined as BibTeX joins them; one that is whole, as that of a body, is not taken apart. */
export function nameList(names: readonly CslName[]): string {
	return names
		.map((name) =>
			'literal' in name ? protectedTex(name.literal) : `${tex(name.family)}, ${tex(name.given)}`
		)
		.join(' and ');
}

/** A name as it is said. */
export function spokenName(name: CslName): string {
	if ('literal' in name) return name.literal;
	// Chinese names begin with that of the family, and are written in one.
	return /\p{Script=Han}/u.test(name.family) ? name.family + name.given : `${name.given} ${name.family}`;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** A number in Arabic figures, where it is in Roman ones to thirty-nine. */
export function arabic(number: string): string {
	if (!/^[IVX]+$/.test(number)) return number;
	const values = [...number].map((figure) => ROMAN[figure] ?? 0);
	return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

/** A date in CSL-JSON: year, month and day as far as they are known. */
export interface CslDate {
	readonly 'date-parts': readonly (readonly number[])[];
}

/** A day, month or year, ISO 8601; a range with “/”. */
export function isoDate({ 'date-parts': ends }: CslDate): string {
	return ends
		.map((end) => end.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'))
		.join('/');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The name by which BibTeX knows a month, 1 to 12; styles define it, and it stands without braces. */
export function monthMacro(month: number): string | undefined {
	return MONTHS[month - 1];
}

/** A date as it is read: 30 August 1922; a range with a dash. */
export function spokenDate({ 'date-parts': ends }: CslDate): string {
	return ends.map(spokenDay).join(' – ');
}

function spokenDay([year = 0, month, day]: readonly number[]): string {
	if (month === undefined) return String(year);
	return new Intl.DateTimeFormat('en-GB', {
		timeZone: 'UTC',
		year: 'numeric',
		month: 'long',
		...(day === undefined ? {} : { day: 'numeric' })
	}).format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}

/** The English name of a language, BCP 47. */
export function languageName(tag: string): string {
	return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}
