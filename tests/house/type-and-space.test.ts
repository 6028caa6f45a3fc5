import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preprocessCSS, resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { BREAKPOINTS, LOW, PHONE, USUAL_TEXT } from '#lib/paint/breakpoints.ts';
import portable from '../../src/portable/vite.config.ts';
import { cssOptions } from '../../src/tools/css-options.ts';
import site from '../../vite.config.ts';
import { declarations, sourceFiles, type SourceFile } from './styles.ts';

/*
 * Sizes of type and spaces are steps of the scales in app.css, and layouts change only at the breakpoints of
 * paint/breakpoints.ts: no style may hold another value, but for the exceptions here.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const SPACES = [2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40];
const TYPE_STEPS = 8;

/** What may stand beside the scale, and why. */
const EXCEPTIONS: readonly { readonly path: string; readonly declaration: string; readonly why: string }[] = [
	...['600 calc(12.5px * var(--u)) var(--sans)', '600 calc(12.6px * var(--u)) var(--serif)'].map((font) => ({
		path: 'src/lib/pages/pages.css',
		declaration: `font: ${font}`,
		why: 'letters of a map, in the scale of its drawing'
	})),
	...['9.6px', '14px'].map((size) => ({
		path: 'src/lib/pages/pages.css',
		declaration: `font-size: calc(${size} * var(--u))`,
		why: 'letters of a map, in the scale of its drawing'
	})),
	{
		path: 'src/lib/stage/BlankMap.svelte',
		declaration: 'font: 700 64px var(--sans)',
		why: 'letters of a map, in units of its drawing'
	},
	{
		path: 'src/lib/pages/pages.css',
		declaration: 'margin-inline-start: calc(-1 * (var(--space-8) + 3px))',
		why: 'a bar of 3px and its space stand outside the column'
	},
	{
		path: 'src/lib/screens/explorer-layout.css',
		declaration: 'margin-inline: 0 calc(var(--fit-end) + var(--space-8))',
		why: 'beside the panel, of which the width is a sum'
	},
	...['115%', '130%'].map((size) => ({
		path: 'src/app.css',
		declaration: `font-size: ${size}`,
		why: 'the size of text that a reader sets, of which the scale is made'
	})),
	{
		path: 'src/lib/screens/explorer-layout.css',
		declaration: 'margin-inline: var(--fit-start) 0',
		why: 'clear of the cartouche, which is as wide as it is'
	},
	...[
		['src/lib/ui/cartouche/Cartouche.svelte', 'padding-inline: var(--space-16) 96px'],
		['src/lib/ui/cartouche/Cartouche.svelte', 'padding-inline: var(--space-12) var(--tools-width)'],
		['src/lib/ui/search/SearchDialog.svelte', 'padding-block: 10px 8px'],
		['src/lib/ui/search/SearchDialog.svelte', 'padding-inline: 12px 48px']
	].map(([path = '', declaration = '']) => ({
		path,
		declaration,
		why: 'room for the buttons that lie over the end of the line'
	})),
	...[
		['src/lib/ui/share/PrintSheet.svelte', 'margin: 10mm'],
		['src/lib/screens/HandoutScreen.svelte', 'margin: 12mm']
	].map(([path = '', declaration = '']) => ({ path, declaration, why: 'margin of a sheet of paper' }))
];
/** The map library's own style sheet, cut down: its sizes go with its markup. */
const LIBRARY_STYLES = 'src/lib/map/map.css';

const SPACED = /^(?:padding|margin|gap|row-gap|column-gap)(?:-[a-z-]+)?$/;
const TYPE_TOKEN = String.raw`var\(--type-[1-${TYPE_STEPS}]\)`;
const FONT = new RegExp(String.raw`^(?:(?:italic|\d{3})\s+)*${TYPE_TOKEN}(?:/[\w.]+)?\s+\S`);
const FONT_SIZE = new RegExp(String.raw`^${TYPE_TOKEN}$`);
const SPACE_TOKEN = new RegExp(String.raw`var\(--space-(?:${SPACES.join('|')})\)`, 'g');
/** `1px` is a hairline. */
const SPACE_WORDS = /^(?:0|1px|auto|inherit|S|calc\(-1 \* S\))$/;

const files = sourceFiles().filter(({ path }) => path !== LIBRARY_STYLES);

function isOfScale(property: string, value: string): boolean {
	if (property === 'font') return value === 'inherit' || FONT.test(value);
	if (property === 'font-size') return value === 'inherit' || FONT_SIZE.test(value);
	if (!SPACED.test(property)) return true;
	const words = value.replace(SPACE_TOKEN, 'S').match(/calc\(.*?\)|\S+/g) ?? [];
	return words.every((word) => SPACE_WORDS.test(word));
}

