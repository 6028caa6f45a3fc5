import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { describe as describeDay } from '#lib/atlas/describe.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { plainView } from '#lib/atlas/view-picture.ts';
import { readAtlas, type AtlasWire } from '#lib/atlas/wire.ts';
import type { DataPackage } from '#compiler/open-data/package.ts';
import { escaped, namesOfRecord, tintsOfRecord } from './names-of-record.ts';

/*
 * Two atlases of another kind, built whole, of which nothing may remind of this one: an isle with an enclave, a unit of two
 * parts and Greek names; and the example, a real one, west of the zero and a century earlier, whose districts are States.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = `
import { ensureAtlas, runTool } from './src/tools/ensure.mjs';
ensureAtlas();
runTool('vite/bin/vite.js', ['build', '--logLevel', 'error']);`;
/** What of an atlas is text, wherever it is sent. */
const TEXT = /^\.(?:html|js|css|json|geojson|csv|svg|xml|atom|md|bib|txt|webmanifest)?$/;
/** Languages whose names another atlas has none in. */
const LANGUAGES = ['uyghur', 'chinese', 'russian'];

const NAMES = ['isle', 'example'] as const;
const FOLDERS = { isle: 'tests/fixtures/isle', example: 'examples/secession-and-readmission' } as const;

interface Built {
	readonly atlas: Atlas;
	readonly core: AtlasCore;
	/** Files of the site by path. */
	readonly files: ReadonlyMap<string, Buffer>;
	readonly said: string;
}

async function build(name: (typeof NAMES)[number]): Promise<Built> {
	const output = join('.cache/other-atlases', name);
	const program = spawn(process.execPath, ['--input-type=module', '-e', BUILD], {
		cwd: ROOT,
		env: {
			...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_ENV)/.test(key))),
			ATLAS_FOLDER: FOLDERS[name],
			ATLAS_OUTPUT: output
		}
	});
	let said = '';
	for (const stream of [program.stdout, program.stderr])
		stream.on('data', (text: Buffer) => (said += text.toString()));
	const [status] = (await once(program, 'close')) as [number];
	expect([name, status, status === 0 ? '' : said]).toEqual([name, 0, '']);
	const site = join(ROOT, output, 'build');
	const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
		statSync(join(site, path)).isFile()
	);
	const core = createAtlasCore(
		readAtlas(
			JSON.parse(readFileSync(join(ROOT, output, 'src/lib/generated/atlas.json'), 'utf8')) as AtlasWire
		)
	);
	return {
		atlas: core.atlas,
		core,
		files: new Map(paths.map((path) => [path, readFileSync(join(site, path))])),
		said
	};
}

let [isle, example]: Built[] = [];
const builtOf = (name: (typeof NAMES)[number]): Built => {
	const built = name === 'isle' ? isle : example;
	if (!built) throw new Error(`${name} was not built`);
	return built;
};

beforeAll(async () => {
	[isle, example] = await Promise.all([build('isle'), build('example')]);
}, 900_000);

/** All that an atlas says itself, in small letters: what stands there leaked from nowhere. */
function saidBy(name: (typeof NAMES)[number]): string {
	const folder = join(ROOT, FOLDERS[name]);
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(?:yaml|csv|json|md)$/.test(path) && !/^(?:build|dist)\b/.test(path))
		.map((path) => readFileSync(join(folder, path), 'utf8').toLowerCase())
		.join('\n');
}

/** Every place of a site where a pattern is found, with what stands around it. */
function found({ files }: Built, pattern: RegExp): string[] {
	return [...files].flatMap(([path, content]) => {
		if (!TEXT.test(extname(path))) return [];
		const text = content.toString();
		return [...text.matchAll(pattern)].map(
			({ 0: word, index }) =>
				`${path}: ${word}: ${text.slice(Math.max(0, index - 40), index + 40).replaceAll(/\s+/g, ' ')}`
		);
	});
}

