import { placeName } from '#lib/atlas/toponym.ts';
import type { Person } from '#lib/atlas/model/person.ts';
import type { Place } from '#lib/atlas/model/place.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { addDays, calendarDate, formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { dayPath, entityPath } from './addresses.ts';
import type { PageContext } from './page-context.ts';

/*
 * What machines read of a page: schema.org in JSON-LD. Ids are the addresses of the pages, absolute where the site knows
 * its own and else relative to the page, as the format allows.
 */

const CONTEXT = 'https://schema.org';

/** A page of a day. */
export function dayJsonLd(pages: PageContext, day: Day, description: string): object {
	return {
		'@context': CONTEXT,
		'@type': 'WebPage',
		'@id': address(pages, dayPath(day)),
		name: formatDay(day),
		description,
		temporalCoverage: formatIsoDay(day),
		isPartOf: dataset(pages),
		...licence(pages)
	};
}

/** The dataset that every page is a part of, in short. */
export function dataset({ core: { atlas } }: PageContext): object {
	const { start, end } = atlas.period;
	return {
		'@type': 'Dataset',
		name: `${atlas.title}: ${atlas.subtitle}`,
		version: atlas.version,
		temporalCoverage: `${formatIsoDay(start)}/${formatIsoDay(addDays(end, -1))}`
	};
}

/** The dataset with what can be downloaded of it. */
export function datasetJsonLd(
	pages: PageContext,
	description: string,
	files: readonly { readonly path: string; readonly mediatype: string; readonly bytes: number }[]
): object {
	return {
		'@context': CONTEXT,
		...dataset(pages),
		'@id': address(pages, 'data/'),
		description,
		...licence(pages),
		distribution: files.map(({ path, mediatype, bytes }) => ({
			'@type': 'DataDownload',
			contentUrl: address(pages, `data/${path}`),
			encodingFormat: mediatype,
			contentSize: `${bytes} B`
		}))
	};
}

/** A page of a thing. */
export function entityJsonLd(pages: PageContext, selection: Selection): object {
	return {
		'@context': CONTEXT,
		'@id': address(pages, entityPath(selection)),
		url: address(pages, entityPath(selection)),
		...entity(pages, selection)
	};
}

function entity(pages: PageContext, { kind, id }: Selection): object {
	switch (kind) {
		case 'district':
			return {
				'@type': 'AdministrativeArea',
				name: pages.core.district(id).name,
				...geo(pages.core.district(id).label)
			};
		case 'unit':
			return unitOf(pages, id);
		case 'place':
			return placeOf(pages.core.place(id), pages);
		case 'person':
			return personOf(pages, pages.history.person(id));
		case 'event':
			return eventOf(pages, id);
		case 'journey':
			return tripOf(pages, id);
		case 'institution':
			return institutionOf(pages, id);
		case 'office':
			return { '@type': 'DefinedTerm', name: pages.core.office(id).name };
		case 'polity':
			return { '@type': 'Organization', name: pages.core.polity(id).name };
		case 'source': {
			const { full, url } = pages.history.source(id);
			return { '@type': 'CreativeWork', name: full, ...(url === undefined ? {} : { sameAs: url }) };
		}
	}
}

function unitOf(pages: PageContext, id: string): object {
	const { name, label, district } = pages.core.unit(id);
	return {
		'@type': 'Place',
		name,
		...geo(label),
		containedInPlace: reference(pages, { kind: 'district', id: district }, 'AdministrativeArea')
	};
}

function placeOf(place: Place, pages: PageContext): object {
	const name = placeName(place, pages.core.atlas.defaultDay);
	return {
		'@type': 'Place',
		name,
		alternateName: place.toponyms.filter((toponym) => toponym.name !== name).map(written),
		...geo(place.lngLat),
		...(place.unit === undefined
			? {}
			: { containedInPlace: reference(pages, { kind: 'unit', id: place.unit }, 'Place') })
	};
}

