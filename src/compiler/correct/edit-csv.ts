import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A field of a row, by the number of the row (0: the first below the header), and what it is to hold. */
export interface CellEdit {
	readonly row: number;
	readonly column: string;
	readonly value: string;
}

/**
 * A CSV text with some fields changed; all else stays as it is written, quotes and line ends too.
 * @throws Error for a row or a column that is not there.
 */
export function editCsv(text: string, edits: readonly CellEdit[]): string {
	const bytes = Buffer.from(text);
	const rows = parseCsv(bytes, { info: true, skip_empty_lines: true }) as unknown as {
		record: string[];
		info: { bytes: number };
	}[];
	const header = rows[0]?.record ?? [];
	let edited = '';
	let from = 0;
	for (const [i, { record, info }] of rows.entries()) {
		const raw = bytes.subarray(from, info.bytes).toString('utf8');
		from = info.bytes;
		const own = edits.filter(({ row }) => row === i - 1);
		edited += own.length === 0 ? raw : editRow(raw, record, header, own);
	}
	if (edits.some(({ row }) => row < 0 || row >= rows.length - 1)) throw new Error('no such row');
	return edited + bytes.subarray(from).toString('utf8');
}

function editRow(
	raw: string,
	record: readonly string[],
	header: readonly string[],
	edits: readonly CellEdit[]
): string {
	const end = /\r?\n$/.exec(raw)?.[0] ?? '';
	const cells = cellsOf(raw.slice(0, raw.length - end.length));
	for (const { column, value } of edits) {
		const at = header.indexOf(column);
		if (at < 0) throw new Error(`there is no column ${column}`);
		if (record[at] !== value) cells[at] = stringify([[value]], { record_delimiter: '' });
	}
	return cells.join(',') + end;
}

/** The fields of a row as they are written, quotes included. */
function cellsOf(raw: string): string[] {
	const cells: string[] = [''];
	let isQuoted = false;
	for (const letter of raw) {
		if (letter === '"') isQuoted = !isQuoted;
		if (letter === ',' && !isQuoted) cells.push('');
		else cells[cells.length - 1] += letter;
	}
	return cells;
}

/** A CSV text with rows added at its end, and others left out, by their numbers. */
export function editRows(
	text: string,
	{
		without,
		added
	}: { readonly without: ReadonlySet<number>; readonly added: readonly Readonly<Record<string, string>>[] }
): string {
	const bytes = Buffer.from(text);
	const rows = parseCsv(bytes, { info: true, skip_empty_lines: true }) as unknown as {
		record: string[];
		info: { bytes: number };
	}[];
	const header = rows[0]?.record ?? [];
	const kept = rows.map(({ info }, i) =>
		without.has(i - 1) ? '' : bytes.subarray(rows[i - 1]?.info.bytes ?? 0, info.bytes).toString('utf8')
	);
	const whole = kept.join('') + bytes.subarray(rows.at(-1)?.info.bytes ?? 0).toString('utf8');
	if (added.length === 0) return whole;
	const more = stringify(added.map((row) => header.map((column) => row[column] ?? '')));
	return `${whole.replace(/\n*$/, '\n')}${more}`;
}
