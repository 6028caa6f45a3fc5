import type { z } from 'zod';
import { nearest } from './nearest.ts';

/* What a schema finds, in the words of someone who wrote a file and not of someone who wrote a schema, with a remedy. */

type Issue = z.core.$ZodIssue;

/** A fault of a record: which rule, what stands there, and the path to it within the record. */
interface Told {
	readonly rule: string;
	readonly found: string;
	readonly path: readonly PropertyKey[];
}

/** As much of what was found as helps to find it. */
const LONGEST = 100;

/** Messages that the library makes; all others are rules in our own words. */
const GENERIC = /^(?:Invalid|Too |Unrecognized|Expected)/;

const KINDS: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list',
	object: 'a record (key: value)',
	record: 'a record (key: value)'
};

/** The faults that issues stand for. A key that is missing is told once, as the one that was mistyped, where there is one. */
export function wordsOf(issues: readonly Issue[], record: unknown, schema: z.ZodType): Told[] {
	const mistyped = new Set(
		issues.flatMap((issue) =>
			issue.code === 'unrecognized_keys'
				? issue.keys.map((key) => {
						const beside = valueAt(record, issue.path);
						return [...issue.path, meantKey(key, beside, keysAt(schema, issue.path))].join('.');
					})
				: []
		)
	);
	return issues
		.filter(({ path }) => valueAt(record, path) !== undefined || !mistyped.has(path.join('.')))
		.flatMap((issue) => wordsOfOne(issue, record, schema));
}

/** One, or one for each key that no file knows. */
function wordsOfOne(issue: Issue, record: unknown, schema: z.ZodType): Told[] {
	const { path } = issue;
	const value = valueAt(record, path);
	const at = nameOf(path);
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => ({
			rule: `${at}there is no such key`,
			found: `“${key}”${remedyOf(meantKey(key, value, keysAt(schema, path)))}`,
			path: [...path, key]
		}));
	return [{ rule: `${at}${ruleOf(issue, value, path, record)}`, found: shown(value), path }];
}

/** What kind of value something is, in a word or two. */
export function kindOf(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	return KINDS[typeof value] ?? typeof value;
}

function ruleOf(issue: Issue, value: unknown, path: readonly PropertyKey[], record: unknown): string {
	const swapped = swappedIn(path, record);
	if (swapped !== null) return swapped;
	if (!GENERIC.test(issue.message)) return issue.message;
	switch (issue.code) {
		case 'invalid_type':
			return typeRule(KINDS[issue.expected] ?? issue.expected, value);
		case 'invalid_value':
			return choiceRule(issue.values.map(String), value);
		case 'too_small':
			return limitRule('at least', issue.minimum, issue.origin, value);
		case 'too_big':
			return limitRule('at most', issue.maximum, issue.origin, value);
		case 'invalid_union':
			return value === undefined
				? 'is missing: write it, or see the codebook'
				: 'is none of the forms that it can have';
		default:
			return issue.message;
	}
}

function typeRule(expected: string, value: unknown): string {
	if (value === undefined || value === null) return `is missing: write ${expected}`;
	const quote = expected === 'text' && typeof value !== 'object' ? ': put it between quotes' : '';
	return `must be ${expected}, not ${kindOf(value)}${quote}`;
}

function choiceRule(values: readonly string[], value: unknown): string {
	const meant = typeof value === 'string' ? nearest(value, values) : null;
	const choices = values.map((one) => one || 'empty').join(', ');
	return `must be ${values.length > 1 ? 'one of ' : ''}${choices}${meant ? `; did you mean ${meant}?` : ''}`;
}

function limitRule(most: string, limit: number | bigint, origin: string, value: unknown): string {
	if (origin === 'string') return value === '' ? 'must not be empty' : `has ${most} ${limit} characters`;
	if (origin === 'array') return `has ${most} ${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}`;
	return `must be ${most} ${limit}`;
}

/** Whether a path leads to the latitude of a point whose two numbers would be a point the other way round. */
function swappedIn(path: readonly PropertyKey[], record: unknown): string | null {
	if (path.at(-1) !== 1) return null;
	const point = valueAt(record, path.slice(0, -1));
	if (!Array.isArray(point) || point.length !== 2) return null;
	const [lng, lat] = point as unknown[];
	if (typeof lng !== 'number' || typeof lat !== 'number' || Math.abs(lat) <= 90 || Math.abs(lng) > 90)
		return null;
	return 'a latitude lies between -90 and 90: longitude and latitude swapped? A point is longitude, latitude';
}

/** Which of the keys that a record may have, and has not, a key is meant as. */
function meantKey(key: string, beside: unknown, known: readonly string[]): string | null {
	const free = known.filter((one) => !(typeof beside === 'object' && beside !== null && one in beside));
	return nearest(key, free);
}

function remedyOf(meant: string | null): string {
	return meant === null ? ': remove it' : `; did you mean ${meant}?`;
}

/** The keys of the records that a schema has at a path; none where it is no record. */
function keysAt(schema: z.core.$ZodType | undefined, path: readonly PropertyKey[]): string[] {
	const { def } = (schema?._zod ?? {}) as { def?: SchemaParts };
	if (!def) return [];
	if (def.innerType) return keysAt(def.innerType, path);
	const [key, ...rest] = path;
	if (def.shape) return key === undefined ? Object.keys(def.shape) : keysAt(def.shape[String(key)], rest);
	return key === undefined ? [] : keysAt(def.element ?? def.valueType, rest);
}

/** What schemas of several kinds are made of. */
interface SchemaParts {
	readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
	readonly element?: z.core.$ZodType;
	readonly innerType?: z.core.$ZodType;
	readonly valueType?: z.core.$ZodType;
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(node, key) => (node as Record<PropertyKey, unknown> | null | undefined)?.[key],
		record
	);
}

/** A path as its writer counts: `legs 2, to: `. */
function nameOf(path: readonly PropertyKey[]): string {
	const words = path.map((key) => (typeof key === 'number' ? ` ${key + 1}` : `, ${String(key)}`));
	return path.length === 0 ? '' : `${words.join('').replace(/^, | /, '')}: `;
}

function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