function personOf(pages: PageContext, person: Person): object {
	const [first, ...others] = person.names;
	const life = (key: string, place: string, part: Person['born']) =>
		part === undefined
			? {}
			: {
					...dateOf(key, part.date),
					...(part.place === undefined
						? {}
						: { [place]: reference(pages, { kind: 'place', id: part.place }, 'Place') })
				};
	return {
		'@type': 'Person',
		name: first?.name,
		alternateName: others.map(written),
		description: person.summary,
		...life('birthDate', 'birthPlace', person.born),
		...life('deathDate', 'deathPlace', person.died)
	};
}

function eventOf(pages: PageContext, id: string): object {
	const { title, day, place, placeText } = pages.core.event(id);
	const { account, people } = pages.history.event(id);
	return {
		'@type': 'Event',
		name: title,
		description: account,
		...dateOf('startDate', day),
		...(place !== undefined
			? { location: reference(pages, { kind: 'place', id: place }, 'Place') }
			: placeText !== undefined
				? { location: { '@type': 'Place', name: placeText } }
				: {}),
		...(people.length === 0
			? {}
			: { about: people.map((person) => reference(pages, { kind: 'person', id: person }, 'Person')) })
	};
}

function tripOf(pages: PageContext, id: string): object {
	const { title, summary, legs } = pages.history.journey(id);
	const { start, end } = pages.core.journey(id);
	const stops = legs.flatMap(({ from, via, to }, i) => [...(i === 0 ? [from] : []), ...via, to]);
	return {
		'@type': 'Trip',
		name: title,
		description: summary,
		...dateOf('departureTime', start),
		...dateOf('arrivalTime', end),
		itinerary: {
			'@type': 'ItemList',
			itemListElement: stops.map((stop, i) => ({
				'@type': 'ListItem',
				position: i + 1,
				item: reference(pages, { kind: 'place', id: stop }, 'Place')
			}))
		}
	};
}

function institutionOf(pages: PageContext, id: string): object {
	const { kind, names, summary, start, end, seat, partOf } = pages.history.institution(id);
	const [first, ...others] = names;
	const isPublic = ['government', 'council', 'commission', 'assembly'].includes(kind);
	return {
		'@type': isPublic ? 'GovernmentOrganization' : 'Organization',
		name: first?.name,
		alternateName: others.map(written),
		description: summary,
		...(start ? dateOf('foundingDate', start) : {}),
		...(end ? dateOf('dissolutionDate', end) : {}),
		...(seat === undefined ? {} : { location: reference(pages, { kind: 'place', id: seat }, 'Place') }),
		...(partOf === undefined
			? {}
			: { parentOrganization: reference(pages, { kind: 'institution', id: partOf }, 'Organization') })
	};
}

function reference(pages: PageContext, selection: Selection, type: string): object {
	const { kind, id } = selection;
	const name =
		kind === 'place'
			? placeName(pages.core.place(id), pages.core.atlas.defaultDay)
			: kind === 'event' || kind === 'journey'
				? pages.core[kind](id).title
				: kind === 'source'
					? pages.core.source(id).short
					: pages.core[kind](id).name;
	return { '@type': type, '@id': address(pages, entityPath(selection)), name };
}

function geo([longitude, latitude]: readonly [number, number]): object {
	return { geo: { '@type': 'GeoCoordinates', latitude, longitude } };
}

function written({ name, lang }: { readonly name: string; readonly lang: string }): object {
	return { '@value': name, '@language': lang };
}

/** A date as far as it is known: a day, a month or a year; nothing where even the year is open. */
function dateOf(key: string, { earliest, latest, vague }: UncertainDay): object {
	if (vague === 'earlier' || vague === 'later') return {};
	const [from, to] = [calendarDate(earliest), calendarDate(latest)];
	const iso = formatIsoDay(earliest);
	if (earliest === latest) return { [key]: iso };
	if (from.year === to.year && from.month === to.month) return { [key]: iso.slice(0, 7) };
	return from.year === to.year ? { [key]: iso.slice(0, 4) } : {};
}

function address({ site, root }: PageContext, path: string): string {
	return site.origin === null ? `${root}/${path}` : site.origin + path;
}

function licence({ site }: PageContext): object {
	return site.licence === null ? {} : { license: site.licence.path };
}
