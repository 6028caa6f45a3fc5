import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CATALOGUE } from './compile-messages.ts';

/**
 * Messages in the words of the atlas, where it has its own (`words` in atlas.yaml): the rest of the code knows one catalogue. Unit
 * tests have that of the engine.
 * @param generated - Where the atlas is compiled to.
 */
export function atlasWords(generated: string): Plugin {
	const file = join(generated, 'words.json');
	return {
		name: 'atlas-words',
		apply: () => process.env['VITEST'] === undefined,
		enforce: 'pre',
		transform(text, id) {
			if (!CATALOGUE.test(id) || !existsSync(file)) return null;
			this.addWatchFile(file);
			return { code: inWordsOf(text, readFileSync(file, 'utf8')), map: null };
		}
	};
}

/** A catalogue with some of its messages in other words. */
function inWordsOf(catalogue: string, words: string): string {
	return JSON.stringify({ ...(JSON.parse(catalogue) as object), ...(JSON.parse(words) as object) });
}
