import type { AuthoredRecord } from '../load.ts';
import type { Located } from '../read.ts';

type Places = AuthoredRecord['places'][number]['value'];
interface Named {
	readonly names: readonly { readonly name: string; readonly lang: string }[];
}

/**
 * A record whose texts are told in a language, with the names in that language in the place of those that it was written with: the first
 * names of people and institutions, and those that a place bore at the time. What has none in it keeps its own.
 * @param language - BCP 47.
 */
export function withNamesIn(record: AuthoredRecord, language: string): AuthoredRecord {
	return {
		...record,
		places: each(record.places, (place) => ({ ...place, toponyms: toponymsIn(place.toponyms, language) })),
		people: each(record.people, (person) => ({ ...person, names: firstIn(person.names, language) })),
		institutions: each(record.institutions, (body) => ({ ...body, names: firstIn(body.names, language) })),
		// Articles are those of the language that the record was written in.
		units: each(record.units, (unit) => ({ ...unit, article: '' as const }))
	};
}

function each<T>(rows: readonly Located<T>[], change: (value: T) => T): Located<T>[] {
	return rows.map((row) => ({ ...row, value: change(row.value) }));
}

/** Names with those in a language first, the usual one before variants. */
function firstIn<N extends Named['names'][number] & { readonly use?: string | undefined }>(
	names: readonly N[],
	language: string
): N[] {
	const rank = ({ lang, use }: N) => (lang !== language ? 2 : use === 'variant' ? 1 : 0);
	return names.toSorted((a, b) => rank(a) - rank(b));
}

/** The names of a place: those in the language as the names of the time and of today, the others as further ones. */
function toponymsIn(toponyms: Places['toponyms'], language: string): Places['toponyms'] {
	const own = toponyms.filter(({ lang, use }) => lang === language && use !== 'variant');
	if (own.length === 0) return toponyms;
	const others = toponyms.filter((toponym) => !own.includes(toponym));
	return [
		...own,
		...others.map(({ use, ...toponym }) => (use === 'variant' ? { ...toponym, use } : toponym))
	];
}
