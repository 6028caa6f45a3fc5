import type { Feature, Position } from 'geojson';
import { chosenPlaces } from '#lib/atlas/chosen-places.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { borderArcs, type BorderArc } from '#lib/atlas/geometry/arcs.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { isRinged } from '../lettering.ts';
import type { SignId } from './signs.ts';

/** What shows on the map that it is selected: a point at the place, or the lines around the district or the unit. */
export type ChosenFeatures = readonly Feature[];

const known = new WeakMap<AtlasCore, { readonly key: string; readonly features: ChosenFeatures }>();

/**
 * The features that mark what is selected, each with its `sign`; none for a journey, whose legs are drawn wider. The same
 * array as long as the same is selected, so that no tick of the clock draws them anew.
 */
export function chosenFeatures(core: AtlasCore, selection: Selection | null): ChosenFeatures {
	const key = selectionKey(selection);
	const before = known.get(core);
	if (before?.key === key) return before.features;
	const area = selection?.kind === 'district' || selection?.kind === 'unit';
	const features = area ? [borderOf(core.atlas, selection)] : placesOf(core, selection);
	known.set(core, { key, features });
	return features;
}

/** Equal for one selection. */
export function selectionKey(selection: Selection | null): string {
	return selection ? `${selection.kind}:${selection.id}` : '';
}

function placesOf(core: AtlasCore, selection: Selection | null): ChosenFeatures {
	return chosenPlaces(core, selection)
		.filter(() => isRinged({ isChosen: true }, selection))
		.map((id): Feature => {
			const { lngLat } = core.place(id);
			return {
				type: 'Feature',
				properties: { sign: 'chosen-place' satisfies SignId, id },
				geometry: { type: 'Point', coordinates: [...lngLat] }
			};
		});
}

/** The border of the district or the unit that is selected. */
function borderOf(atlas: Atlas, selection: Selection): Feature {
	return {
		type: 'Feature',
		properties: { sign: 'chosen-border' satisfies SignId, id: selection.id },
		geometry: {
			type: 'MultiLineString',
			coordinates: chosenArcs(atlas, selection).map(({ coordinates }) => coordinates as Position[])
		}
	};
}

/** The stretches of border with the district or the unit that is selected on one side of them only; none for another selection. */
export function chosenArcs(atlas: Atlas, selection: Selection | null): BorderArc[] {
	if (selection?.kind !== 'district' && selection?.kind !== 'unit') return [];
	const { kind, id: area } = selection;
	const inArea = atlas.units.filter(({ id, district }) => (kind === 'unit' ? id : district) === area);
	const own = new Set(inArea.map(({ id }) => id));
	const isOwn = (unit: string | null) => unit !== null && own.has(unit);
	return borderArcs(atlas).filter(({ left, right }) => isOwn(left) !== isOwn(right));
}
