import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSiteFacts } from './about.ts';
import { Faults, formatFault } from './faults.ts';
import { compileEdited, faultsOf, type Edit } from './testing/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'about-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** What the site says with an about.yaml, and the faults of that. @param edits - Of other files. */
function siteOf(about: string, edits: readonly Edit[] = []) {
	writeFileSync(join(folder, 'about.yaml'), about);
	const compiled = compileEdited(edits);
	if (!compiled.ok) throw new Error(faultsOf(compiled).join('\n'));
	const faults = new Faults();
	const { prose, record, history } = compiled;
	const settings = { prose, history, origin: undefined, relief: undefined };
	const site = buildSiteFacts(folder, record.atlas, { events: '3' }, settings, faults);
	return { site, faults: faults.list.map(formatFault).join('\n') };
}

/** A text of the pages around the map as readers see it, and the faults that it has. */
function told(text: string): { readonly text: string | undefined; readonly faults: string } {
	const { site, faults } = siteOf(
		`about:\n  - id: what\n    heading: What\n    text: [${JSON.stringify(text)}]\nintros: {}\n`
	);
	const [block] = site.about[0]?.blocks ?? [];
	return {
		text: block?.kind === 'paragraph' ? block.inlines.map((inline) => inline.text).join('') : undefined,
		faults
	};
}

/** An opening of one sentence, and the faults that it has. */
function opened(text: string, record: string) {
	const { site, faults } = siteOf(
		`opening:\n  - { text: ${JSON.stringify(text)}, record: [${record}] }\nabout: []\n`
	);
	return { opening: site.opening, faults };
}

describe('prose about the atlas', () => {
	it('has figures, and names by id, in the names of the time', () => {
		expect(told('{events} events of {polity:league} at {tolling}, told by {person:ada-tarn}')).toEqual({
			text: '3 events of League of the Marsh at Tolling, told by Ada Tarn',
			faults: ''
		});
	});

	it('tells names that stand bare, and a reference to nothing', () => {
		expect(told('Brom Keld at Tolling').faults).toMatch(/Brom Keld\n.*Tolling/);
		expect(told('{evnets} events').faults).toMatch(/about\.yaml \(what\): unknown place id: \{evnets\}/);
	});
});

describe('the opening', () => {
	it('is told in the names of the time, and rests on the record', () => {
		expect(opened('{events} events at {tolling}', 'event:1921-11-05-oath')).toEqual({
			opening: ['3 events at Tolling'],
			faults: ''
		});
	});

	it('names no record that there is none of, and rests on one at least', () => {
		expect(opened('Nothing', 'event:nothing').faults).toMatch(
			/opening\.record names a record.*event:nothing/
		);
		expect(opened('Nothing', '').faults).toMatch(/about\.yaml/);
	});

	it('may be missing', () => {
		expect(siteOf('about: []\n').site.opening).toEqual([]);
	});
});

describe('sources of the land', () => {
	const land = (list: string): Edit => ({
		file: 'atlas.yaml',
		from: 'id: vellmark\n',
		to: `id: vellmark\nland: [${list}]\n`
	});
	/** The survey of the fixture, which nothing cites, is not marked as further reading. */
	const uncited: Edit = { file: 'sources.json', from: ', "use": "further-reading"', to: '' };

	it('stand on the site, and need not be cited elsewhere', () => {
		expect(siteOf('about: []\n', [uncited, land("'SURVEY#sheet 2'")]).site.land).toEqual([
			{ source: 'SURVEY', locator: 'sheet 2' }
		]);
		expect(siteOf('about: []\n').site.land).toEqual([]);
		expect(faultsOf(compileEdited([uncited])).join('\n')).toMatch(
			/\(SURVEY\): a source is cited, is one of the land/
		);
	});

	it('are those of the atlas', () => {
		expect(faultsOf(compileEdited([land('LOST')])).join('\n')).toMatch(
			/atlas\.yaml \(land\): unknown source id: LOST/
		);
	});
});
