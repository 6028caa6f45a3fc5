import type { Source } from '#lib/atlas/model/attestation.ts';
import type { AuthoredRecord } from './load.ts';

type CslRecord = AuthoredRecord['sources'][number];

/** What the map needs of a source: a short form for lists and a full one for cards. */
export function describeSource(csl: CslRecord): Source {
	return {
		id: csl.id,
		short: shortForm(csl),
		full: fullForm(csl),
		...(csl.URL === undefined ? {} : { url: csl.URL }),
		...(csl.note === undefined ? {} : { note: csl.note })
	};
}

interface CslName {
	readonly family?: string;
	readonly given?: string;
	readonly literal?: string;
}

function names(csl: CslRecord): string[] {
	const authors = (csl['author'] ?? []) as CslName[];
	return authors.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' ')).filter(Boolean);
}

function year(csl: CslRecord): string | null {
	const issued = (csl['original-date'] ?? csl['issued']) as { 'date-parts'?: number[][] } | undefined;
	const first = issued?.['date-parts']?.[0]?.[0];
	return first === undefined ? null : String(first);
}

function shortForm(csl: CslRecord): string {
	const [author] = names(csl);
	const head = csl['container-title'] ?? author ?? csl.title;
	return [String(head), csl['number'], year(csl)].filter(Boolean).join(', ');
}

function fullForm(csl: CslRecord): string {
	const publication = [csl['publisher-place'], csl['publisher']].filter(Boolean).join(': ');
	const parts = [names(csl).join(', '), `“${csl.title}”`, csl['container-title'], csl['number'], publication, year(csl), csl['page'] ? `p. ${String(csl['page'])}` : ''];
	return `${parts.filter(Boolean).map(String).join('. ').replaceAll('..', '.')}.`;
}
