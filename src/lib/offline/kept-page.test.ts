import { describe, expect, it } from 'vitest';
import { chunksOf, strangeIn } from './kept-page.ts';

const BUILD = ['/maps/_app/immutable/entry/start.Ab-3_x.js', '/maps/_app/immutable/assets/0.Cd.css'];
const page = (version = '2', script = 'start.Ab-3_x.js') => `<meta charset="utf-8" />
	<meta name="version" content="${version}" />
	<link href="../_app/immutable/assets/0.Cd.css" rel="stylesheet">
	<link href="../_app/immutable/entry/${script}" rel="modulepreload">
	<script>import("../_app/immutable/entry/${script}")</script>`;
const strange = (html: string) => strangeIn(html, { base: '/maps', version: '2', build: new Set(BUILD) });

describe('chunksOf', () => {
	it('are the scripts and styles of a page, each once', () => {
		expect(chunksOf(page(), '/maps').toSorted()).toEqual(BUILD.toSorted());
		expect(chunksOf('<p>No script</p>', '')).toEqual([]);
	});
});

describe('a page', () => {
	it('of this build belongs to it, with or without quotes', () => {
		expect(strange(page())).toBeNull();
		expect(strange('<meta name=version content=2>')).toBeNull();
	});

	it.each([
		['of another version', page('1'), /of version 1, not 2/],
		['without a version', '<p>Log in to this network</p>', /\(none\)/],
		['with a script of another build', page('2', 'start.old.js'), /start\.old\.js/]
	])('%s does not', (_, html, reason) => {
		expect(strange(html)).toMatch(reason);
	});
});
