import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { abbreviationsIn } from '#lib/atlas/abbreviations.ts';
import type { Term } from '#lib/atlas/model/glossary.ts';
import { loadTermIndex } from '#lib/data/load-glossary.ts';
import { legendName } from '#lib/i18n/legend-words.ts';
import { t } from '#lib/i18n/messages.ts';
import { core } from '../built-core.ts';

/* What the glossary owes to the words that are printed. */

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(ROOT, path), 'utf8'));
const terms = read('src/lib/generated/glossary.json') as readonly Term[];
const index = loadTermIndex();
/** A work is printed by its short name, not by its key. */
const isSource = (text: string) => core.atlas.sources.some(({ id }) => id === text);

/** Names of file formats and of rules of exchange: they belong to the tools, not to this history. */
const OF_TOOLS = new Set('APA BY CC CSV ID ISO KB MB MIT PDF PNG QR RFC SVG URL UTF'.split(' '));

describe('the glossary', () => {
	it('explains every abbreviation that the map letters and that the pages and the interface print', () => {
		const shorts = new Set(terms.flatMap(({ short }) => short ?? []));
		const printed = ['static/data/basemap/labels.json', 'src/lib/generated/site.json', 'src/lib/i18n/en.json']
			.flatMap((path) => textsIn(read(path)))
			.filter((text) => !/^https?:/.test(text) && !isSource(text))
			.flatMap(abbreviationsIn)
			// Names in other languages are abbreviated in theirs.
			.filter((found) => /^\p{Script=Latin}/u.test(found));
		expect(printed).toContain('SSR');
		expect([...new Set(printed)].filter((found) => !shorts.has(found) && !OF_TOOLS.has(found))).toEqual([]);
	});

	it('explains the words of the interface for who holds what', () => {
		const words = (
			[
				'view.de-facto',
				'view.de-jure',
				'table.contested',
				'table.unknown',
				'legend.contested',
				'legend.unknown'
			] as const
		).map((key) => t(key));
		expect([...words, '*', '†'].filter((word) => index.idOf(word) === undefined)).toEqual([]);
	});

	it('knows every holder that is an abbreviation in tables, and legends say it in full', () => {
		const abbreviated = core.atlas.polities.filter(({ short }) => /^\p{Lu}{2,}$/u.test(short));
		expect(abbreviated.map(({ short }) => short)).toEqual(['ROC', 'ETR', 'PRC', 'PLA', 'USSR']);
		for (const { id, name, short } of abbreviated) {
			const term = terms.find((one) => one.id === index.idOf(short));
			expect(term?.name).toBe(name);
			const line = { kind: 'polity', polity: id, qualifier: null } as Parameters<typeof legendName>[1];
			expect(legendName(core, line)).toBe(`${name} (${short})`);
		}
	});

	it('rests on sources that the atlas cites, and is of its method where it rests on none', () => {
		const cited = terms.flatMap(({ attestations }) => attestations ?? []);
		expect(() => cited.map(({ source }) => core.source(source))).not.toThrow();
		expect(terms.filter(({ attestations }) => attestations?.length === 0)).toEqual([]);
	});
});

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) =>
		['id', 'lang', 'path', 'href', 'topology'].includes(key) ? [] : textsIn(child)
	);
}
