import { isDeepStrictEqual } from 'node:util';
import { keyOf, readPlain, RECORD_FILES, type PlainRecord, type RecordFile } from '../record-files.ts';

/** What a field said and says; `null` where it is not given. */
export interface FieldChange {
	/** Its path within the record: `toponyms.2.name`. */
	readonly field: string;
	readonly from: unknown;
	readonly to: unknown;
}

/** A record that is in one of two versions only, or differs. */
export interface RecordDifference {
	/** `kind:key`, as it is in the second version where it is there. */
	readonly id: string;
	readonly file: string;
	readonly change: 'added' | 'removed' | 'changed';
	readonly fields: readonly FieldChange[];
}

/** In what the records of two folders differ, file by file in the order of the codebook. @throws Error for a file that cannot be read. */
export function compareRecords(a: string, b: string): RecordDifference[] {
	return RECORD_FILES.flatMap((file) => compareFile(readPlain(a, file), readPlain(b, file), file));
}

function compareFile(
	before: ReadonlyMap<string, PlainRecord>,
	after: ReadonlyMap<string, PlainRecord>,
	file: RecordFile
): RecordDifference[] {
	const at = (change: RecordDifference['change'], key: string, fields: readonly FieldChange[]) => ({
		id: `${file.kind}:${key}`,
		file: file.file,
		change,
		fields
	});
	const removed = [...before].filter(([key]) => !after.has(key));
	const added = [...after].filter(([key]) => !before.has(key));
	const moved = movedRecords(removed, added, file);
	const isMoved = (record: PlainRecord) => moved.some((pair) => pair.includes(record));
	return [
		...[...after].flatMap(([key, record]) => {
			const old = before.get(key);
			if (!old || isDeepStrictEqual(old, record)) return [];
			return [at('changed', key, fieldChanges(old, record))];
		}),
		...moved.map(([old, record]) => at('changed', keyOf(record, file), fieldChanges(old, record))),
		...added
			.filter(([, record]) => !isMoved(record))
			.map(([key, record]) => at('added', key, fieldChanges({}, record))),
		...removed
			.filter(([, record]) => !isMoved(record))
			.map(([key, record]) => at('removed', key, fieldChanges(record, {})))
	];
}

/** Records of one thing that have another key in the second version (another first day) and are the same for the most part. */
function movedRecords(
	removed: readonly (readonly [string, PlainRecord])[],
	added: readonly (readonly [string, PlainRecord])[],
	{ key }: RecordFile
): [PlainRecord, PlainRecord][] {
	const [thing = ''] = key;
	if (key.length === 1) return [];
	const free = new Set(added.map(([, record]) => record));
	return removed.flatMap(([, old]): [PlainRecord, PlainRecord][] => {
		const like = [...free].find(
			(record) =>
				record[thing] === old[thing] &&
				fieldChanges(old, record).length * 2 <= Object.keys({ ...old, ...record }).length
		);
		if (!like) return [];
		free.delete(like);
		return [[old, like]];
	});
}

/** The fields in which two records differ, at the deepest place that does; lists of plain values are one field. */
function fieldChanges(from: unknown, to: unknown, path: readonly string[] = []): FieldChange[] {
	if (isDeepStrictEqual(from, to)) return [];
	const isOpen =
		path.at(-1) !== 'coordinates' && isTree(from) && isTree(to) && Array.isArray(from) === Array.isArray(to);
	if (!isOpen) return [{ field: path.join('.'), from: from ?? null, to: to ?? null }];
	const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
	return keys.flatMap((key) => fieldChanges(from[key], to[key], [...path, key]));
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return false;
	return !Array.isArray(value) || value.some((one) => typeof one === 'object');
}
