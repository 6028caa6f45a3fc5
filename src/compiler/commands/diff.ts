import { compareAtlases, formatDifference } from '../compare/diff.ts';
import { findVersion } from '../compare/versions.ts';
import { readWords, type Command } from './command.ts';

const USAGE = 'atlas diff <A> <B> [--json]';

/** In what two folders or revisions differ; `B` is what lies in the folder where it is left out. */
export const diff: Command = (given, { atlas, from }) => {
	const { words, has } = readWords(given, { usage: USAGE, flags: ['--json'], count: [1, 2] });
	const [first = '', second = atlas] = words;
	const a = findVersion(first, atlas, from);
	try {
		const b = findVersion(second, atlas, from);
		try {
			const difference = compareAtlases(a.folder, b.folder);
			const text = has('--json')
				? `${JSON.stringify(difference, null, '\t')}\n`
				: formatDifference(difference);
			return { text, code: difference.days === null ? 1 : 0 };
		} finally {
			b.done();
		}
	} finally {
		a.done();
	}
};
