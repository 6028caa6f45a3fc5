import { compile } from '../compile.ts';
import { formatFaults } from '../faults.ts';
import { compareDays, type DayDifference } from './days.ts';
import { compareRecords, type FieldChange, type RecordDifference } from './records.ts';

/** In what two versions of an atlas differ. */
export interface AtlasDifference {
	readonly records: readonly RecordDifference[];
	/** Who held what, by day; `null` where one of the two does not compile. */
	readonly days: readonly DayDifference[] | null;
	/** Faults of the versions, by which their days are not known. */
	readonly faults: { readonly a: readonly string[]; readonly b: readonly string[] };
}

/** Compares two folders. @throws Error for a file that cannot be read at all. */
export function compareAtlases(a: string, b: string): AtlasDifference {
	const records = compareRecords(a, b);
	if (records.length === 0) return { records, days: [], faults: { a: [], b: [] } };
	const [before, after] = [compile(a), compile(b)];
	const faults = {
		a: before.ok ? [] : formatFaults(before.faults),
		b: after.ok ? [] : formatFaults(after.faults)
	};
	const days = before.ok && after.ok ? compareDays(before.atlas, after.atlas) : null;
	return { records, days, faults };
}

/** The same in words, for a terminal. @param tellsFaults - Whether those of the versions are told with it. */
export function formatDifference({ records, days, faults }: AtlasDifference, tellsFaults = true): string {
	if (records.length === 0) return 'No record differs.\n';
	const lines = [
		...records.flatMap((record) => [
			`${record.id}: ${record.change} (${record.file})`,
			...record.fields.filter(({ field }) => record.change === 'changed' || field !== '').map(formatField)
		]),
		'',
		...formatDays(days, faults),
		...(tellsFaults ? [...faults.a, ...faults.b].map((fault) => `  ${fault}`) : [])
	];
	return `${lines.join('\n')}\n`;
}

function formatField({ field, from, to }: FieldChange): string {
	const [old, now] = [from, to].map((value) => shown(value));
	return from === null ? `  ${field}: ${now ?? ''}` : `  ${field}: ${old ?? ''} → ${now ?? ''}`;
}

function formatDays(days: AtlasDifference['days'], faults: AtlasDifference['faults']): string[] {
	const faulty = faults.a.length > 0 ? 'as it was' : 'as it would be';
	if (days === null) return [`The map of each day is not compared: the record ${faulty} has faults.`];
	if (days.length === 0) return ['The map is the same on every day.'];
	return [
		'On the map:',
		...days.map(({ area, kind, first, last, from, to }) => {
			const run = first === last ? first : `${first} to ${last}`;
			return `  ${run}  ${area}${kind === 'title' ? ' (in law)' : ''}: ${from ?? 'nothing'} → ${to ?? 'nothing'}`;
		})
	];
}

function shown(value: unknown): string {
	if (value === null || value === '') return 'nothing';
	return typeof value === 'string' ? value : JSON.stringify(value);
}
