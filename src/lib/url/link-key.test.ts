import { expect, it } from 'vitest';
import type { AtlasFacts } from './link-key.ts';
import { namesKey } from './link-key.ts';

/* The names of the link, of which an atlas has its own. */

const facts = {
	languages: [
		{ lang: 'el', name: 'Greek', link: 'el' },
		{ lang: 'zh-Hant', name: 'Chinese', link: 'chinese' }
	]
} as unknown as AtlasFacts;

it.each([
	['el', 'el', 'el'],
	['chinese', 'zh-Hant', 'chinese'],
	['zh-hant', 'zh-Hant', 'chinese'],
	['Modern', 'modern', 'modern']
])('reads the names “%s” as those of %s, and writes them as “%s”', (text, names, written) => {
	expect(namesKey.read(text, facts)).toEqual({ value: names });
	expect(namesKey.write(names, facts)).toBe(written);
});

it('knows no language that the atlas does not have', () => {
	expect(namesKey.read('tr', facts)).toEqual({ notice: { kind: 'bad-names', value: 'tr' } });
	expect(namesKey.read('el', { ...facts, languages: [] })).toEqual({
		notice: { kind: 'bad-names', value: 'el' }
	});
});
