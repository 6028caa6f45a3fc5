import type { AuthoredRecord } from '../load.ts';
import {
	address,
	isoDate,
	languageName,
	monthMacro,
	nameList,
	pageRange,
	protectedTex,
	spokenDate,
	tex,
	type CslName
} from './bibtex-syntax.ts';

/*
 * The sources as BibTeX, for styles of LaTeX as it was, and as BibLaTeX. Both hold every field of the record; what a BibTeX
 * style cannot print (the date of the original, the title in English, where a document lies) stands in its note in words too.
 */

type CslRecord = AuthoredRecord['sources'][number];

/** How a type of CSL is written: the kind of entry, and in which field what contains the work stands. */
interface Entry {
	readonly kind: string;
	readonly container: string;
	readonly publisher?: string;
	readonly subtype?: string;
}

type Fields = readonly (readonly [name: string, value: string | undefined])[];

const BIBTEX: Readonly<Record<string, Entry>> = {
	'article-journal': { kind: 'article', container: 'journal' },
	'article-magazine': { kind: 'article', container: 'journal' },
	'article-newspaper': { kind: 'article', container: 'journal' },
	book: { kind: 'book', container: 'booktitle' },
	chapter: { kind: 'incollection', container: 'booktitle' },
	'entry-encyclopedia': { kind: 'incollection', container: 'booktitle' },
	thesis: { kind: 'phdthesis', container: 'howpublished', publisher: 'school' }
};
const BIBTEX_OTHER: Entry = { kind: 'misc', container: 'howpublished' };

const BIBLATEX: Readonly<Record<string, Entry>> = {
	'article-journal': { kind: 'article', container: 'journaltitle' },
	'article-magazine': { kind: 'article', container: 'journaltitle', subtype: 'magazine' },
	'article-newspaper': { kind: 'article', container: 'journaltitle', subtype: 'newspaper' },
	book: { kind: 'book', container: 'maintitle' },
	chapter: { kind: 'incollection', container: 'booktitle' },
	dataset: { kind: 'dataset', container: 'howpublished' },
	'entry-encyclopedia': { kind: 'inreference', container: 'booktitle' },
	'post-weblog': { kind: 'online', container: 'organization', publisher: 'publisher' },
	thesis: { kind: 'thesis', container: 'howpublished', publisher: 'institution' },
	webpage: { kind: 'online', container: 'organization', publisher: 'publisher' }
};
const BIBLATEX_OTHER: Entry = { kind: 'misc', container: 'howpublished' };

/** The works as BibTeX; keys are the source ids. */
export function bibtex(records: readonly CslRecord[]): string {
	return records
		.map((csl) => {
			const entry = BIBTEX[csl.type] ?? BIBTEX_OTHER;
			return written(csl, entry.kind, [...common(csl), ...bibtexFields(csl, entry)]);
		})
		.join('\n');
}

/** The works as BibLaTeX; keys are the source ids. */
export function biblatex(records: readonly CslRecord[]): string {
	return records
		.map((csl) => {
			const entry = BIBLATEX[csl.type] ?? BIBLATEX_OTHER;
			return written(csl, entry.kind, [...common(csl), ...biblatexFields(csl, entry)]);
		})
		.join('\n');
}

function written({ id }: CslRecord, kind: string, fields: Fields): string {
	const lines = fields.flatMap(([name, value]) =>
		value === undefined ? [] : [`\t${name} = ${name === 'month' ? value : `{${value}}`}`]
	);
	return `@${kind}{${id},\n${lines.join(',\n')}\n}\n`;
}

