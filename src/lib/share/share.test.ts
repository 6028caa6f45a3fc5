import { parse } from 'csv-parse/sync';
import { describe as suite, expect, it } from 'vitest';
import { describe } from '#lib/atlas/describe.ts';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { Edition } from '#lib/atlas/model/atlas.ts';
import { STATE_COLUMNS } from '#lib/atlas/state-table.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { citeMap } from './citation.ts';
import { lessonHash } from '#lib/lessons/lesson-key.ts';
import { embedCode, mapLink, shortLink, siteAddress } from './links.ts';
import { qrCode } from './qr-code.ts';
import { scaleBar } from '#lib/svg/scale-bar.ts';
import { stateCsv } from './state-files.ts';
import { wrapText } from '#lib/svg/wrap-text.ts';

const AREAS = ['na', 'nb', 'sa', 'sb', 'far'];
const edition: Edition = { version: '1.2.3', issued: day(20_000), by: 'Maps & Sons' };
const atlas = { ...tinyAtlas({ control: AREAS.map((area) => held(area, 0, 100, 'red')) }), edition };
const core = createAtlasCore(atlas);
const facts = atlasFacts(core);
const state = defaultViewState(facts);
const scene = describe(core, { ...state });

suite('links', () => {
	it.each([
		['https://maps.example/', '', 'https://maps.example/'],
		['https://maps.example/?svg#date=1', '.', 'https://maps.example/'],
		['https://host.example/atlas/#x', '.', 'https://host.example/atlas/'],
		['https://host.example/atlas/embed/', '..', 'https://host.example/atlas/'],
		['https://host.example/atlas/embed/', '/atlas', 'https://host.example/atlas/'],
		['file:///home/atlas/index.html#x', '.', 'file:///home/atlas/']
	])('of a page at %s with %j to the site is %s', (page, base, site) => {
		expect(siteAddress(page, base)).toBe(site);
	});

	it('of a map, of a day without changes, in short', () => {
		expect(mapLink('https://m.example/', { ...state, view: 'both' }, facts)).toBe(
			'https://m.example/#date=1970-02-20&view=both'
		);
		const own = { ...state, tour: { id: 'own:lesson-a', step: 2 } };
		expect(mapLink('https://m.example/', own, facts)).toBe(mapLink('https://m.example/', state, facts));
		expect(shortLink('https://m.example/a/#x')).toBe('m.example/a/#x');
	});

	it('in code for a page are text, whatever the title holds', () => {
		const code = embedCode('https://m.example/', { ...state, view: 'both' }, facts, '"><script>');
		expect(code).toContain('src="https://m.example/embed/#date=1970-02-20&amp;view=both"');
		expect(code).not.toContain('<script>');
	});

	it('in code for a page are of the step that is followed, of a lesson with the lesson or not at all', () => {
		const own = { ...state, tour: { id: 'own:lesson-a', step: 2 } };
		const alone = embedCode('https://m.example/', own, facts, 'x');
		expect(alone).not.toContain('own:');
		expect(alone).toContain('height="560"');
		const code = embedCode('https://m.example/', own, facts, 'x', lessonHash('1abc', own.tour, facts));
		expect(code).toContain('src="https://m.example/embed/#lesson=1abc&amp;tour=own:lesson-a.2"');
		expect(code).toContain('height="660"');
	});
});

