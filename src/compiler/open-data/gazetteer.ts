import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Source } from '#lib/atlas/model/attestation.ts';
import type { Place } from '#lib/atlas/model/place.ts';
import type { Toponym } from '#lib/atlas/model/toponym.ts';
import { addDays, formatIsoDay } from '#lib/atlas/time/day.ts';
import { isUncertain, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { AuthoredRecord } from '../load.ts';

/*
 * The places as a gazetteer in the Linked Places format v1.3 (github.com/LinkedPasts/linked-places-format), for the World
 * Historical Gazetteer and its like. tests/data/linked-places.schema.json is the format as its README describes it.
 */

/** The works that are cited, by id. */
type Works = ReadonlyMap<string, Source>;

const CONTEXT =
	'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** GeoNames feature class and Getty AAT concept of each kind of place; any other is a site. */
const TYPES: Readonly<Record<string, { fclass: string; aat: string; label: string }>> = {
	town: { fclass: 'P', aat: 'aat:300008375', label: 'towns' },
	village: { fclass: 'P', aat: 'aat:300008372', label: 'villages' },
	mountain: { fclass: 'T', aat: 'aat:300008795', label: 'mountains' },
	region: { fclass: 'L', aat: 'aat:300182722', label: 'regions (geographic)' }
};
const SITE = { fclass: 'S', aat: 'aat:300000809', label: 'sites (locations)' };

const CERTAINTY = { A: 'certain', B: 'less-certain', C: 'uncertain' } as const;

/** The places of an atlas as a Linked Places feature collection. */
export function gazetteer(
	core: AtlasCore,
	sources: readonly Source[],
	settings: AuthoredRecord['atlas']
): object {
	const works = new Map(sources.map((source) => [source.id, source]));
	const base =
		settings.homepage === undefined ? `urn:${core.atlas.id}:` : `${settings.homepage.replace(/\/$/, '')}/`;
	const separator = settings.homepage === undefined ? ':' : '/';
	const uri = (kind: string, id: string) => `${base}${kind}${separator}${id}`;
	return {
		'@context': CONTEXT,
		type: 'FeatureCollection',
		features: core.atlas.places.map((place) => feature(core, works, place, settings.country, uri))
	};
}

function feature(
	core: AtlasCore,
	works: Works,
	place: Place,
	country: string | undefined,
	uri: (kind: string, id: string) => string
): object {
	const { fclass, aat, label } = TYPES[place.kind] ?? SITE;
	const code = place.country ?? country;
	const { start, end } = core.atlas.period;
	return {
		'@id': uri('place', place.id),
		type: 'Feature',
		properties: {
			title: core.placeName(place.id, core.atlas.defaultDay),
			ccodes: code === undefined ? [] : [code],
			fclasses: [fclass]
		},
		when: {
			timespans: [{ start: { in: formatIsoDay(start) }, end: { in: formatIsoDay(addDays(end, -1)) } }]
		},
		// The format asks for citations of one name; ours are of the place, not of each spelling.
		names: place.toponyms.map((toponym, i) => ({
			...name(toponym),
			...(i === 0 ? { citations: citations(works, place) } : {})
		})),
		types: [{ identifier: aat, label, sourceLabels: [{ label: place.role || place.kind, lang: 'en' }] }],
		geometry: {
			type: 'GeometryCollection',
			geometries: [{ type: 'Point', coordinates: [...place.lngLat], certainty: CERTAINTY[place.confidence] }]
		},
		...(place.unit === undefined ? {} : { relations: [partOf(core, place.unit, uri)] }),
		...(place.note === undefined
			? {}
			: { descriptions: [{ '@id': uri('place', place.id), value: place.note, lang: 'en' }] })
	};
}

/** A timespan must have a start: a name that is only known to have ended starts at its last day at the latest. */
function name({ name: toponym, lang, from, to }: Toponym): object {
	const end = to ? before(to) : undefined;
	const start = from ? when(from) : end && { latest: formatIsoDay(end.latest) };
	if (!start) return { toponym, lang };
	return { toponym, lang, when: { timespans: [{ start, ...(end ? { end: when(end) } : {}) }] } };
}

/** A day in the terms of the format. */
function when(day: UncertainDay): object {
	return isUncertain(day)
		? { earliest: formatIsoDay(day.earliest), latest: formatIsoDay(day.latest) }
		: { in: formatIsoDay(day.best) };
}

/** The last day before the first on which a name was no longer in use. */
function before({ earliest, best, latest, ...rest }: UncertainDay): UncertainDay {
	return { earliest: addDays(earliest, -1), best: addDays(best, -1), latest: addDays(latest, -1), ...rest };
}

function citations(works: Works, place: Place): object[] {
	return place.attestations.map(({ source, locator }) => {
		const { short = source, url } = works.get(source) ?? {};
		return {
			label: locator === undefined ? short : `${short}, ${locator}`,
			...(url === undefined ? {} : { '@id': url })
		};
	});
}

function partOf(core: AtlasCore, unit: string, uri: (kind: string, id: string) => string): object {
	const district = core.district(core.unit(unit).district);
	return {
		relationType: 'gvp:broaderPartitive',
		relationTo: uri('district', district.id),
		label: `in ${district.name}`
	};
}
