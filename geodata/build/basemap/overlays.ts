import type { FeatureCollection } from 'geojson';
import type { Faults } from '../faults.ts';
import { collect } from './geojson.ts';
import { FILES, type BasemapRecord } from './record.ts';
import { spanOf } from './span.ts';

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
			const { sides, precisionKm, confidence, attestations, note } = rest;
			const span = spanOf(start, end, { file: FILES.fronts, id }, faults);
			const style = FRONT_STYLES[kind];
			return {
				type: 'Feature',
				id,
				properties: { id, name, label, style, ...span, sides, precisionKm, confidence, attestations, note },
				geometry
			};
		})
	);
}

/** Lettering that is not a place; its attestations and notes stay in the file. */
export function labelsOf({ labels }: BasemapRecord, faults: Faults): readonly object[] {
	return labels.map(({ value, file, line: row }) => {
		const { id, kind, name, names, from, to, lngLat, line, minZoom, maxZoom, rank } = value;
		const span = spanOf(from, to, { file, line: row, id }, faults);
		return { id, kind, name, names, ...span, lngLat, line, minZoom, maxZoom, rank };
	});
}
