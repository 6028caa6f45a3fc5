import { asNamed } from '#lib/atlas/joins.ts';
import { sourcesOfDossier } from '#lib/atlas/dossier/dossier-of.ts';
import type { Dossier, Fact, FactRole } from '#lib/atlas/dossier/dossier.ts';
import { entityName } from '#lib/atlas/entity-name.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { addDays, formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { isoDate } from '#lib/atlas/time/iso-date.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { dayPath, entityPath } from '#lib/url/addresses.ts';
import type { PageContext } from './page-context.ts';

/*
 * Structured data of a page: schema.org in JSON-LD. Ids are the addresses of the pages, absolute where the site knows
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
function dataset({ core: { atlas } }: PageContext): object {
	const { start, end } = atlas.period;
	return {
		'@type': 'Dataset',
		name: asNamed(atlas.title, atlas.subtitle),
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

/** A page of a thing: those parts of its dossier that schema.org has terms for, and the sources it cites. */
export function entityJsonLd(pages: PageContext, dossier: Dossier): object {
	const { of, names, account } = dossier;
	const name = entityName(pages.core, of, pages.core.atlas.defaultDay);
	const others = names.filter((other) => other.name !== name);
	const work = dossier.sections.find((section) => section.kind === 'work')?.source;
	return {
		'@context': CONTEXT,
		'@id': address(pages, entityPath(of)),
		url: address(pages, entityPath(of)),
		'@type': typeOf(pages, of),
		name: work?.full ?? name,
		...(others.length === 0 ? {} : { alternateName: others.map(written) }),
		...(account === null ? {} : { description: account }),
		...(work?.url === undefined ? {} : { sameAs: work.url }),
		...geoOf(pages, of),
		...Object.assign({}, ...dossier.facts.map((fact) => property(pages, of.kind, fact))),
		...itinerary(pages, dossier),
		...citations(pages, dossier)
	};
}

/** How a fact is called: its things, and the days of its beginning and its end. */
interface Term {
	readonly thing?: string;
	readonly day?: string;
	readonly end?: string;
}

/** Words of schema.org for facts. A fact that is not here is shown on the page only. */
const TERMS: Partial<Record<SelectionKind, Partial<Record<FactRole, Term>>>> = {
	unit: { of: { thing: 'containedInPlace' } },
	place: { in: { thing: 'containedInPlace' } },
	person: {
		born: { day: 'birthDate', thing: 'birthPlace' },
		died: { day: 'deathDate', thing: 'deathPlace' },
		'member-of': { thing: 'memberOf' }
	},
	event: { date: { day: 'startDate' }, place: { thing: 'location' }, people: { thing: 'about' } },
	journey: { date: { day: 'departureTime', end: 'arrivalTime' } },
	document: { date: { day: 'dateCreated' }, events: { thing: 'about' } },
	institution: {
		existed: { day: 'foundingDate', end: 'dissolutionDate' },
		seat: { thing: 'location' },
		'part-of': { thing: 'parentOrganization' }
	}
};

/** Types of schema.org by kind; bodies of the state are of a narrower one. */
const TYPES: Readonly<Record<SelectionKind, string>> = {
	district: 'AdministrativeArea',
	unit: 'Place',
	place: 'Place',
	person: 'Person',
	event: 'Event',
	journey: 'Trip',
	institution: 'Organization',
	office: 'DefinedTerm',
	document: 'CreativeWork',
	polity: 'Organization',
	source: 'CreativeWork'
};

function typeOf({ core }: PageContext, { kind, id }: Selection): string {
	const isPublic =
		kind === 'institution' &&
		['government', 'council', 'commission', 'assembly'].includes(core.institution(id).kind);
	return isPublic ? 'GovernmentOrganization' : TYPES[kind];
}

function property(pages: PageContext, kind: SelectionKind, { role, value }: Fact): object {
	const term = TERMS[kind]?.[role];
	if (value.kind === 'gender') return { gender: value.gender };
	if (term === undefined) return {};
	const { day, end, thing } = term;
	switch (value.kind) {
		case 'date':
			return dateOf(day, value.day);
		case 'span':
			return { ...dateOf(day, value.start), ...dateOf(end, value.end) };
		case 'life': {
			const { date, place } = value.life;
			return {
				...dateOf(day, date),
				...(thing !== undefined && place !== undefined
					? { [thing]: reference(pages, { kind: 'place', id: place }, date.best) }
					: {})
			};
		}
		case 'things': {
			const things = value.to.map((to) => reference(pages, to, value.on));
			return thing === undefined ? {} : { [thing]: things.length === 1 ? things[0] : things };
		}
		case 'text':
			return thing === undefined ? {} : { [thing]: { '@type': 'Place', name: value.text } };
		default:
			return {};
	}
}

function geoOf({ core }: PageContext, { kind, id }: Selection): object {
	if (kind === 'place') return geo(core.place(id).lngLat);
	return kind === 'district' || kind === 'unit' ? geo(core[kind](id).label) : {};
}

function itinerary(pages: PageContext, { sections }: Dossier): object {
	const section = sections.find(({ kind }) => kind === 'legs');
	if (section?.kind !== 'legs') return {};
	const stops = section.legs.flatMap(({ leg: { from, via, to, start, end } }, i) => [
		...[...(i === 0 ? [from] : []), ...via].map((id) => ({ id, on: start.best })),
		{ id: to, on: end.best }
	]);
	return {
		itinerary: {
			'@type': 'ItemList',
			itemListElement: stops.map(({ id, on }, i) => ({
				'@type': 'ListItem',
				position: i + 1,
				item: reference(pages, { kind: 'place', id }, on)
			}))
		}
	};
}

/** The sources that the page cites, by the addresses of their own pages. */
function citations(pages: PageContext, dossier: Dossier): object {
	const ids = [...sourcesOfDossier(dossier)].filter(
		(id) => dossier.of.kind !== 'source' || id !== dossier.of.id
	);
	if (ids.length === 0) return {};
	return { subjectOf: ids.map((id) => ({ '@id': address(pages, entityPath({ kind: 'source', id })) })) };
}

/** A thing by its name on a day. */
function reference(pages: PageContext, to: Selection, on: Day = pages.core.atlas.defaultDay): object {
	return {
		'@type': typeOf(pages, to),
		'@id': address(pages, entityPath(to)),
		name: entityName(pages.core, to, on)
	};
}

function geo([longitude, latitude]: readonly [number, number]): object {
	return { geo: { '@type': 'GeoCoordinates', latitude, longitude } };
}

function written({ name, lang }: { readonly name: string; readonly lang: string }): object {
	return { '@value': name, '@language': lang };
}

/** A date as far as it is known: a day, a month or a year; nothing where even the year is open. */
function dateOf(key: string | undefined, when: UncertainDay | undefined): object {
	const date = key === undefined || when === undefined ? null : isoDate(when);
	return key === undefined || date === null ? {} : { [key]: date };
}

function address({ site, root }: PageContext, path: string): string {
	return site.origin === null ? `${root}/${path}` : site.origin + path;
}

function licence({ site }: PageContext): object {
	return site.licence === null ? {} : { license: site.licence.path };
}
