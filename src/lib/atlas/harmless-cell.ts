/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text as a cell of a CSV file that no spreadsheet runs: marked as text by an apostrophe where it would. Numbers stay numbers. */
export function harmlessCell(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}
