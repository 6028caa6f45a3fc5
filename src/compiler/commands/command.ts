import { UsageError } from '../usage-error.ts';

/** Where a command works. */
export interface CommandPlace {
	/** The folder of the atlas. */
	readonly atlas: string;
	/** The folder from which the paths of the command line are seen. */
	readonly from: string;
}

/** What a command of several words says, and the exit code: 0 well, 1 the data have faults. */
export interface Said {
	readonly text: string;
	readonly code: 0 | 1;
}

/** A command that does more than ask. @throws UsageError when its words are no good. */
export type Command = (words: readonly string[], place: CommandPlace) => Promise<Said> | Said;

/**
 * The words of a command, and which of its flags are given.
 * @throws UsageError for another flag, or another number of words.
 */
export function readWords(
	given: readonly string[],
	{
		usage,
		flags,
		count
	}: { readonly usage: string; readonly flags: readonly string[]; readonly count: readonly [number, number] }
): { words: string[]; has: (flag: string) => boolean } {
	const words = given.filter((word) => !word.startsWith('--'));
	const unknown = given.find((word) => word.startsWith('--') && !flags.includes(word));
	if (unknown !== undefined) throw new UsageError(`unknown option “${unknown}”\n\nUsage: ${usage}`);
	if (words.length < count[0] || words.length > count[1])
		throw new UsageError(
			`Usage: ${usage}\nWith npm, options follow “--”: npm run -s atlas -- ${usage.slice('atlas '.length)}`
		);
	return { words, has: (flag) => given.includes(flag) };
}
