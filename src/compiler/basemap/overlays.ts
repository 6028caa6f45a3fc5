import type { FeatureCollection } from 'geojson';
import type { MapLabel } from '#lib/atlas/model/basemap.ts';
import type { Faults, FileLocation } from '../faults.ts';
import { orMeant } from '../nearest.ts';
import { collect } from './geojson.ts';
import { FILES, type BasemapRecord } from './record.ts';
import { spanOf, type Span } from './span.ts';

/*
 * What lies over the land and is served as it was drawn, with days for dates: railways and roads, fronts, lettering.
 */

/** How a front is drawn, by what it is. */
const FRONT_STYLES = {
	'river-line': 'documented',
	contact: 'schematic',
	inferred: 'inferred',
	perimeter: 'siege'
} as const;

/** Railways and roads, from the day on which they are there; `null` = from before the period. */
export function transportOf({ transport }: BasemapRecord, faults: Faults): FeatureCollection {
	return collect(
		transport.map(({ geometry, properties: { id, name, kind, start: from } }) => {
			const { start } = spanOf(from, null, { file: FILES.transport, id }, faults);
			return { type: 'Feature', id, properties: { id, name, kind, start }, geometry };
		})
	);
}

/** Lines of contact, with the style in which each is drawn. */
export function frontsOf({ fronts }: BasemapRecord, faults: Faults): FeatureCollection {
	return collect(
		fronts.map(({ geometry, properties }) => {
			const { id, name, label, kind, start, end, ...rest } = properties;
			const { sides, precisionKm, grade, attestations, note } = rest;
			const span = spanOf(start, end, { file: FILES.fronts, id }, faults);
			const style = FRONT_STYLES[kind];
			return {
				type: 'Feature',
				id,
				properties: {
					id,
					name,
					label,
					style,
					...span,
					sides,
					precisionKm,
					confidence: grade,
					attestations,
					note
				},
				geometry
			};
		})
	);
}

/** Lettering that is not a place; its attestations and notes stay in the file. */
export function labelsOf(record: BasemapRecord, faults: Faults): readonly MapLabel[] {
	return record.labels.map(({ value, file, line: row }): MapLabel => {
		const { id, kind, name, names, from, to, lngLat, line, minZoom, maxZoom, rank, rows, now } = value;
		const location = { file, line: row, id };
		const tells = rows?.flatMap((key) => toldRow(key, record, location, faults));
		const span = tells ? runOf(tells, location, faults) : spanOf(from, to, location, faults);
		return {
			id,
			kind,
			name: withForms(name, record, location, faults),
			...(names ? { names } : {}),
			...span,
			...(lngLat ? { lngLat } : {}),
			...(line ? { line } : {}),
			minZoom,
			...(maxZoom === undefined ? {} : { maxZoom }),
			rank,
			...(tells ? { tells, isNow: now ?? false } : {})
		};
	});
}

/** A place in braces, and the form that its name has in the text. */
const PLACE = /\{([^{}=]*)(?:=([^{}]*))?\}/g;

/**
 * The text of a label in which a place in braces is left to the day and the reader, or has the form that follows its id: `{river-town}`,
 * `{river-town=Rivertowns}`. Faults: a place that is not there; in the language that the atlas is written in, a form that is no name of it.
 */
function withForms(
	text: string,
	{ places, isTranslated }: BasemapRecord,
	location: FileLocation,
	faults: Faults
): string {
	return text.replace(PLACE, (whole, id: string, form: string | undefined) => {
		const place = places.find((one) => one.id === id);
		if (!place) {
			const ids = places.map((one) => one.id);
			faults.add({ ...location, rule: 'unknown place id', found: orMeant(id, ids) });
		} else if (form !== undefined && !isTranslated && !place.toponyms?.some(({ name }) => name === form))
			faults.add({
				...location,
				rule: 'a name that a text gives a place is one of its names',
				found: whole
			});
		return form ?? whole;
	});
}

type Told = NonNullable<MapLabel['tells']>[number];

/** The row of control.csv that a caption names. Fault: there is none. */
function toldRow(key: string, { control }: BasemapRecord, location: FileLocation, faults: Faults): Told[] {
	const [unit, start] = key.split('@');
	const row = control.find((candidate) => candidate.unit === unit && candidate.start === start);
	if (!row) {
		const keys = control.map((one) => `${one.unit}@${one.start}`);
		faults.add({ ...location, rule: 'must be a row of control.csv', found: orMeant(key, keys) });
		return [];
	}
	const span = spanOf(row.start, row.end, location, faults);
	return [{ unit: row.unit, ...span, deFacto: row.de_facto || null, status: row.status }];
}

/** The days of rows that meet. Fault: they do not. */
function runOf(rows: readonly Told[], location: FileLocation, faults: Faults): Span {
	for (const [i, { start }] of rows.slice(1).entries()) {
		if (rows[i]?.end !== start)
			faults.add({ ...location, rule: 'rows of a caption must meet in time', found: String(start) });
	}
	return { start: rows[0]?.start ?? null, end: rows.at(-1)?.end ?? null };
}
