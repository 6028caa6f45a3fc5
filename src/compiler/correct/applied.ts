import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Suggestion } from '#lib/atlas/model/suggestion.ts';
import type { AtlasDifference } from '../compare/diff.ts';
import { nearest } from '../nearest.ts';
import { readPlain, type PlainRecord, type RecordFile } from '../record-files.ts';
import { UsageError } from '../usage-error.ts';

/** What a suggestion would change, and whether it can be written as it is. */
export interface Applied {
	readonly difference: AtlasDifference | null;
	readonly text: string;
	readonly isGood: boolean;
	readonly isWritten: boolean;
}

/** The record that a suggestion is of. @throws UsageError for one that is not there, which names the one that may be meant. */
export function recordOf(atlas: string, file: RecordFile, key: string): PlainRecord {
	const records = readPlain(atlas, file);
	const record = records.get(key);
	if (record) return record;
	const meant = nearest(key, records.keys());
	throw new UsageError(
		`${file.file} has no ${file.kind}:${key}${meant === null ? '' : `; did you mean ${file.kind}:${meant}?`}`
	);
}

/** @throws UsageError where the edit fails. */
export function tryEdit(edit: () => void): void {
	try {
		edit();
	} catch (error) {
		throw new UsageError(`it cannot be written by itself: ${(error as Error).message}`);
	}
}

/** What is suggested, as the beginning of what is told of it. @param file - In which it would be written. */
export function headOf({ id, field, now, should, source, name }: Suggestion, file: string): string {
	return [
		`${id}${field === '' ? '' : `, ${field}`} (${file})`,
		`  says: ${now || 'nothing'}`,
		`  should say: ${should || 'nothing'}`,
		`  source: ${source || 'none given'}`,
		...(name ? [`  suggested by ${name}`] : [])
	].join('\n');
}

/** Tries something in a copy of an atlas, which is gone afterwards. */
export function inCopy<T>(atlas: string, attempt: (copy: string) => T): T {
	const copy = mkdtempSync(join(tmpdir(), 'atlas-suggestion-'));
	try {
		cpSync(atlas, copy, { recursive: true, filter: (path) => !path.startsWith(join(atlas, 'build')) });
		return attempt(copy);
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}
