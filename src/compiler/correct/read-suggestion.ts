import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { LONGEST_SUGGESTION, type Suggestion } from '#lib/atlas/model/suggestion.ts';
import { isLanguage } from '../languages.ts';
import { keyOf, RECORD_FILES, type RecordFile } from '../record-files.ts';
import { wordsOf } from '../schema-words.ts';
import { UsageError } from '../usage-error.ts';

/** Bytes of a file that somebody sent: a few texts. */
const LARGEST = 64 * 1024;

/** One line of plain words, or several; nothing that a terminal would obey. */
const text = z
	.string()
	.max(LONGEST_SUGGESTION)
	// Line breaks and tabs are white space too; marks of direction are of the class Cf.
	.regex(/^(?:[\n\t\u200c\u200d]|[^\p{Cc}\p{Cf}\p{Cs}])*$/u, 'must be text without control characters');
const line = text.max(300).regex(/^[^\n]*$/, 'must be one line');

const SuggestionFile = z.strictObject({
	suggestion: z.literal(1),
	atlas: line,
	version: line,
	id: line.regex(/^[a-z-]+:\S.*$/, 'must be kind:id'),
	field: line.regex(
		/^(?!.*(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$))(?:[A-Za-z_0-9-]+(?:\.(?:[A-Za-z_0-9-]+|\+))*)?$/,
		'must be the path of a field, as in names.0.name'
	),
	now: text,
	should: text,
	source: text,
	lang: line.refine(isLanguage, 'must be a language, as in pt-BR').optional(),
	name: line.optional()
});

/** A suggestion as it came. @throws UsageError that says what is wrong with the file. */
export function readSuggestion(content: Uint8Array): Suggestion {
	if (content.length > LARGEST) throw new UsageError(`a suggestion has at most ${LARGEST / 1024} KB`);
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
	} catch {
		throw new UsageError(
			'a suggestion is a JSON file, as “Suggest a correction” on a page makes it; this is none'
		);
	}
	const result = SuggestionFile.safeParse(value);
	if (!result.success) {
		const faults = wordsOf(result.error.issues, value, SuggestionFile);
		throw new UsageError(
			`not a good suggestion:\n${faults.map(({ rule, found }) => `  ${rule}: ${found}`).join('\n')}`
		);
	}
	const { name, lang, ...rest } = result.data;
	return { ...rest, ...(lang ? { lang } : {}), ...(name ? { name } : {}) };
}

/** The file that a suggestion is of, and the key of the record in it. @throws UsageError for a kind that there is not. */
export function fileOf({ id }: Pick<Suggestion, 'id'>): { readonly file: RecordFile; readonly key: string } {
	const [kind = '', ...rest] = id.split(':');
	const file = RECORD_FILES.find((one) => one.kind === kind);
	if (!file)
		throw new UsageError(`“${kind}” is no kind of record: ${RECORD_FILES.map((one) => one.kind).join(', ')}`);
	return { file, key: rest.join(':') };
}

/** The key that a record will have when a field of it is another. */
export function keyAfter(
	record: Readonly<Record<string, unknown>>,
	file: RecordFile,
	field: string,
	value: unknown
): string {
	return keyOf({ ...record, [field]: value }, file);
}

/** What a suggested text is as a value in the place of another: of its type, where that is no text. */
export function valueOf(should: string, field: string, before: unknown): unknown {
	const isText = before === undefined || typeof before === 'string';
	if (isText && !field.endsWith('+')) return should;
	try {
		return parseYaml(should, { maxAliasCount: 0 }) as unknown;
	} catch {
		throw new UsageError(`“${should}” cannot stand where ${JSON.stringify(before) ?? 'an entry'} stands`);
	}
}