suite('citeMap', () => {
	const cite = citeMap(core, { ...state, view: 'de-jure' }, 'https://m.example/#view=de-jure', day(20_100));

	it('begins a sentence of the Chicago style with a capital', () => {
		expect(cite.chicago).toContain('map. Version 1.2.3, record');
	});

	it.each(['chicago', 'apa'] as const)('says in %s who, what, which day, which text and where', (style) => {
		for (const part of ['Maps & Sons', atlas.title, 'de jure', 'ersion 1.2.3', atlas.version, 'view=de-jure'])
			expect(cite[style]).toContain(part);
	});

	it('escapes for BibTeX what LaTeX would run, and keeps the link', () => {
		expect(cite.bibtex, 'styles write “Version” themselves').toMatch(/version\s+= \{1\.2\.3 /);
		expect(cite.bibtex).toContain('{{Maps \\& Sons}}');
		expect(cite.bibtex).toMatch(/url\s+= \{https:\/\/m\.example\/#view=de-jure\}/);
		expect(cite.bibtex).toMatch(/urldate\s+= \{2025-01-12\}/);
		expect(cite.bibtex.match(/\{/g)).toHaveLength(cite.bibtex.match(/\}/g)?.length ?? 0);
	});

	it('has a key of its own in BibTeX for each view of a day', () => {
		const fragments = ['date=2025-01-12', 'date=2025-01-12&view=both', 'date=2025-01-12&view=de-jure'];
		const keys = fragments.map((fragment) => {
			const { bibtex } = citeMap(core, state, `https://m.example/#${fragment}`, day(20_100));
			return /^@misc\{([a-z\d-]+),/u.exec(bibtex)?.[1];
		});
		expect(new Set(keys).size).toBe(fragments.length);
		expect(keys[0]).toMatch(/\d{4}-\d\d-\d\d$/u);
	});

	it('does without an edition', () => {
		const bare = createAtlasCore({ ...atlas, edition: null });
		expect(citeMap(bare, state, 'x', day(20_100)).apa).toContain('(n.d.)');
	});
});

suite('the state of a day', () => {
	it('is CSV with a row for each unit and city', () => {
		const rows = parse(stateCsv(core, scene), { columns: true }) as Record<string, string>[];
		expect(Object.keys(rows[0] ?? {})).toEqual([...STATE_COLUMNS]);
		expect(rows.map(({ id }) => id)).toEqual([...atlas.units, ...atlas.cities].map(({ id }) => id));
		expect(rows.every((row) => row['de_facto'] === 'red')).toBe(true);
	});

	it('quotes what a cell must not hold bare', () => {
		const odd = createAtlasCore({
			...atlas,
			units: atlas.units.map((unit) => ({ ...unit, name: 'A, "B"\nC' }))
		});
		const rows = parse(stateCsv(odd, describe(odd, { ...state })), { columns: true }) as Record<
			string,
			string
		>[];
		expect(rows[0]?.['name']).toBe('A, "B"\nC');
	});
});

suite('qrCode', () => {
	it('holds a link of a hundred characters in at most 41 modules, with a quiet zone of four', () => {
		const { modules, side, path } = qrCode(`https://m.example/#${'x'.repeat(80)}`);
		expect(modules).toBeLessThanOrEqual(41);
		expect(side).toBe(modules + 8);
		// The upper edge of the upper left finder pattern: seven dark modules.
		expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
	});
});

suite('scaleBar', () => {
	it('is a round distance, as long as it is on the sphere', () => {
		// At zoom 0 the equator takes 512 px: 78.27 km each.
		const bar = scaleBar(0, 0, 100);
		expect(bar.km).toBe(5000);
		expect(bar.length).toBeCloseTo(63.88, 1);
		expect(scaleBar(4, 60, 100).length).toBeLessThanOrEqual(100);
	});
});

suite('wrapText', () => {
	const measure = (text: string) => text.length;

	it.each([
		['a quick brown fox', 7, ['a quick', 'brown', 'fox']],
		['a quick brown fox', 40, ['a quick brown fox']],
		['see abcdefghijkl', 5, ['see', 'abcde', 'fghij', 'kl']],
		// Between Chinese characters, and no line begins with a sign that closes.
		['甲乙丙丁，戊己', 4, ['甲乙丙', '丁，戊己']],
		['甲乙（丙丁）戊', 3, ['甲乙', '（丙', '丁）戊']],
		// Behind a hyphen within a word, and no other.
		['north-eastern hills', 8, ['north-', 'eastern', 'hills']],
		['a – b -c 5-6', 5, ['a – b', '-c', '5-6']],
		['甲乙 ab 丙', 5, ['甲乙 ab', '丙']],
		['', 5, []],
		['aa', 0, ['a', 'a']]
	])('breaks %j at %i into %j', (text, width, lines) => {
		expect(wrapText(text, width, measure)).toEqual(lines);
	});
});
