import type { AuthoredRecord } from '../load.ts';
import {
	address,
	arabic,
	isoDate,
	languageName,
	listItem,
	monthMacro,
	nameList,
	pageRange,
	protectedTex,
	spokenDate,
	spokenName,
	tex
} from './bibtex-syntax.ts';

/*
 * The sources as BibTeX, for styles of LaTeX as it was, and as BibLaTeX. Both hold every field of the record; what a BibTeX
 * style cannot print (the date of the original, the title in English, where a document lies) stands in its note in words too.
 * Citation.js, which formats citations, writes BibTeX as well, but drops what it knows no field for: containers, original dates.
 */

type CslRecord = AuthoredRecord['sources'][number];

/** How a type of CSL is written: the kind of entry, and in which fields its container and its publisher stand. */
interface Entry {
	readonly kind: string;
	readonly container: string;
	readonly publisher: string;
	readonly subtype?: string;
}

type Fields = readonly (readonly [name: string, value: string | undefined])[];

const ARTICLE: Entry = { kind: 'article', container: 'journal', publisher: 'publisher' };
const PART: Entry = { kind: 'incollection', container: 'booktitle', publisher: 'publisher' };
const BOOK: Entry = { kind: 'book', container: 'howpublished', publisher: 'publisher' };
const MISC: Entry = { kind: 'misc', container: 'howpublished', publisher: 'howpublished' };
const BIBTEX: Readonly<Record<string, Entry>> = {
	'article-journal': ARTICLE,
	'article-magazine': ARTICLE,
	'article-newspaper': ARTICLE,
	book: BOOK,
	chapter: PART,
	document: PART,
	'entry-encyclopedia': PART,
	thesis: { ...BOOK, kind: 'phdthesis', publisher: 'school' }
};

const PRINTED: Entry = { kind: 'article', container: 'journaltitle', publisher: 'publisher' };
const ONLINE: Entry = { kind: 'online', container: 'organization', publisher: 'organization' };
const BIBLATEX: Readonly<Record<string, Entry>> = {
	'article-journal': PRINTED,
	'article-magazine': { ...PRINTED, subtype: 'magazine' },
	'article-newspaper': { ...PRINTED, subtype: 'newspaper' },
	book: { ...BOOK, container: 'maintitle' },
	chapter: PART,
	document: PART,
	'entry-encyclopedia': { ...PART, kind: 'inreference' },
	'post-weblog': ONLINE,
	thesis: { ...BOOK, kind: 'thesis', publisher: 'institution' },
	webpage: ONLINE
};

/** The works as BibTeX; keys are the source ids. */
export function bibtex(records: readonly CslRecord[]): string {
	return records.map((csl) => written(csl, BIBTEX[csl.type] ?? MISC, bibtexFields(csl))).join('\n');
}

/** The works as BibLaTeX; keys are the source ids. */
export function biblatex(records: readonly CslRecord[]): string {
	return records
		.map((csl) => {
			const entry = BIBLATEX[csl.type] ?? { ...ONLINE, kind: 'misc' };
			return written(csl, entry, [['entrysubtype', entry.subtype], ...biblatexFields(csl)]);
		})
		.join('\n');
}

function written(csl: CslRecord, entry: Entry, fields: Fields): string {
	const lines = [...commonFields(csl), ...madeBy(csl, entry), ...fields].flatMap(([name, value]) =>
		value === undefined || value === '' ? [] : [`\t${name} = ${name === 'month' ? value : `{${value}}`}`]
	);
	return `@${entry.kind}{${csl.id},\n${lines.join(',\n')}\n}\n`;
}