/** Declarations that are in no scale, as `path` and `property: value`. */
function strays({ path, style, rest }: SourceFile): { path: string; declaration: string }[] {
	const inStyles = declarations(style)
		.filter(({ property, value }) => !isOfScale(property, value))
		.map(({ property, value }) => ({ path, declaration: `${property}: ${value}` }));
	const inMarkup = path.endsWith('.svelte')
		? [
				...rest.matchAll(
					/style:(?:padding|margin|gap|font)[a-z-]*|style="[^"]*\b(?:padding|margin|gap|font(?:-size)?):[^"]*"/g
				)
			].map(([declaration]) => ({ path, declaration }))
		: [];
	return [...inStyles, ...inMarkup];
}

const key = ({ path, declaration }: { path: string; declaration: string }) => `${path}: ${declaration}`;

describe('sizes of type and spaces', () => {
	const found = files.flatMap(strays).map(key);

	it('are searched for in every style', () => {
		expect(files.filter(({ style }) => style !== '').length).toBeGreaterThan(90);
		expect(files.flatMap(({ style }) => declarations(style)).length).toBeGreaterThan(2000);
	});

	it('have eight steps of type and one scale of spaces', () => {
		const tokens = readFileSync(join(ROOT, 'src/app.css'), 'utf8');
		const defined = (name: string) =>
			[
				...tokens.matchAll(new RegExp(String.raw`--${name}-(\d+): calc\(([\d.]+) \* var\(--unit\)\)`, 'g'))
			].map((match) => [Number(match[1]), Number(match[2])]);
		const type = defined('type').map(([, size = 0]) => size);
		expect(type).toHaveLength(TYPE_STEPS);
		expect(type).toEqual(type.toSorted((a, b) => a - b));
		expect(defined('space')).toEqual(SPACES.map((space) => [space, space]));
	});

	it('are steps of the scales', () => {
		const excepted = new Set(EXCEPTIONS.map(key));
		expect(found.filter((stray) => !excepted.has(stray))).toEqual([]);
	});

	it('have no exception that nothing needs', () => {
		expect(EXCEPTIONS.map(key).filter((exception) => !found.includes(exception))).toEqual([]);
	});
});

describe('breakpoints', () => {
	const conditions = files.flatMap(({ path, style }) =>
		[...style.matchAll(/@(?:media|container)([^{]+)\{/g)].map((match) => ({
			path,
			condition: (match[1] ?? '').trim()
		}))
	);
	const named = [...conditions.flatMap(({ condition }) => condition.match(/env\(--[\w-]+\)/g) ?? [])];
	const names = Object.keys(BREAKPOINTS).map((name) => `env(--${name})`);

	it('are the only sizes that styles ask for', () => {
		const plain = (condition: string) =>
			condition.replace(/\((?:width|height) (?:<=|>) env\(--[\w-]+\)\)/g, '');
		expect(conditions.length).toBeGreaterThan(60);
		expect(conditions.filter(({ condition }) => /width|height|\d/.test(plain(condition)))).toEqual([]);
		expect(named.filter((name) => !names.includes(name))).toEqual([]);
	});

	it('are each asked for', () => {
		expect(names.filter((name) => !named.includes(name))).toEqual([]);
	});

	it('are asked by scripts and markup through the same table', () => {
		const asking = files.filter(({ rest }) =>
			/\((?:min|max)-(?:width|height)|matchMedia\(['"`]\((?:width|height)/.test(rest)
		);
		expect(asking.map(({ path }) => path)).toEqual(['src/lib/paint/breakpoints.ts']);
		expect(
			[PHONE, LOW]
				.join()
				.match(/\d+(?=rem)/g)
				?.map((rem) => Number(rem) * USUAL_TEXT)
		).toEqual([BREAKPOINTS.narrow, BREAKPOINTS.low, BREAKPOINTS.narrow]);
	});

	it('are filled in when styles are compiled, for the site and for the site in one file', async () => {
		expect([site, portable].map((config) => (config as { css?: unknown }).css)).toEqual([
			cssOptions,
			cssOptions
		]);
		const config = await resolveConfig({ configFile: false, css: cssOptions, logLevel: 'error' }, 'build');
		const style = Object.keys(BREAKPOINTS)
			.map((name) => `@media (width <= env(--${name})) { a { color: red } }`)
			.join('\n');
		const { code } = await preprocessCSS(style, 'style.css', config);
		expect([...code.matchAll(/<= ([\d.]+)rem/g)].map((match) => Number(match[1]) * USUAL_TEXT)).toEqual(
			Object.values(BREAKPOINTS)
		);
	});
});
