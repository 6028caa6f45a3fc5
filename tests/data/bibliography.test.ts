import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { attestedFacts } from '#lib/atlas/attested-facts.ts';
import type { AuthoredRecord } from '#compiler/load.ts';
import { locatorsOf } from '#compiler/long-works.ts';
import {
	arabic,
	isoDate,
	languageName,
	spokenDate,
	type CslName
} from '#compiler/open-data/bibtex-syntax.ts';
import { compiled, textOf } from './open-files.ts';

/* The downloads of the sources, as two programs read them that know nothing of each other. */

type Source = AuthoredRecord['sources'][number];

const works = (JSON.parse(textOf('sources.json')) as Source[]).filter(
	({ custom }) => custom.kind !== 'general'
);

/** The fields of an entry, as plain text. */
type Fields = ReadonlyMap<string, string>;

/** What Citation.js reads. */
function byCitationJs(text: string): ReadonlyMap<string, Fields> {
	return new Map(
		plugins.input
			.chainLink(text)
			.map(({ label, properties }) => [
				label,
				new Map(Object.entries(properties).map(([name, value]) => [name, value.replaceAll(/[{}]/g, '')]))
			])
	);
}

/** What the converter of Fidus Writer reads; it turns year, month and day into a date. */
function byFidusWriter(text: string): ReadonlyMap<string, Fields> {
	const { entries, errors } = new BibLatexParser(text, {
		processUnexpected: true,
		processUnknown: true
	}).parse();
	expect(errors).toEqual([]);
	return new Map(
		Object.values(entries).map(({ entry_key, fields, unexpected_fields, unknown_fields }) => [
			entry_key,
			new Map(
				Object.entries({ ...unknown_fields, ...unexpected_fields, ...fields }).map(([name, value]) => [
					name,
					plain(value)
				])
			)
		])
	);
}

/** The text of what that converter makes of a value: nodes, names, lists of them. */
function plain(value: unknown): string {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(' ');
	if (typeof value !== 'object' || value === null) return '';
	if ('text' in value) return String(value.text);
	const { family, given, literal } = value as Record<string, unknown>;
	return literal === undefined ? `${plain(family)}, ${plain(given)}` : plain(literal);
}