/** What both dialects have. */
function commonFields(csl: CslRecord): Fields {
	return [
		['author', optional(csl.author, nameList)],
		['editor', optional(csl.editor, nameList)],
		['translator', optional(csl.translator, nameList)],
		['title', protectedTex(csl.title)],
		['shorttitle', optional(csl['title-short'], protectedTex)],
		['titleaddon', optional(csl['title-translated'], tex)],
		['series', optional(csl['collection-title'], tex)],
		['pages', optional(csl.page, pageRange)],
		['pagetotal', optional(csl['number-of-pages'], tex)],
		['isbn', optional(csl.ISBN, tex)],
		['doi', csl.DOI],
		['url', optional(csl.URL, address)],
		['urldate', optional(csl.accessed, isoDate)],
		['origdate', optional(csl['original-date'], isoDate)],
		['library', optional(archive(csl), tex)],
		['language', optional(csl.language, languageName)],
		['keywords', csl.custom.kind]
	];
}

/** Its container and its publisher, which are one list where one field takes both. */
function madeBy(csl: CslRecord, { container, publisher }: Entry): Fields {
	const within = csl['container-title'];
	const by = csl.publisher;
	if (container === publisher) {
		const both = [within, by].filter((name) => name !== undefined);
		const value = container === 'organization' ? both.map(listItem).join(' and ') : tex(both.join(', '));
		return [[container, value]];
	}
	return [
		[container, optional(within, tex)],
		[publisher, optional(by, listItem)]
	];
}

function bibtexFields(csl: CslRecord): Fields {
	const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
	// “document 596”: a numbered part, which is what BibTeX has “type” and “chapter” for.
	const [, part, number] = /^(\D+) (\d+)$/.exec(csl.number ?? '') ?? [];
	return [
		['address', optional(csl['publisher-place'], listItem)],
		['volume', optional(csl.volume, tex)],
		['type', optional(part ?? csl.genre, tex)],
		['chapter', number],
		['number', optional(csl.issue ?? csl['collection-number'] ?? (part ? undefined : csl.number), tex)],
		['year', optional(year, String)],
		['month', optional(month, monthMacro)],
		['day', optional(day, String)],
		['note', tex(sentences([...unprinted(csl), archive(csl), undated(csl)]))],
		['annote', tex(csl.note)]
	];
}

function biblatexFields(csl: CslRecord): Fields {
	// “VII, 2”: a volume in parts.
	const [volume, part] = csl.volume?.split(', ') ?? [];
	return [
		['location', optional(csl['publisher-place'], listItem)],
		['volume', optional(volume, (number) => tex(arabic(number)))],
		['part', optional(part, tex)],
		['type', optional(csl.genre, tex)],
		['number', optional(csl.issue ?? csl['collection-number'] ?? csl.number, tex)],
		['date', optional(csl.issued, isoDate)],
		['langid', optional(csl.language, (tag) => languageName(tag).toLowerCase())],
		['note', tex(sentences([archive(csl), undated(csl)]))],
		['annotation', tex(csl.note)]
	];
}

/** What styles of BibTeX have no field for, in words. */
function unprinted(csl: CslRecord): (string | undefined)[] {
	const { accessed, language, translator = [] } = csl;
	return [
		optional(csl['title-translated'], (title) => `In English: ${title}`),
		language === 'en' ? undefined : optional(language, (tag) => `In ${languageName(tag)}`),
		...translator.map((name) => `Translated by ${spokenName(name)}`),
		optional(csl['original-date'], (date) => `Original of ${spokenDate(date)}`),
		optional(accessed, (date) => `Accessed ${spokenDate(date)}`)
	];
}

/** Where a document lies: the archive, and where in it. */
function archive({ archive, archive_location }: CslRecord): string | undefined {
	return archive === undefined ? undefined : [archive, archive_location].filter(Boolean).join(', ');
}

function undated({ status }: CslRecord): string | undefined {
	return status === undefined ? undefined : 'Undated';
}

function sentences(texts: readonly (string | undefined)[]): string {
	return texts.filter(Boolean).join('. ');
}

function optional<T>(value: T | undefined, write: (value: T) => string | undefined): string | undefined {
	return value === undefined ? undefined : write(value);
}
