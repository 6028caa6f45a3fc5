import type { District } from './model/area.ts';
import type { Place } from './model/place.ts';
import type { Toponym } from './model/toponym.ts';
import type { NameScheme } from './scene.ts';
import type { Day } from './time/day.ts';

/** The language of the names of a scheme that is one of a language, BCP 47. */
const LANGUAGES: Partial<Record<NameScheme, string>> = { uyghur: 'ug', chinese: 'zh-Hant', russian: 'ru' };

/** The language of the names of a scheme, BCP 47; `undefined` for a scheme that is not one of a language. */
function languageOf(scheme: NameScheme): string | undefined {
	return LANGUAGES[scheme];
}

/** Whether a name was in use on a day; a name without dates always is. */
export function isInUse(toponym: Toponym, day: Day): boolean {
	return (
		(toponym.from === undefined || toponym.from.best <= day) &&
		(toponym.to === undefined || day < toponym.to.best)
	);
}

/**
 * The name a place is lettered with on a day: the period name in force, else the first name of any kind, else the id.
 */
export function placeName(place: Pick<Place, 'id' | 'toponyms'>, day: Day): string {
	return toponymOn(place, day)?.name ?? place.id;
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
	const { name, lang } = schemeToponym(district, day, scheme) ?? { name: district.name, lang: 'en' };
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

/** Today’s name has no day; of the names of a language the one in use on the day comes first. */
function schemeToponym(
	{ toponyms }: Pick<Place, 'toponyms'>,
	day: Day,
	scheme: NameScheme
): Toponym | undefined {
	if (scheme === 'modern') return toponyms.find(({ use, lang }) => use === 'modern' && lang === 'en');
	const ofLanguage = toponyms.filter(({ lang }) => lang === languageOf(scheme));
	return ofLanguage.find((toponym) => isInUse(toponym, day)) ?? ofLanguage[0];
}