/** The words of a page, without its scripts, styles and tags. */
function visible(html: string): string {
	return html.replace(/<(script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ');
}

/** The colours of the palette of a PNG. */
function paletteOf(png: Buffer): Set<string> {
	const at = png.indexOf('PLTE');
	const length = at < 0 ? 0 : png.readUInt32BE(at - 4);
	const bytes = png.subarray(at + 4, at + 4 + length);
	return new Set(
		Array.from({ length: length / 3 }, (_, i) => `#${bytes.subarray(i * 3, i * 3 + 3).toString('hex')}`)
	);
}

describe.each(NAMES)('the atlas of the %s', (name) => {
	it('holds no name of this record, in page, script, manifest, tip or download', () => {
		const own = saidBy(name);
		const words = [...namesOfRecord(), ...LANGUAGES]
			.filter((word) => !own.includes(word))
			.map(escaped)
			.join('|');
		expect(
			found(builtOf(name), new RegExp(`(?<![\\p{L}\\d_-])(?:${words})(?![\\p{L}\\d_-])`, 'giu'))
		).toEqual([]);
	});

	it('says of its borders and sources what it says, not what this atlas says', () => {
		const words = 'generalised reconstruction|founding document';
		expect(found(builtOf(name), new RegExp(words, 'gi'))).toEqual([]);
	});

	it('has no colour of a holder of this record, in page, icon, style or preview', () => {
		const built = builtOf(name);
		const tints = tintsOfRecord();
		expect(found(built, new RegExp([...tints].join('|'), 'gi'))).toEqual([]);
		const pictures = [...built.files].filter(([path]) => /^(?:previews\/.*|icon-\d+)\.png$/.test(path));
		expect(pictures.length).toBeGreaterThan(8);
		for (const [path, png] of pictures)
			expect([path, [...paletteOf(png)].filter((colour) => tints.has(colour))]).toEqual([path, []]);
	});

	it('shows each holder of a preview in its own tint', () => {
		const { core, files } = builtOf(name);
		const iso = name === 'isle' ? '1958-06-07' : '1861-05-15';
		// What no pixel has is in no palette.
		const colours = paletteOf(files.get(`previews/${iso}.png`) ?? Buffer.alloc(0));
		const { legend } = describeDay(core, plainView(parseIsoDay(iso) ?? core.atlas.defaultDay));
		const holders = legend.flatMap(({ fill }) => fill.ground ?? []);
		expect(holders.length).toBeGreaterThan(1);
		for (const id of holders) expect([id, colours.has(core.polity(id).tint.light)]).toEqual([id, true]);
	});

	it('shows itself on every page, and in its icon', () => {
		const { atlas, files } = builtOf(name);
		const pages = [...files].filter(([path]) => path.endsWith('.html') && !path.startsWith('embed/example'));
		expect(pages.length).toBeGreaterThan(12);
		for (const [path, text] of pages) expect([path, text.includes(atlas.title)]).toEqual([path, true]);
		const icon = files.get('icon.svg')?.toString() ?? '';
		// It has those that hold something on the day on which the map opens.
		const shown = atlas.polities.filter(({ tint }) => icon.includes(tint.light));
		expect(shown.length).toBeGreaterThan(1);
	});
});

describe('the example, whose districts are States', () => {
	it('calls them so, on the map and on pages of things', () => {
		const { files } = builtOf('example');
		// Those that tell nothing of 1867, when there were military districts.
		const pages = [...files].filter(([path]) =>
			/^(?:district\/(?:delaware|kentucky|maryland|missouri)\/.*|event\/186[0-4].*)\.html$/.test(path)
		);
		expect(pages.length).toBeGreaterThan(30);
		const words = /\bdistricts?\b(?!:)/i; // An id is district:…
		const said = pages.flatMap(([path, text]) => {
			const [found] = words.exec(visible(text.toString())) ?? [];
			return found === undefined ? [] : [`${path}: ${found}`];
		});
		expect(said).toEqual([]);
		const map = visible(files.get('index.html')?.toString() ?? '');
		expect(map).not.toMatch(/\b(?:each|all|of the) districts?\b|district seat/i);
		expect(map).toMatch(/of the States\b/);
	});
});

describe('what an atlas has none of', () => {
	it.each([
		['isle', ['person', 'journey', 'institution', 'office', 'tour', 'glossary']],
		['example', ['journey', 'institution', 'document']]
	] as const)('has no page in that of the %s, nor a link to one', (name, kinds) => {
		const { files } = builtOf(name);
		const there = [...files.keys()].map((path) => path.split('/', 1)[0] ?? '');
		expect(kinds.filter((kind) => there.includes(kind))).toEqual([]);
		const links = new RegExp(`href="(?:\\.{1,2}/)*(?:${kinds.join('|')})/`, 'g');
		expect(found(builtOf(name), links)).toEqual([]);
		expect(there).toContain('event');
	});

	it('has no download, and no key leads to one', () => {
		const { files } = builtOf('isle');
		const tables = ['people', 'journeys', 'institutions', 'offices', 'statements', 'facilities', 'terms'];
		expect(tables.filter((table) => files.has(`data/${table}.csv`))).toEqual([]);
		expect(
			['journeys', 'facilities', 'control-cities'].filter((map) => files.has(`data/${map}.geojson`))
		).toEqual([]);
		const { resources } = JSON.parse(files.get('data/datapackage.json')?.toString() ?? '') as DataPackage;
		const names = new Set(['', ...resources.map(({ name }) => name)]);
		const keys = resources.flatMap(({ schema }) => schema?.foreignKeys ?? []);
		expect(keys.length).toBeGreaterThan(5);
		expect(keys.filter(({ reference }) => !names.has(reference.resource))).toEqual([]);
		expect(files.has('data/control.csv')).toBe(true);
	});
});

describe('names of an atlas', () => {
	it('are offered in its languages', () => {
		const names = ({ atlas }: Built) => atlas.languages.map((language) => language.name);
		expect([names(builtOf('isle')), names(builtOf('example'))]).toEqual([['Greek', 'Turkish'], []]);
	});

	it('have a font where it needs one, and none is sent where it does not', () => {
		const greek = (built: Built) => [...built.files.keys()].some((path) => /source-.*-greek/.test(path));
		expect([greek(builtOf('isle')), greek(builtOf('example'))]).toEqual([true, false]);
		expect(builtOf('isle').said).not.toMatch(/no font/);
	});
});