/** The fields that both dialects have. */
function common(csl: CslRecord): Fields {
	return [
		['author', names(csl.author)],
		['editor', names(csl.editor)],
		['translator', names(csl.translator)],
		['title', protectedTex(csl.title)],
		['shorttitle', optional(csl['title-short'], protectedTex)],
		['titleaddon', optional(csl['title-translated'], tex)],
		['series', optional(csl['collection-title'], tex)],
		['volume', optional(csl.volume, tex)],
		['pages', optional(csl.page, pageRange)],
		['pagetotal', optional(csl['number-of-pages'], tex)],
		['isbn', optional(csl.ISBN, tex)],
		['doi', optional(csl.DOI, String)],
		['url', optional(csl.URL, address)],
		['urldate', optional(csl.accessed, isoDate)],
		['origdate', optional(csl['original-date'], isoDate)],
		['library', optional(archive(csl), tex)],
		['language', optional(csl.language, (tag) => tex(languageName(tag)))],
		['keywords', csl.custom.kind]
	];
}

function bibtexFields(csl: CslRecord, entry: Entry): Fields {
	const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
	const container = optional(csl['container-title'], tex);
	const publisher = optional(csl.publisher, tex);
	const isPart = entry.kind === 'incollection';
	// “document 596”: a numbered part, of which BibTeX knows by “type” and “chapter”.
	const [, part, number] = (isPart && /^(\D+) (\d+)$/.exec(csl.number ?? '')) || [];
	return [
		[entry.container, container ?? (entry.container === 'howpublished' ? publisher : undefined)],
		[entry.publisher ?? 'publisher', publisher],
		['address', optional(csl['publisher-place'], tex)],
		['type', optional(part ?? csl.genre, tex)],
		['chapter', optional(number, tex)],
		[
			'number',
			number !== undefined ? undefined : optional(csl.issue ?? csl['collection-number'] ?? csl.number, tex)
		],
		['year', optional(year, String)],
		['month', month === undefined ? undefined : monthMacro(month)],
		['day', optional(day, String)],
		['note', tex(inWords(csl, true))],
		['annote', tex(csl.note)]
	];
}

function biblatexFields(csl: CslRecord, entry: Entry): Fields {
	return [
		['entrysubtype', entry.subtype],
		[entry.container, optional(csl['container-title'], tex)],
		[entry.publisher ?? 'publisher', optional(csl.publisher, tex)],
		['location', optional(csl['publisher-place'], tex)],
		['type', optional(csl.genre, tex)],
		['number', optional(csl.issue ?? csl['collection-number'] ?? csl.number, tex)],
		['date', optional(csl.issued, isoDate)],
		['note', tex(inWords(csl, false))],
		['annotation', tex(csl.note)]
	].filter(([, value]) => value !== '') as unknown as Fields;
}

/** What a style would leave out, in words: without fields for it in BibTeX, otherwise only that there is no date, and the archive. */
function inWords(csl: CslRecord, isBibtex: boolean): string {
	const { accessed, language, translator = [] } = csl;
	const original = csl['original-date'];
	const translated = csl['title-translated'];
	const more = isBibtex
		? [
				translated === undefined ? '' : `In English: ${translated}`,
				language === undefined || language === 'en' ? '' : `In ${languageName(language)}`,
				...translator.map(
					({ given, family, literal }) =>
						`Translated by ${literal ?? `${given ?? ''} ${family ?? ''}`.trim()}`
				),
				original === undefined ? '' : `Original of ${spokenDate(original)}`,
				accessed === undefined ? '' : `Accessed ${spokenDate(accessed)}`
			]
		: [];
	return [...more, archive(csl) ?? '', isUndated(csl) ? 'Undated' : ''].filter(Boolean).join('. ');
}

/** Where a document lies: the archive, and where in it. */
function archive(csl: CslRecord): string | undefined {
	const parts = [csl.archive, csl.archive_location].filter((part) => part !== undefined);
	return parts.length === 0 ? undefined : parts.join(', ');
}

function isUndated(csl: CslRecord): boolean {
	return csl.issued === undefined && csl['original-date'] === undefined;
}

function names(list: readonly CslName[] | undefined): string | undefined {
	return list === undefined || list.length === 0 ? undefined : nameList(list);
}

function optional<T>(value: T | undefined, write: (value: T & {}) => string): string | undefined {
	return value === undefined || value === null ? undefined : write(value);
}
