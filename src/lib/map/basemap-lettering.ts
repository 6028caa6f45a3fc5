import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import type { PlacedLayer } from './placed-layer.ts';
import { IS_ON, isOf } from './expressions.ts';
import { fontStack } from './font-stack.ts';
import type { TokenReader } from './theme-tokens.ts';

/** Lettering by layer: names take room on the map, so a name that is not in force must not be laid out at all. */
const LETTERING: Readonly<Record<string, readonly MapLabel['kind'][]>> = {
	states: ['state'],
	divisions: ['division'],
	lettering: ['range', 'desert', 'region'],
	'lake-names': ['lake']
};

/** For each lettering layer the ids of the names in force on a day. */
export function letteringOn(basemap: Basemap, day: number): ReadonlyMap<string, readonly string[]> {
	return new Map(
		Object.entries(LETTERING).map(([layer, kinds]) => [
			layer,
			basemap.labels
				.filter((label) => kinds.includes(label.kind) && isThere(label, day))
				.map((label) => label.id)
		])
	);
}

/** Layers whose names the record may give in other languages, with what each does to them. */
const TRANSLATED: Readonly<Record<string, (name: ExpressionSpecification) => ExpressionSpecification>> = {
	states: (name) => ['upcase', name],
	divisions: (name) => ['upcase', name],
	lettering: (name) => name,
	'lake-names': (name) => name,
	'river-names': (name) => name
};

/** What each layer writes in a language (BCP 47; `undefined` = the names of the time): its own name where it has none. */
export function namesIn(language: string | undefined): ReadonlyMap<string, ExpressionSpecification> {
	const name: ExpressionSpecification = language
		? ['coalesce', ['get', `name:${language}`], ['get', 'name']]
		: ['get', 'name'];
	return new Map(Object.entries(TRANSLATED).map(([layer, write]) => [layer, write(name)]));
}

/** The filter of a lettering layer that shows these names. */
export function letteringFilter(ids: readonly string[]): FilterSpecification {
	return [
		'all',
		['in', ['get', 'id'], ['literal', [...ids]]],
		['>=', ['zoom'], ['get', 'minZoom']],
		['<', ['zoom'], ['get', 'maxZoom']]
	];
}

/** The names of states, their divisions, mountains, deserts and lakes; `names` are those that each layer shows. */
export function letteringLayers(
	token: TokenReader,
	names: ReadonlyMap<string, readonly string[]>
): PlacedLayer[] {
	const fields = namesIn(undefined);
	const symbol = (id: string, layout: object, colour: string, halo: number): PlacedLayer => ({
		before: 'place-dots',
		layer: {
			id,
			type: 'symbol',
			source: 'lettering',
			filter: letteringFilter(names.get(id) ?? []),
			layout: {
				'text-field': fields.get(id) ?? '',
				'symbol-sort-key': ['get', 'rank'],
				'text-padding': 4,
				...layout
			},
			paint: {
				'text-color': token(colour),
				'text-halo-color': token(colour === 'neighbour-ink' ? 'neighbour' : 'halo'),
				'text-halo-width': halo
			}
		}
	});
	const size = (atHome: number): ExpressionSpecification => [
		'interpolate',
		['linear'],
		['zoom'],
		3,
		atHome * 0.85,
		4.2,
		atHome,
		8,
		atHome * 1.5
	];
	const along = { 'symbol-placement': 'line-center', 'text-max-angle': 40 };
	return [
		symbol(
			'states',
			{
				'text-font': fontStack('Atlas Serif'),
				'text-size': size(14),
				'text-letter-spacing': 0.28
			},
			'neighbour-ink',
			1.2
		),
		symbol(
			'divisions',
			{
				'text-font': fontStack('Atlas Serif'),
				'text-size': size(11),
				'text-letter-spacing': 0.18
			},
			'neighbour-ink',
			1.2
		),
		symbol(
			'lettering',
			{
				...along,
				'text-font': fontStack('Atlas Serif Italic'),
				'text-size': size(13),
				'text-letter-spacing': 0.3
			},
			'ink-2',
			0.8
		),
		symbol(
			'lake-names',
			{ 'text-font': fontStack('Atlas Serif Italic'), 'text-size': size(12) },
			'water-ink',
			1
		)
	];
}

/** Names along rivers, from the zoom at which each matters, and along the fronts of the day. */
export function nameLayers(token: TokenReader): PlacedLayer[] {
	const along = (id: string, filter: FilterSpecification, layout: object, paint: object): PlacedLayer => ({
		before: 'place-dots',
		layer: {
			id,
			type: 'symbol',
			source: 'ground',
			filter,
			layout: { 'text-font': fontStack('Atlas Serif Italic'), 'text-max-angle': 35, ...layout },
			paint: { 'text-halo-color': token('halo'), ...paint }
		}
	});
	return [
		along(
			'river-names',
			['all', isOf('river'), ['has', 'name'], ['>=', ['zoom'], ['get', 'nameZoom']]],
			{ 'symbol-placement': 'line', 'symbol-spacing': 600, 'text-field': ['get', 'name'], 'text-size': 10.5 },
			{ 'text-color': token('water-ink'), 'text-halo-width': 1 }
		),
		along(
			'front-names',
			['all', isOf('front'), ['has', 'label']],
			{
				'symbol-placement': 'line-center',
				'text-field': ['get', 'label'],
				'text-size': 11,
				'text-offset': [0, -0.9],
				'text-allow-overlap': true,
				'text-ignore-placement': true
			},
			{
				'text-color': token('now'),
				'text-halo-width': 1.6,
				'text-opacity': ['case', IS_ON, 1, 0]
			}
		)
	];
}
