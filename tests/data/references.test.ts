import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { figuresOf } from '#compiler/figures.ts';
import { compileGeodata } from './compiled.ts';

const { atlas, history, record } = compileGeodata();
const core = createAtlasCore(atlas);

describe('references', () => {
	const used = {
		people: new Set([
			...history.events.flatMap(({ people }) => people),
			...history.journeys.flatMap(({ people }) => people),
			...atlas.tenures.map(({ holder }) => holder),
			...history.institutions.flatMap(({ seats = [] }) => seats.flatMap(({ holder }) => holder ?? [])),
			...history.statements.flatMap(({ entities }) =>
				entities.filter(({ kind }) => kind === 'person').map(({ id }) => id)
			)
		])
	};

	it.each(atlas.people.map(({ id }) => id))(
		'person %s is in an event, a journey, an office or a seat',
		(id) => {
			expect(used.people.has(id)).toBe(true);
		}
	);

	it('has everything a record points to', () => {
		const pointers = [
			...atlas.events.flatMap(({ place, areas, claims }) => [
				...(place === undefined ? [] : [['place', place] as const]),
				...areas.map((id) => ['unit', id] as const),
				...claims.map(({ by }) => ['source', by] as const)
			]),
			...[...history.events, ...history.journeys].flatMap(({ people }) =>
				people.map((id) => ['person', id] as const)
			),
			...atlas.offices.flatMap(({ institution }) =>
				institution === null ? [] : [['institution', institution] as const]
			),
			...history.events.map(({ id }) => ['event', id] as const)
		];
		expect(pointers.length).toBeGreaterThan(atlas.events.length);
		expect(pointers.filter(([kind, id]) => !core.has(kind, id))).toEqual([]);
	});

	it('attests every fact, by sources that it has', () => {
		const lists = [
			...atlas.control,
			...atlas.titles,
			...atlas.tenures,
			...atlas.places,
			...history.events,
			...history.people,
			...history.institutions,
			...history.journeys
		].map(({ attestations }) => attestations);
		expect(lists.filter((list) => list.length === 0)).toEqual([]);
		const unknown = lists.flat().filter(({ source }) => !core.has('source', source));
		expect(unknown).toEqual([]);
	});

	it('cites every source, but those for further reading', () => {
		const reading = record.sources
			.filter(({ custom }) => custom.use === 'further-reading')
			.map(({ id }) => id);
		expect(
			history.sources
				.map(({ id }) => id)
				.filter((id) => !core.has('source', id))
				.sort()
		).toEqual(reading.toSorted());
		expect(record.sources).toHaveLength(history.sources.length);
	});
});

describe('figures', () => {
	const figures = figuresOf(atlas, history);

	it('rests little on general knowledge alone', () => {
		expect(figures.generalOnly / figures.facts).toBeLessThan(0.06);
		// Documents that only a description tells of do not count.
		expect(figures.primary / figures.facts).toBeGreaterThan(0.33);
	});

	it('records conflicts as data', () => {
		expect(figures.conflicts).toBeGreaterThan(150);
		expect(figures.statements['shown-as-disputed']).toBeGreaterThan(15);
	});
});
