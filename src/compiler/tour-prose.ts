import { calendarDate, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { MONTHS } from './months.ts';
import type { UnfocusedStep } from './tour-focus.ts';

/** Smaller ones are left alone: “one source”, “two ways”. */
const NUMBER_WORDS = new Map(
	[
		'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
		'nineteen twenty'
	]
		.join(' ')
		.split(' ')
		.map((word, i) => [word, String(i + 3)])
);

const MONTH = MONTHS.join('|');
/** “12 September 1922”, “20 or 22 December”, “from 5 to 12 September”, “September 1921”. */
const DATE = new RegExp(
	`(?:\\b(\\d{1,2})(?: (?:or|and|to) (\\d{1,2}))? )?\\b(${MONTH})\\b(?: (\\d{4})\\b)?`,
	'g'
);
const ORDINAL = /\b(\d{1,2})(?:st|nd|rd|th)\b/g;
const YEAR = /(?<![\w.,:-])(1[89]\d\d|20\d\d)(?![\w.,:]\d)\b/g;
const NUMBER = /(?<![\w-])\d+(?:[.,:]\d+)*(?!\w)/g;
const WORD = /[a-z]+/gi;

/** The days and numbers that a step may speak of. */
export class Known {
	readonly #days = new Set<Day>();
	readonly #numbers = new Set<string>();

	addDay(day: Day): this {
		this.#days.add(day);
		return this;
	}

	addNumber(number: number): void {
		this.#numbers.add(String(number));
	}

	/** All days and numbers of a compiled record, however deep: uncertain days with their bounds, and those in words. */
	addRecord(value: unknown): void {
		if (typeof value === 'string') {
			for (const [text] of value.matchAll(/\d{4}-\d{2}-\d{2}/g)) {
				const day = parseIsoDay(text);
				if (day !== null) this.addDay(day);
			}
			for (const number of numbersIn(value)) this.#numbers.add(number);
		} else if (Array.isArray(value)) {
			for (const item of value) this.addRecord(item);
		} else if (typeof value === 'object' && value !== null) {
			const { earliest, best, latest } = value as Record<string, unknown>;
			for (const day of [earliest, best, latest]) if (typeof day === 'number') this.addDay(day as Day);
			this.addRecord(Object.values(value));
		}
	}

	hasNumber(number: string): boolean {
		return this.#numbers.has(number);
	}

	/** Whether a known day has these parts, as far as they are given. */
	hasDate(day?: number, month?: number, year?: number): boolean {
		return [...this.#days].some((known) => {
			const date = calendarDate(known);
			return (
				(day === undefined || date.day === day) &&
				(month === undefined || date.month === month) &&
				(year === undefined || date.year === year)
			);
		});
	}
}

/** Reports each date and number of a step’s prose that is not known. */
export function checkProse(
	{ title, caption, question, answer, notes }: UnfocusedStep,
	known: Known,
	report: (rule: string, found: string) => void
): void {
	const date = (text: string) => {
		report('a date in a step is its day, or one of its claims or of a record that they name', text);
	};
	for (const prose of [title, caption, question ?? '', answer ?? '', ...notes]) {
		let rest = prose;
		rest = rest.replace(DATE, (text, day?: string, second?: string, month = '', year?: string) => {
			// “May” at the head of a clause may be the verb; a month alone says too little to be held to.
			if (day === undefined && year === undefined) return ' ';
			for (const one of [day, second].filter((part) => part !== undefined))
				if (
					!known.hasDate(
						Number(one),
						MONTHS.indexOf(month) + 1,
						year === undefined ? undefined : Number(year)
					)
				)
					date(text);
			if (day === undefined && !known.hasDate(undefined, MONTHS.indexOf(month) + 1, Number(year))) date(text);
			return ' ';
		});
		rest = rest.replace(ORDINAL, (text, day: string) => {
			if (!known.hasDate(Number(day))) date(text);
			return ' ';
		});
		rest = rest.replace(YEAR, (text) => {
			if (!known.hasDate(undefined, undefined, Number(text)) && !known.hasNumber(text)) date(text);
			return ' ';
		});
		for (const number of numbersIn(rest)) {
			if (!known.hasNumber(number))
				report('a number in a step is counted by its claims, or stands in a record that they name', number);
		}
	}
}

/** The numbers of a text, in figures: “1,413”, “fifteen” as “15”. */
function numbersIn(text: string): string[] {
	const words = [...text.matchAll(WORD)].map(([word]) => NUMBER_WORDS.get(word.toLowerCase()));
	return [
		...[...text.matchAll(NUMBER)].map(([number]) => number),
		...words.filter((word) => word !== undefined)
	];
}
