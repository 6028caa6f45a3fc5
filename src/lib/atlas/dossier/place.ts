import type { AtlasCore } from '../core.ts';
import type { HistoryCore } from '../history-core.ts';
import { statementsAbout } from '../statements-about.ts';
import { control, daysHeldFact, heldAs, namesOfToponyms } from './area.ts';
import type { DossierParts, Fact, RelatedItem, Section } from './dossier.ts';
import { eventItems, fact, journeyItems, related, sources, statements, thingsFact } from './parts.ts';

/** A place: its names, whose hands it was in, and what happened there. */
export function placeDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const place = core.place(id);
	// A city elsewhere has a record of control of its own; a place inside is held as the unit it lies in.
	const isCity = core.atlas.cities.some((city) => city.id === id);
	const area = isCity ? id : (place.unit ?? null);
	const isToldWhole = isCity || core.isUnitTown(id);
	return {
		names: namesOfToponyms(place.toponyms),
		role: place.role || place.kind,
		note: place.note ?? null,
		facts: [
			...fallFact(core, id),
			...fact('position', { kind: 'position', lngLat: place.lngLat, precisionKm: place.precisionKm }),
			...withinFact(core, place.unit),
			...thingsFact(
				'seat-of',
				'district',
				core.atlas.districts.flatMap((district) => (district.seat === id ? district.id : []))
			),
			...thingsFact(
				'institutions',
				'institution',
				(history?.history.institutions ?? []).flatMap((body) => (body.seat === id ? body.id : []))
			),
			...(area === null ? [] : daysHeldFact(core, area))
		],
		area,
		hasStrip: area !== null,
		sections: [
			{ kind: 'toponyms', toponyms: place.toponyms },
			...(area === null ? [] : isToldWhole ? control(core, area, false) : heldAs(core, area)),
			...facilities(core, id),
			...(history === null ? [] : record(core, history, id)),
			...sources(place.attestations, 'place-sources')
		]
	};
}

/** When it fell first; it may have passed to and fro after that. */
function fallFact({ atlas }: AtlasCore, id: string): Fact[] {
	const first = (key: 'falls' | 'garrisonEnds') =>
		atlas.events
			.filter((event) => event[key]?.includes(id))
			.map(({ day }) => day)
			.sort((a, b) => a.best - b.best)[0];
	const [day, heldOut] = [first('falls'), first('garrisonEnds')];
	return fact('fell', day && { kind: 'fall', day, ...(heldOut === undefined ? {} : { heldOut }) });
}

function withinFact(core: AtlasCore, unit: string | undefined): Fact[] {
	if (unit === undefined) return [];
	const to = [
		{ kind: 'unit', id: unit } as const,
		{ kind: 'district', id: core.unit(unit).district } as const
	];
	return fact('in', { kind: 'things', to });
}

/** What stood there, layer by layer. */
function facilities({ atlas }: AtlasCore, place: string): Section[] {
	return atlas.facilityLayers.flatMap((layer): Section[] => {
		const here = atlas.facilities.filter((one) => one.place === place && one.layer === layer.id);
		return here.length === 0 ? [] : [{ kind: 'facilities', layer, facilities: here }];
	});
}

function record(core: AtlasCore, history: HistoryCore, id: string): Section[] {
	return [
		...related('events-here', eventItems(history.eventsAtPlace(id))),
		...related('people', livesAt(history, id)),
		...related('journeys', journeyItems(core, history.journeysAtPlace(id))),
		...statements(
			statementsAbout(history, (entity) => ['place', 'control'].includes(entity.kind) && entity.id === id)
		)
	];
}

function livesAt({ history }: HistoryCore, place: string): RelatedItem[] {
	return history.people.flatMap(({ id, born, died }): RelatedItem[] => {
		const to = { kind: 'person', id } as const;
		return [
			...(born?.place === place ? [{ to, when: born.date, note: 'born-here' } as const] : []),
			...(died?.place === place ? [{ to, when: died.date, note: 'died-here' } as const] : [])
		];
	});
}
