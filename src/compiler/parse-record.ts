import { inNewStyle } from './old-style.ts';
import type { z } from 'zod';
import type { Faults, FileLocation } from './faults.ts';
import { checkTexts } from './plausible/texts.ts';
import { wordsOf } from './schema-words.ts';
import type { Translation } from './translations/translation.ts';

/** A record of a file with the line it starts on. */
export interface Located<T> {
	readonly value: T;
	readonly file: string;
	readonly line: number | undefined;
}

/** Where the files of an atlas stand, and where their faults go. */
export interface DataFolder {
	readonly path: string;
	readonly faults: Faults;
	/** In which its texts are read; left out: as they are written. */
	readonly translation?: Translation | undefined;
}

/** Of its makers a map keeps words that are not shown; those that are, checkPlausibleBasemap looks at. */
const IS_MAP = /\.(?:geo|topo\.)json$/;

/**
 * The record as its schema has it; none, and a fault for each thing that is not as the schema says, when it is not. Every
 * file comes through here, and so does every text that is shown.
 */
export function parseRecord<S extends z.ZodType>(
	record: unknown,
	schema: S,
	location: FileLocation,
	faults: Faults,
	lineOf?: LineOf
): Located<z.infer<S>>[] {
	const { file, line } = location;
	const result = schema.safeParse(inNewStyle(record));
	if (result.success) {
		if (!IS_MAP.test(file)) checkTexts(result.data, location, faults);
		return [{ value: result.data, file, line }];
	}
	tellIssues(record, schema, location, faults, lineOf);
	faults.leaveOut(file, location.id);
	return [];
}

/** Where in a file the value of a path of a record stands. */
export type LineOf = (path: readonly PropertyKey[]) => number | undefined;

/** Tells what of a record is not as its schema says. */
export function tellIssues(
	record: unknown,
	schema: z.ZodType,
	location: FileLocation,
	faults: Faults,
	lineOf?: LineOf
): void {
	const issues = schema.safeParse(record).error?.issues ?? [];
	for (const { rule, found, path } of wordsOf(issues, record, schema))
		faults.add({ ...location, line: lineOf?.(path) ?? location.line, rule, found });
}
