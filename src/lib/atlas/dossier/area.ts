import { areaSelection } from '../entity-name.ts';
import { WHOLE } from '../control-index.ts';
import type { AtlasCore } from '../core.ts';
import { daysHeld } from '../days-held.ts';
import type { HistoryCore } from '../history-core.ts';
import { asStop } from '../joins.ts';
import { statementsAbout } from '../statements-about.ts';
import type { DossierName, DossierParts, Fact, Section } from './dossier.ts';
import { eventItems, fact, plainName, related, statements, textFact, thingsFact } from './parts.ts';
import type { Toponym } from '../model/toponym.ts';

/** A district, which is held as its seat is. */
export function districtDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const district = core.district(id);
	const { units } = district;
	return {
		names: [plainName(district.name), ...namesOfToponyms(district.toponyms)],
		note: noteOf(district),
		facts: [
			...thingsFact('seat', 'place', [district.seat]),
			...extent(district),
			...(units.length > 1 ? thingsFact('units', 'unit', units) : []),
			...placesFact(core, units),
			...daysHeldFact(core, district.seatUnit)
		],
		remarks: ['seat-rule'],
		area: district.seatUnit,
		hasStrip: true,
		sections: [...control(core, district.seatUnit, true), ...record(history, units, [...units, id, WHOLE])]
	};
}

/** A unit: the smallest area whose holder is recorded. */
export function unitDossier(core: AtlasCore, history: HistoryCore | null, id: string): DossierParts {
	const unit = core.unit(id);
	return {
		names: [plainName(unit.name)],
		note: noteOf(unit),
		facts: [
			...thingsFact('of', 'district', [unit.district]),
			...textFact('members', unit.members),
			...extent(unit),
			...fact('boundary', { kind: 'boundary', km: unit.precisionKm, grade: unit.confidence }),
			...placesFact(core, [id]),
			...daysHeldFact(core, id)
		],
		area: id,
		hasStrip: true,
		sections: [...control(core, id, false), ...record(history, [id], [id])]
	};
}

/** Who held an area and by what title. */
export function control(core: AtlasCore, area: string, isOfOther: boolean): Section[] {
	return [
		{
			kind: 'control',
			area,
			isOfOther,
			intervals: core.index.historyOf(area),
			titles: core.index.titlesOf(area)
		}
	];
}

/** Who held the area that something lies in: what else is told of that, and by whom, is told of the area itself. */
export function heldAs(core: AtlasCore, area: string): Section[] {
	return [{ kind: 'held-as', to: areaSelection(core, area), intervals: core.index.historyOf(area) }];
}

/** How long each side held an area. */
export function daysHeldFact(core: AtlasCore, area: string): Fact[] {
	return fact('days-held', { kind: 'days-held', days: daysHeld(core, area) });
}

/** Names with their forms in Latin letters, which are other spellings. */
export function namesOfToponyms(toponyms: readonly Toponym[]): DossierName[] {
	return toponyms.flatMap(({ latin, ...written }) => [
		written,
		...(latin === undefined ? [] : [{ ...written, name: latin, lang: 'und-Latn', use: 'variant' as const }])
	]);
}

/** Events and statements: title is stated for units, for districts and for all at once. */
function record(history: HistoryCore | null, units: readonly string[], titled: readonly string[]): Section[] {
	if (history === null) return [];
	const events = [...new Set(units.flatMap((unit) => history.eventsOfUnit(unit)))];
	return [
		...related('events', eventItems(events.sort((a, b) => a.day.best - b.day.best))),
		...statements(
			statementsAbout(
				history,
				({ kind, id }) =>
					(kind === 'control' && units.includes(id)) || (kind === 'title' && titled.includes(id))
			)
		)
	];
}

function placesFact({ atlas }: AtlasCore, units: readonly string[]): Fact[] {
	return thingsFact(
		'places',
		'place',
		atlas.places.flatMap(({ id, unit }) => (unit !== undefined && units.includes(unit) ? id : []))
	);
}

function extent({ areaKm2 }: { readonly areaKm2: number }): Fact[] {
	return fact('area', { kind: 'extent', km2: Math.round(areaKm2 / 100) * 100 });
}

function noteOf({ note }: { readonly note?: string }): string | null {
	return note === undefined ? null : asStop(note);
}
