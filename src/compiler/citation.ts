import { plugins, Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import chicago from '@citation/csl-style-chicago-note-bibliography/info.json' with { type: 'json' };
import { omit } from '#lib/atlas/omit.ts';
import type { Source } from '#lib/atlas/model/attestation.ts';
import type { AuthoredRecord } from './load.ts';
import { spokenDate } from './open-data/bibtex-syntax.ts';

type CslRecord = AuthoredRecord['sources'][number];

const STYLE = 'chicago-note-bibliography';
// Each entry stands alone on a card, so that a repeated author must not become a dash.
const template = chicago.content.replace(/ subsequent-author-substitute="[^"]*"/, '');
plugins.config.get('@csl').templates.add(STYLE, template);

/** Formats sources: a short form for lists, a bibliography entry of the Chicago Manual (17th edition, notes) for cards. */
export function describeSources(records: readonly CslRecord[]): Source[] {
	const full = bibliography(records);
	return records.map((csl) => ({
		id: csl.id,
		short: shortForm(csl),
		kind: csl.custom.kind,
		...(csl.URL === undefined ? {} : { url: csl.URL }),
		full: csl.custom.kind === 'general' ? `${csl.title}.` : (full.get(csl.id) ?? csl.title),
		...(csl.language === undefined ? {} : { lang: csl.language }),
		...(csl['title-translated'] === undefined ? {} : { translated: csl['title-translated'] }),
		note: csl.note,
		...(csl.custom.seen === false ? { isUnseen: true } : {}),
		...(csl.custom.origin === undefined ? {} : { origin: csl.custom.origin }),
		...(csl.custom.read === undefined ? {} : { read: csl.custom.read })
	}));
}

/** What was formatted last, by what it was made of: a folder is compiled again and again while its other files are edited. */
const formatted = new Map<string, ReadonlyMap<string, string>>();
const MOST_FORMATTED = 2;

/** Plain-text bibliography entries by source id. */
function bibliography(records: readonly CslRecord[]): ReadonlyMap<string, string> {
	if (records.length === 0) return new Map();
	const key = JSON.stringify(records);
	const entries = formatted.get(key) ?? format(records);
	formatted.delete(key);
	formatted.set(key, entries);
	for (const oldest of formatted.keys()) {
		if (formatted.size <= MOST_FORMATTED) break;
		formatted.delete(oldest);
	}
	return entries;
}

function format(records: readonly CslRecord[]): ReadonlyMap<string, string> {
	const cite = new Cite(records.map(citable));
	const entries = cite.format('bibliography', {
		template: STYLE,
		lang: 'en-US',
		format: 'text',
		asEntryArray: true,
		nosort: true
	});
	return new Map((entries as [string, string][]).map(([id, text]) => [id, text.trim()]));
}

/**
 * A copy of what a citation shows: notes and our own fields are shown elsewhere; the library writes into what it is
 * given. Of a document in a volume the style prints neither its day nor its number, so that they stand in its title.
 */
function citable(csl: CslRecord): Record<string, unknown> {
	const written = csl['original-date'];
	const isPart = csl.type === 'chapter' && written !== undefined;
	const title = [csl.title, isPart ? spokenDate(written) : '', isPart ? csl.number : ''];
	return structuredClone({
		...omit(csl, 'note', 'custom', ...(isPart ? (['original-date'] as const) : [])),
		title: title.filter(Boolean).join(', ')
	});
}

/** The name under which a work stands in a list: the family name of its author. */
function firstAuthor({ author: [author] = [] }: CslRecord): string | undefined {
	if (author === undefined) return undefined;
	if ('literal' in author) return author.literal;
	return /\p{Script=Han}/u.test(author.family) ? `${author.family}${author.given}` : author.family;
}

function year(csl: CslRecord): string | undefined {
	const [first] = (csl['original-date'] ?? csl.issued)?.['date-parts'] ?? [];
	return first === undefined ? undefined : String(first[0]);
}

/** The name that the record gives it, “Series, document 12”, “Author 1986”, or the title: how a reader recognises the work. */
function shortForm(csl: CslRecord): string {
	if (csl['title-short'] !== undefined) return csl['title-short'];
	if (csl['container-title-short'] !== undefined) {
		return [csl['container-title-short'], csl.number ?? csl.page].filter(Boolean).join(', ');
	}
	const author = firstAuthor(csl);
	if (author !== undefined)
		return year(csl) === undefined ? `${author}, ${csl.title}` : `${author} ${year(csl)}`;
	return [csl.title, csl['container-title'], year(csl)].filter(Boolean).join(', ');
}
