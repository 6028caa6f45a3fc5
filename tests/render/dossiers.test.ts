import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { allEntities } from '#lib/atlas/all-entities.ts';
import { dossierOf, sourcesOfDossier } from '#lib/atlas/dossier/dossier-of.ts';
import { keyOf } from '#lib/atlas/entity-name.ts';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import { prosePieces } from '#lib/atlas/prose.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadRecord } from '#lib/data/load-record.ts';
import { loadSite } from '#lib/data/load-site.ts';
import { loadTermIndex } from '#lib/data/load-glossary.ts';
import { t, type MessageKey } from '#lib/i18n/messages.ts';
import type { PageContext } from '#lib/pages/page-context.ts';
import { searchDocuments } from '#lib/search/documents.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import CardHost from './CardHost.svelte';
import PageHost from './PageHost.svelte';

/*
 * The card, the page, the structured data and the search document of everything in the record, read as a reader or a machine
 * would: the things and sources named, the dates given, and what is said in words.
 */

const core = loadAtlas();
const history = createHistoryCore(await loadRecord(core), core);
const pages: PageContext = {
	core,
	history,
	site: loadSite(),
	facts: atlasFacts(core),
	days: pageDays(core),
	terms: loadTermIndex(),
	root: ''
};
const documents = new Map(searchDocuments(core, history).map((one) => [keyOf(one.target), one]));

/** What is read of a rendering of one thing. */
interface Told {
	/** Things named, as `kind:id`; the thing itself is left out. */
	readonly things: readonly string[];
	readonly sources: readonly string[];
	/** ISO dates. */
	readonly dates: readonly string[];
	/** Labels of facts with their values. */
	readonly facts: readonly string[];
	readonly text: string;
}

const KINDS = SELECTION_KINDS.join('|');

function told(html: string, self: Selection): Told {
	const named = sorted([
		...matches(html, new RegExp(`href="/?((?:${KINDS})/[^"/]+)/"`, 'g')).map((path) =>
			path.replace('/', ':')
		),
		...matches(html, /data-key="([^"]+)"/g),
		// A work by its short name, with a note that leads to it.
		...matches(html, /data-work="([^"]+)"/g).map((id) => `source:${id}`)
	]).filter((key) => key !== keyOf(self));
	return {
		things: named.filter((key) => !key.startsWith('source:')),
		sources: named.filter((key) => key.startsWith('source:')),
		dates: sorted(matches(html, /<time datetime="([^"]+)"/g)),
		facts: matches(html, /<dt>(.*?<\/dt>.*?)<\/dd>/gs).map(plainText),
		text: plainText(html)
	};
}

/** The card on the day the atlas opens with: what it tells of that day is in its history too. */
function card(selection: Selection): Told {
	const { body } = render(CardHost, { props: { core, history, selection } });
	return told(
		/<article[^]*<\/article>/.exec(body)?.[0].replace(/<header[^]*?<\/header>/, '') ?? '',
		selection
	);
}

/** What a page tells of its thing, without the ways from page to page, and its structured data. */
function page(selection: Selection): { readonly read: Told; readonly data: string } {
	const { body, head } = render(PageHost, { props: { pages, selection } });
	const text = /<div class="entity">([^]*?)(?:<nav |<figure|<p class="id">)/.exec(body)?.[1] ?? '';
	return {
		read: told(text, selection),
		data: /<script type="application\/ld\+json">(.*?)<\/script>/.exec(head)?.[1] ?? ''
	};
}

/** Runs what is read of each thing of a kind; what differs, by key. */
function differing(kind: Selection['kind'], readOne: (selection: Selection) => unknown): unknown[] {
	return allEntities(core)
		.filter((selection) => selection.kind === kind)
		.map((selection) => ({ of: keyOf(selection), differs: readOne(selection) }))
		.filter(({ differs }) => differs !== null);
}

