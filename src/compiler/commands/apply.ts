import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applySuggestion } from '../correct/apply-suggestion.ts';
import { readSuggestion } from '../correct/read-suggestion.ts';
import { UsageError } from '../usage-error.ts';
import { readWords, type Command } from './command.ts';

const USAGE = 'atlas apply <file> [--write]';

/** Shows what a suggested correction would change, in the record and on the map of the days it touches; writes it if asked to. */
export const apply: Command = (given, { atlas, from }) => {
	const { words, has } = readWords(given, { usage: USAGE, flags: ['--write'], count: [1, 1] });
	const suggestion = readSuggestion(readBytes(resolve(from, words[0] ?? '')));
	const { text, isGood, isWritten, difference } = applySuggestion(suggestion, atlas, has('--write'));
	const outcome = isWritten
		? 'Written. Add an entry at the end of changes.yaml with the reason, if the atlas keeps one.'
		: isGood
			? 'Nothing is written: add --write.'
			: difference
				? 'Nothing is written: mend the faults first, or change the record by hand.'
				: 'Nothing is written.';
	return { text: `${text}\n${outcome}\n`, code: isGood ? 0 : 1 };
};

function readBytes(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
	}
}
