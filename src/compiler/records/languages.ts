import type { NameLanguage } from '#lib/atlas/model/toponym.ts';
import type { AuthoredRecord } from '../load.ts';

/** The language of the texts, whose names are those of the time and of today. */
const OWN = 'en';

/**
 * The languages in which names can be read: those that atlas.yaml lists, else every one in which a place or district has a
 * name, those of most names first.
 * @param told - The language in which the record is told, BCP 47: theirs are the names of the languages.
 */
export function readLanguages(
	{ atlas, places, districtNames }: AuthoredRecord,
	told: string = OWN
): NameLanguage[] {
	const names = new Intl.DisplayNames(told, { type: 'language' });
	const counts = new Map<string, number>();
	for (const { lang } of [
		...places.flatMap(({ value }) => value.toponyms),
		...districtNames.map(({ value }) => value)
	])
		if (lang !== OWN) counts.set(lang, (counts.get(lang) ?? 0) + 1);
	const found = [...counts].toSorted(([, a], [, b]) => b - a).map(([lang]) => ({ lang }));
	const listed: NonNullable<typeof atlas.languages> = atlas.languages ?? found;
	return listed.map(({ lang, name, link }) => ({
		lang,
		name: name ?? names.of(lang) ?? lang,
		link: link ?? lang.toLowerCase()
	}));
}
