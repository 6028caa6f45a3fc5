import { LANGUAGE } from './language.ts';
import type { District } from './model/area.ts';
import type { Place } from './model/place.ts';
import type { Toponym } from './model/toponym.ts';
import type { Atlas } from './model/atlas.ts';
import type { NameScheme } from './model/toponym.ts';
import type { Day } from './time/day.ts';

/** The language of the names of a scheme, BCP 47; `undefined` for a scheme that is not one of a language. */
function languageOf(scheme: NameScheme): string | undefined {
	return scheme === 'period' || scheme === 'modern' ? undefined : scheme;
}

/** The names that an atlas has to choose from: those of the time, and each other in which one of its places is called something. */
export function schemesOf({
	places,
	districts,
	languages
}: Pick<Atlas, 'places' | 'districts' | 'languages'>): NameScheme[] {
	const toponyms = [...places, ...districts].flatMap((area) => area.toponyms);
	const hasAny = (scheme: NameScheme) =>
		toponyms.some((name) => (scheme === 'modern' ? isOfToday(name) : name.lang === languageOf(scheme)));
	return ['period', ...['modern', ...languages.map(({ lang }) => lang)].filter(hasAny)];
}

/** Whether a sentence calls places by the names of a scheme. */
export function isOfText(scheme: NameScheme): boolean {
	return languageOf(scheme) === undefined;
}

/** Whether a name was in use on a day; a name without dates always is. */
export function isInUse(toponym: Toponym, day: Day): boolean {
	return (
		(toponym.from === undefined || toponym.from.best <= day) &&
		(toponym.to === undefined || day < toponym.to.best)
	);
}

/**
 * What a place is called in a sentence on a day: the period name in force, else the first name of any kind, else the id; in
 * the names of today its name of today, where it has one. A scheme of another language changes nothing here: the
 * sentence stays in one script.
 */
export function placeName(
	place: Pick<Place, 'id' | 'toponyms'>,
	day: Day,
	scheme: NameScheme = 'period'
): string {
	const modern = scheme === 'modern' ? schemeToponym(place, day, scheme) : undefined;
	return (modern ?? toponymOn(place, day))?.name ?? place.id;
}

/**
 * What a place is called in a sentence, and by what other name a first mention gives it: beside the name of the time
 * today’s where it was in use then already, beside that of today the name of the time, and in the names of a language
 * the one in that language. `null` where there is no other.
 */
export function placeNames(
	place: Pick<Place, 'id' | 'toponyms'>,
	day: Day,
	scheme: NameScheme
): { readonly name: string; readonly other: string | null } {
	const name = placeName(place, day, scheme);
	const other = otherName(place, day, scheme);
	return { name, other: other === name || other === undefined ? null : other };
}

function otherName(place: Pick<Place, 'id' | 'toponyms'>, day: Day, scheme: NameScheme): string | undefined {
	if (scheme === 'modern') return placeName(place, day);
	if (scheme !== 'period') return schemeToponym(place, day, scheme)?.name;
	return place.toponyms.find(
		(toponym) => toponym.lang === LANGUAGE && toponym.use === 'modern' && isInUse(toponym, day)
	)?.name;
}

/** What a district is called in a sentence. */
export function districtName(district: Pick<District, 'name' | 'toponyms'>, scheme: NameScheme): string {
	const modern = scheme === 'modern' ? district.toponyms.find(isOfToday) : undefined;
	return modern?.name ?? district.name;
}

/**
 * What a place is lettered with on a day in the names of a scheme, and the language of that name. Where the scheme has
 * no name for it, the period name stands in.
 */
export function placeLettering(
	place: Place,
	day: Day,
	scheme: NameScheme
): { readonly name: string; readonly lang: string } {
	const { name, lang } = schemeToponym(place, day, scheme) ??
		toponymOn(place, day) ?? { name: place.id, lang: 'und' };
	return { name, lang };
}

/** What a district is lettered with in the names of a scheme; its own name where the scheme has none for it. */
export function districtLettering(
	district: District,
	day: Day,
	scheme: NameScheme
): { readonly name: string; readonly lang: string } {
	const { name, lang } = schemeToponym(district, day, scheme) ?? { name: district.name, lang: LANGUAGE };
	return { name, lang };
}

/**
 * What lettering that is no place is called in the names of a scheme, of its names by language; its own name where no
 * source gives one.
 */
export function labelName(
	name: string,
	names: Readonly<Record<string, string>> | undefined,
	scheme: NameScheme
): string {
	return names?.[languageOf(scheme) ?? ''] ?? name;
}

function toponymOn({ toponyms }: Pick<Place, 'toponyms'>, day: Day): Toponym | undefined {
	const inUse = toponyms.filter((toponym) => isInUse(toponym, day));
	return inUse.find((toponym) => toponym.use === 'period') ?? inUse[0] ?? toponyms[0];
}

function isOfToday({ use, lang }: Toponym): boolean {
	return use === 'modern' && lang === LANGUAGE;
}

/** Today’s name has no day; of the names of a language the one in use on the day comes first. */
function schemeToponym(
	{ toponyms }: Pick<Place, 'toponyms'>,
	day: Day,
	scheme: NameScheme
): Toponym | undefined {
	if (scheme === 'modern') return toponyms.find(isOfToday);
	const ofLanguage = toponyms.filter(({ lang }) => lang === languageOf(scheme));
	return ofLanguage.find((toponym) => isInUse(toponym, day)) ?? ofLanguage[0];
}