const said = (names: readonly CslName[] | undefined) =>
	names?.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`));
const one = (value: string | undefined) => (value === undefined ? undefined : [value]);
const CONTAINERS = ['journal', 'journaltitle', 'booktitle', 'maintitle', 'howpublished', 'organization'];
const PUBLISHERS = ['publisher', 'school', 'institution', 'organization', 'howpublished'];

/** What a source says of itself, and the fields in one of which a bibliography must say it too. */
const TOLD: Readonly<
	Record<string, readonly [of: (source: Source) => readonly string[] | undefined, fields: readonly string[]]>
> = {
	title: [({ title }) => one(title), ['title']],
	'short title': [(source) => one(source['title-short']), ['shorttitle']],
	'title in English': [(source) => one(source['title-translated']), ['titleaddon']],
	author: [({ author }) => said(author), ['author']],
	editor: [({ editor }) => said(editor), ['editor']],
	translator: [({ translator }) => said(translator), ['translator']],
	container: [(source) => one(source['container-title']), CONTAINERS],
	publisher: [({ publisher }) => one(publisher), PUBLISHERS],
	place: [(source) => one(source['publisher-place']), ['address', 'location']],
	series: [(source) => one(source['collection-title']), ['series']],
	'volume and part': [({ volume }) => volume?.split(', '), ['volume', 'part']],
	issue: [({ issue }) => one(issue), ['number']],
	'number of a document': [({ number }) => one(number?.match(/\d+/)?.[0]), ['number', 'chapter']],
	pages: [({ page }) => page?.split(/[-–]/), ['pages']],
	extent: [(source) => one(source['number-of-pages']), ['pagetotal']],
	address: [({ URL: url }) => one(url && new URL(url).href), ['url']],
	'day of reading': [({ accessed }) => one(accessed && isoDate(accessed)), ['urldate']],
	'date of the original': [
		(source) => one(source['original-date'] && isoDate(source['original-date'])),
		['origdate']
	],
	archive: [
		({ archive, archive_location }) =>
			archive && archive_location ? [archive, archive_location] : undefined,
		['library']
	],
	language: [({ language }) => one(language && languageName(language)), ['language']],
	'that it is undated': [({ status }) => one(status && 'Undated'), ['note']],
	evidence: [({ custom }) => one(custom.kind), ['keywords']],
	'how it was read': [({ note }) => one(note), ['annote', 'annotation']],
	DOI: [({ DOI }) => one(DOI), ['doi']],
	ISBN: [({ ISBN }) => one(ISBN), ['isbn']]
};

/** What an entry does not say, in words. */
function losses(entries: ReadonlyMap<string, Fields>): string[] {
	return works.flatMap((source) => {
		const fields = entries.get(source.id);
		if (!fields) return [`${source.id}: missing`];
		return Object.entries(TOLD).flatMap(([what, [of, names]]) =>
			(of(source) ?? [])
				.filter((value) => !names.some((name) => holds(fields.get(name), value)))
				.map((value) => `${source.id}: ${what}: ${value}`)
		);
	});
}

function holds(field: string | undefined, value: string): boolean {
	const bare = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').toLowerCase();
	return field !== undefined && (bare(field).includes(bare(value)) || arabic(field) === arabic(value));
}

/** A date of publication, however an entry has it: ISO 8601. */
function published(fields: Fields | undefined): string | undefined {
	const { date, year, month, day } = Object.fromEntries(fields ?? []);
	const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean);
	return date ?? (parts.length === 0 ? undefined : parts.join('-'));
}

describe.each(['sources.bib', 'sources.biblatex.bib'])('%s', (name) => {
	const text = textOf(name);

	it('has every work once, and a key that is its id', () => {
		const keys = [...text.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key);
		expect(keys).toEqual(works.map(({ id }) => id));
	});

	it.each([
		['Citation.js', byCitationJs],
		['the converter of Fidus Writer', byFidusWriter]
	])('loses nothing to %s', (_, read) => {
		const entries = read(text);
		expect(entries.size).toBe(works.length);
		expect(losses(entries)).toEqual([]);
	});

	it('has every date of publication, to the day where it is known', () => {
		const entries = byCitationJs(text);
		const dated = works.filter(({ issued }) => issued);
		expect(dated.length).toBeGreaterThan(150);
		expect(
			dated.filter(({ id, issued }) => issued && published(entries.get(id)) !== isoDate(issued))
		).toEqual([]);
	});

	it('writes months as styles know them', () => {
		const months = [...text.matchAll(/^\tmonth = (.*?),?$/gm)].map(([, month]) => month);
		const known = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
		expect(months.filter((month) => !known.includes(month ?? ''))).toEqual([]);
		expect(months.length > 60).toBe(name === 'sources.bib');
	});
});

describe('sources.bib', () => {
	it('says in its note what styles of BibTeX do not print', () => {
		const entries = byCitationJs(textOf('sources.bib'));
		const silent = works.flatMap((source) => {
			const note = entries.get(source.id)?.get('note') ?? '';
			const original = source['original-date'];
			return [original && spokenDate(original), source['title-translated'], source.archive_location]
				.filter((value) => value !== undefined)
				.filter((value) => !note.includes(value));
		});
		expect(silent).toEqual([]);
	});
});

describe('every work', () => {
	it('has an author, a body or what it is part of, and a date or the word that it has none', () => {
		const nameless = works.filter(
			(work) => !(work.author ?? work.editor ?? work.publisher ?? work['container-title'])
		);
		expect(nameless.map(({ id }) => id)).toEqual([]);
		expect(
			works
				.filter(({ issued, status }) => (issued === undefined) !== (status !== undefined))
				.map(({ id }) => id)
		).toEqual([]);
	});

	it('has an address of its own, not that of a site for tests', () => {
		const hosts = works.flatMap(({ URL: url }) => (url ? [new URL(url).hostname] : []));
		expect(hosts.length).toBeGreaterThan(230);
		expect(hosts.filter((host) => /citest|drivingcreative|staging|\.$|^[\d.]+$/.test(host))).toEqual([]);
	});
});

describe('attestations', () => {
	it('say where in a long work they are, but for those of which that is not known', () => {
		const { given, missing } = locatorsOf(
			compiled.record.sources,
			attestedFacts(compiled.atlas, compiled.history)
		);
		expect(given).toBeGreaterThan(210);
		expect([...missing.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(14);
	});
});
