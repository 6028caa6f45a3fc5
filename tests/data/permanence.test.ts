import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { meaningOf, readableState } from '../permanence/readable-state.ts';
import { compileGeodata } from './compiled.ts';

/*
 * Links of every released version, as they were written and what they showed. When one of these fails, the change breaks links
 * that are printed in books: add a migration (src/lib/url/migrations.ts) or a redirect (geodata/redirects.csv); never edit the list.
 */

interface Released {
	readonly link: string;
	readonly state: ReturnType<typeof readableState>;
	readonly at?: readonly number[];
	readonly year?: number;
}

const FOLDER = join(import.meta.dirname, '../permanence');
const releases = readdirSync(FOLDER).filter((name) => /^v[\d.]+\.json$/.test(name));
const core = createAtlasCore(compileGeodata().atlas);
const facts = atlasFacts(core);

describe.each(releases)('links of %s', (release) => {
	const links = JSON.parse(readFileSync(join(FOLDER, release), 'utf8')) as Released[];

	it('are sixty, all different', () => {
		expect(new Set(links.map(({ link }) => link)).size).toBe(60);
	});

	it.each(links)('$link shows what it showed', ({ link, state: shown, at, year }) => {
		const { state, notices } = decodeUrl(link, '', facts);
		expect(notices).toEqual([]);
		const { selection, ...rest } = readableState(state);
		const { selection: selected, ...others } = shown;
		// A key that was added since has its default, whatever that is.
		expect(rest).toMatchObject(others);
		expect(selection?.kind).toBe(selected?.kind);
		// A retired id may have led to another: what it means is what must not have changed.
		const meaning = meaningOf(core, selection);
		if (at) for (const axis of [0, 1]) expect(meaning.at?.[axis]).toBeCloseTo(at[axis] ?? NaN, 0);
		if (year !== undefined) expect(Math.abs((meaning.year ?? NaN) - year)).toBeLessThanOrEqual(1);
	});
});

it('there is a list of the version of the record', () => {
	expect(releases).toContain(`v${core.atlas.edition?.version ?? ''}.json`);
});
