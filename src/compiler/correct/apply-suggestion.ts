import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAttestation } from '#lib/atlas/attestation.ts';
import type { Suggestion } from '#lib/atlas/model/suggestion.ts';
import { compareAtlases, formatDifference } from '../compare/diff.ts';
import { parseEdtf } from '../edtf.ts';
import { readPlain, RECORD_FILES, type PlainRecord, type RecordFile } from '../record-files.ts';
import { UsageError } from '../usage-error.ts';
import { headOf, inCopy, recordOf, tryEdit, type Applied } from './applied.ts';
import { applyToTranslation } from './apply-to-translation.ts';
import { editRecord, valueAt } from './edit-record.ts';
import { followKey, toldFollowing } from './follow-key.ts';
import { isSeenAs, withReferences } from './merge-prose.ts';
import { fileOf, keyAfter, valueOf } from './read-suggestion.ts';

/**
 * Makes the change in a copy of the atlas and tells what then differs; where that has no faults, and it is asked for, in the
 * atlas itself.
 * @throws UsageError for a record that is not there, and a text that is no longer what it was.
 */
export function applySuggestion(suggestion: Suggestion, atlas: string, isToWrite: boolean): Applied {
	const { file, key } = fileOf(suggestion);
	const record = recordOf(atlas, file, key);
	const translated = applyToTranslation(suggestion, atlas, record, isToWrite);
	if (translated !== null) return translated;
	if (suggestion.field === '')
		return {
			difference: null,
			text: `${headOf(suggestion, file.file)}\nIt is said in words: change ${file.file} by hand.\n`,
			isGood: false,
			isWritten: false
		};
	const before = valueAt(record, suggestion.field);
	checkSeen(suggestion, before, record);
	const value = valueWith(suggestion, before);
	return inCopy(atlas, (copy) => {
		const moved = keyAfter(record, file, suggestion.field, value);
		const followed: string[] = [];
		tryEdit(() => {
			editRecord(copy, file, key, suggestion.field, value);
			cite(suggestion, copy, file, moved);
			followed.push(...followKey(copy, key, moved));
		});
		const difference = compareAtlases(atlas, copy);
		const isGood = difference.faults.b.length === 0 && difference.records.length > 0;
		const isWritten = isToWrite && isGood;
		if (isWritten)
			for (const name of [file.file, ...followed]) copyFileSync(join(copy, name), join(atlas, name));
		return {
			difference,
			text: `${headOf(suggestion, file.file)}\n\n${formatDifference(difference)}${followed.map(toldFollowing).join('')}`,
			isGood,
			isWritten
		};
	});
}

/** A suggestion is made of what the page said: where the record says something else by now, somebody has to look. */
function checkSeen({ field, now }: Suggestion, before: unknown, record: PlainRecord): void {
	if (field.endsWith('+')) return;
	const isBest = field === 'best' && before === undefined;
	const told = isBest ? record['date'] : before;
	if (isStill(told, now)) return;
	throw new UsageError(
		`the record has changed since: ${field} was “${now || 'nothing'}” and is “${told === undefined ? 'nothing' : typeof told === 'string' ? told : JSON.stringify(told)}”`
	);
}

function isStill(value: unknown, seen: string): boolean {
	if (value === undefined || value === null || value === '') return seen === '';
	if (typeof value !== 'string') return JSON.stringify(value) === seen || String(value) === seen;
	if (isSeenAs(value, seen)) return true;
	const [is, was] = [parseEdtf(value), parseEdtf(seen)];
	return is !== null && was !== null && is.earliest <= was.earliest && is.latest >= was.latest;
}

function valueWith({ field, now, should }: Suggestion, before: unknown): unknown {
	const value = valueOf(should, field, before);
	return typeof value === 'string' && typeof before === 'string' ? withReferences(before, now, value) : value;
}

/** Adds the source to the attestations of the record, where it is written as one and cites a work that is known. */
function cite({ source }: Suggestion, folder: string, file: RecordFile, key: string): void {
	const attestation = parseAttestation(source.trim());
	const works = RECORD_FILES.find(({ kind }) => kind === 'source');
	if (!attestation || !works || !readPlain(folder, works).has(attestation.source)) return;
	const record = readPlain(folder, file).get(key);
	const given = record?.['attestations'];
	const list = Array.isArray(given) ? given : typeof given === 'string' ? given.split('|') : null;
	if (!list || list.includes(source.trim())) return;
	if (Array.isArray(given)) editRecord(folder, file, key, 'attestations.+', source.trim());
	else editRecord(folder, file, key, 'attestations', [...list, source.trim()].join('|'));
}