describe.each(SELECTION_KINDS)('everything of the kind %s', (kind) => {
	it.each(['things', 'sources', 'dates', 'facts'] as const)('has the same %s on card and page', (what) => {
		expect(
			differing(kind, (selection) => {
				const onCard = card(selection)[what];
				const onPage = page(selection).read[what];
				const [onPageOnly, onCardOnly] = [without(onPage, onCard), without(onCard, onPage)];
				return onPageOnly.length + onCardOnly.length === 0 ? null : { onPageOnly, onCardOnly };
			})
		).toEqual([]);
	});

	it('is complete: every fact and source of its dossier', () => {
		expect(
			differing(kind, (selection) => {
				const dossier = dossierOf(core, history, selection);
				const { read } = page(selection);
				const labels = dossier.facts.map(({ role }) => t(`fact.${role}` as MessageKey));
				const lost = [
					...labels.filter((label) => !read.facts.some((fact) => fact.startsWith(label))),
					...[dossier.account, dossier.note].filter(
						(words) => words !== null && !wordsOf(words).every((part) => read.text.includes(part))
					),
					...[...sourcesOfDossier(dossier)].filter(
						(id) => keyOf(selection) !== `source:${id}` && !read.sources.includes(`source:${id}`)
					)
				];
				return lost.length === 0 ? null : lost;
			})
		).toEqual([]);
	});

	it('has structured data of the same sources, without things or dates that the page lacks', () => {
		expect(
			differing(kind, (selection) => {
				const { read, data } = page(selection);
				const named = sorted(
					matches(data, new RegExp(`"/((?:${KINDS})/[^"/]+)/"`, 'g')).map((path) => path.replace('/', ':'))
				).filter((key) => key !== keyOf(selection));
				const sources = named.filter((key) => key.startsWith('source:'));
				const dates = matches(data, /"\w+(?:Date|Time)":"([\d-]+)"/g);
				const wrong = [
					...without(sources, read.sources),
					...without(read.sources, sources),
					...named.filter((key) => !key.startsWith('source:') && !read.things.includes(key)),
					...dates.filter((date) => !read.dates.some((other) => other.startsWith(date)))
				];
				return wrong.length === 0 ? null : wrong;
			})
		).toEqual([]);
	});

	it('is found by its names and by the words of its account', () => {
		expect(
			differing(kind, (selection) => {
				const { names, account } = dossierOf(core, history, selection);
				const document = documents.get(keyOf(selection));
				const found = document?.names.map(({ name }) => name) ?? [];
				const lost = names.filter(({ name }) => !found.includes(name)).map(({ name }) => name);
				const isTold = account === null || document?.text?.includes(account);
				return lost.length === 0 && isTold ? null : { lost, isTold };
			})
		).toEqual([]);
	});
});

it('names the holders of a place by the unit it lies in, and leaves all else of them to the unit and its town', () => {
	const inside = core.atlas.places.flatMap(({ id, unit }) => (unit === undefined ? [] : { id, unit }));
	for (const { id, unit } of inside) {
		const { sections } = dossierOf(core, history, { kind: 'place', id });
		const told = sections.flatMap((section) =>
			section.kind === 'control' || section.kind === 'held-as' ? section : []
		);
		expect(told, id).toMatchObject([
			core.isUnitTown(id)
				? { kind: 'control', area: unit, isOfOther: false }
				: { kind: 'held-as', to: { kind: 'unit', id: unit }, intervals: core.index.historyOf(unit) }
		]);
	}
});

/** The words of a text that may refer to works, whose notes stand within it. */
function wordsOf(text: string): string[] {
	return prosePieces(text).map((piece) =>
		'source' in piece ? history.source(piece.source).short : piece.words.replaceAll(/\s+/g, ' ').trim()
	);
}

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function sorted(items: readonly string[]): string[] {
	return [...new Set(items)].sort();
}

function without(items: readonly string[], others: readonly string[]): string[] {
	return items.filter((item) => !others.includes(item));
}

function plainText(html: string): string {
	return html
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/<\/dt>/g, ': ')
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&quot;', '"')
		.replaceAll(/[\s ]+/g, ' ')
		.trim();
}
