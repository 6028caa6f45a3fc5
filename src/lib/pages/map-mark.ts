import type { AtlasCore } from '#lib/atlas/core.ts';
import { greatCircleLine } from '#lib/atlas/geometry/great-circle.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { LngLat } from '#lib/atlas/model/area.ts';
import type { LegStatus } from '#lib/atlas/model/journey.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { PicturePlane } from '#lib/svg/mercator.ts';
import { pathData } from '#lib/svg/path.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';

/** A point with its name. */
export interface MarkedPlace {
	readonly id: string;
	readonly name: string;
	readonly x: number;
	readonly y: number;
}

/** What a small map points out, on the plane of the home view. */
export interface MapMark {
	readonly units: readonly string[];
	readonly places: readonly MarkedPlace[];
	/** Legs of a journey as path data. */
	readonly legs: readonly { readonly status: LegStatus; readonly data: string }[];
	/** `x y width height` of the map. */
	readonly box: readonly [number, number, number, number];
}

/** What a thing has on the map; `null` when nothing. */
export function markOf(core: AtlasCore, history: HistoryCore, { kind, id }: Selection): MapMark | null {
	switch (kind) {
		case 'district':
			return mark(core, core.district(id).units, [core.district(id).seat]);
		case 'unit':
			return mark(core, [id], []);
		case 'place':
			return mark(core, [], [id]);
		case 'event': {
			const { areas, place } = core.event(id);
			return areas.length === 0 && place === undefined
				? null
				: mark(core, areas, place === undefined ? [] : [place]);
		}
		case 'journey': {
			const { legs } = history.journey(id);
			const stops = [...new Set(legs.flatMap(({ from, via, to }) => [from, ...via, to]))];
			const { plane } = createPictureGeometry(core.atlas);
			return {
				...mark(core, [], stops),
				legs: legs.map(({ from, via, to, km, status }) => ({
					status,
					data: pathData(
						plane,
						greatCircleLine(
							[from, ...via, to].map((stop) => core.place(stop).lngLat),
							km
						)
					)
				}))
			};
		}
		case 'document': {
			const { place } = history.document(id);
			return place === undefined ? null : mark(core, [], [place]);
		}
		case 'institution': {
			const { seat } = history.institution(id);
			return seat === undefined ? null : mark(core, [], [seat]);
		}
		default:
			return null;
	}
}

function mark(core: AtlasCore, units: readonly string[], places: readonly string[]): MapMark {
	const { plane } = createPictureGeometry(core.atlas);
	const points = places.map((id) => core.place(id));
	return {
		units,
		places: points.map((place) => {
			const [x, y] = plane.project(place.lngLat);
			return {
				id: place.id,
				name: core.placeName(place.id, core.atlas.defaultDay),
				x: Math.round(x),
				y: Math.round(y)
			};
		}),
		legs: [],
		box: boxAround(
			plane,
			points.map(({ lngLat }) => lngLat)
		)
	};
}

/** The whole area, widened to hold every point with room for its name. */
function boxAround(
	plane: PicturePlane,
	points: readonly LngLat[]
): readonly [number, number, number, number] {
	let [left, top, right, bottom] = [0, 0, plane.width, plane.height];
	for (const point of points) {
		const [x, y] = plane.project(point);
		if (x >= 0 && x <= plane.width && y >= 0 && y <= plane.height) continue;
		const room = plane.width / 6;
		[left, top] = [Math.min(left, x - room), Math.min(top, y - room)];
		[right, bottom] = [Math.max(right, x + room), Math.max(bottom, y + room)];
	}
	return [left, top, right - left, bottom - top].map(Math.round) as unknown as readonly [
		number,
		number,
		number,
		number
	];
}
