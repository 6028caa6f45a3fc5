import type { z } from 'zod';

/** What could be saved of a record, and the keys and ids of what could not. */
interface Saved<T> {
	readonly value: T;
	/** `null`: all of it. */
	readonly leftOut: readonly (string | null)[];
}

/**
 * A record of which parts break the schema, without these: entries of its lists are left out, and for anything else stands what
 * `standIn` has.
 */
export function salvage<S extends z.ZodObject>(
	record: unknown,
	schema: S,
	standIn: z.infer<S>
): Saved<z.infer<S>> {
	if (typeof record !== 'object' || record === null) return { value: standIn, leftOut: [null] };
	const given = record as Readonly<Record<string, unknown>>;
	const broken = new Map<string, Set<number>>();
	const leftOut = new Set<string>();
	for (const { path } of schema.safeParse(record).error?.issues ?? []) {
		const [key, index] = path;
		if (typeof key !== 'string') continue;
		const entries = broken.get(key) ?? new Set<number>();
		entries.add(typeof index === 'number' ? index : -1);
		broken.set(key, entries);
	}
	const parts = Object.keys(schema.shape).map((key) => {
		const entries = broken.get(key);
		const value = given[key];
		if (!entries) return [key, value];
		if (!Array.isArray(value) || entries.has(-1) || !isListOfRecords(value)) {
			leftOut.add(key);
			return [key, (standIn as Record<string, unknown>)[key]];
		}
		for (const i of entries) leftOut.add(idOf(value[i]) ?? key);
		return [key, value.filter((_, i) => !entries.has(i))];
	});
	const saved = schema.safeParse(Object.fromEntries(parts.filter(([, value]) => value !== undefined)));
	return saved.success ? { value: saved.data, leftOut: [...leftOut] } : { value: standIn, leftOut: [null] };
}

function isListOfRecords(list: readonly unknown[]): boolean {
	return list.every((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry));
}

function idOf(entry: unknown): string | undefined {
	const { id } = (entry ?? {}) as { id?: unknown };
	return typeof id === 'string' ? id : undefined;
}
