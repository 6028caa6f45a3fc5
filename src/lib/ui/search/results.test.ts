import { expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import { day as tinyDay, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { groupHits } from './results.ts';

it('puts a person before the same person as a holder who holds nothing on the day', () => {
	const plain = tinyAtlas();
	const core = createAtlasCore(
		tinyAtlas({
			control: [
				held('na', 0, 50, 'red'),
				held('na', 50, 100, 'blue'),
				...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
			],
			polities: plain.polities.map((polity) =>
				polity.id === 'blue' ? { ...polity, person: 'captain' } : polity
			),
			people: [{ id: 'captain', name: 'Captain Blue', side: 'north' }]
		})
	);
	const hit = (kind: SelectionKind, id: string) => ({
		target: { kind, id },
		title: { name: id, lang: 'en' },
		alias: null,
		score: 1
	});
	const holder = hit('polity', 'blue');
	const person = hit('person', 'captain');
	const order = (on: number, hits = [holder, hit('polity', 'red'), person]) =>
		groupHits(core, hits, tinyDay(on)).map(({ results }) => results.map(({ key }) => key));
	expect(order(10, [holder, person])).toEqual([['person:captain'], ['polity:blue']]);
	expect(order(60, [holder, person])).toEqual([['polity:blue'], ['person:captain']]);
	expect(order(10)).toEqual([['polity:red', 'polity:blue'], ['person:captain']]);
	expect(order(60)).toEqual([['polity:blue', 'polity:red'], ['person:captain']]);
});
