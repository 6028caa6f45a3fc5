import type { Position } from 'geojson';
import type { Faults } from '../faults.ts';

/** West, south, east, north, degrees. */
export type Box = readonly [number, number, number, number];

/** A feature with the box that it says it fills. */
export interface Boxed {
	readonly id?: unknown;
	readonly bbox?: unknown;
	readonly properties?: unknown;
	readonly geometry: { readonly coordinates: unknown };
}

/** Three decimals: what a box is written to. */
const EXACT = 1e-3;

/**
 * A feature that says its box (`bbox`, RFC 7946) lies in it: a line moved by accident, or its coordinates swapped, is told.
 * A file in which one feature says its box says that of all.
 */
export function checkBoxes(features: readonly Boxed[], file: string, faults: Faults): void {
	const isBoxed = features.some(({ bbox }) => bbox !== undefined);
	if (!isBoxed) return;
	features.forEach((feature, i) => {
		const points = pointsOf(feature.geometry.coordinates);
		const box = boxOf(points);
		const given = feature.bbox;
		if (
			Array.isArray(given) &&
			given.length === 4 &&
			box.every((edge, at) => Math.abs(edge - Number(given[at])) <= EXACT)
		)
			return;
		faults.add({
			file,
			id: nameOf(feature) ?? `feature ${i + 1}`,
			rule: 'the points of a feature fill its bbox: were they moved? If they are right, write that bbox',
			found: `${JSON.stringify(given) ?? 'no bbox'}, the points ${JSON.stringify(box)}`
		});
	});
}

function nameOf({ id, properties }: Boxed): string | undefined {
	const { id: own, name } = (properties ?? {}) as { id?: unknown; name?: unknown };
	return [id, own, name].find((text): text is string => typeof text === 'string' && text !== '');
}

function pointsOf(coordinates: unknown): Position[] {
	if (!Array.isArray(coordinates)) return [];
	return typeof coordinates[0] === 'number'
		? [coordinates as Position]
		: coordinates.flatMap((part) => pointsOf(part));
}

/** The box of points, to three decimals. */
export function boxOf(points: readonly Position[]): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = 0, y = 0] of points) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box.map((edge) => Math.round(edge * 1000) / 1000) as [number, number, number, number];
}
