import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { allEntities } from '#lib/atlas/all-entities.ts';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { describe as describeDay } from '#lib/atlas/describe.ts';
import { describeDifference } from '#lib/atlas/difference.ts';
import { dossierOf } from '#lib/atlas/dossier/dossier-of.ts';
import { keyOf } from '#lib/atlas/entity-name.ts';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { narrate } from '#lib/atlas/narrate.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { plainRecord, referencesOf } from '#lib/atlas/prose.ts';
import { type Selection } from '#lib/atlas/scene.ts';
import { stripRows } from '#lib/atlas/strip-rows.ts';
import { addDays } from '#lib/atlas/time/day.ts';
import { twinOf } from '#lib/atlas/twin.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadRecord } from '#lib/data/load-record.ts';
import { loadSite } from '#lib/data/load-site.ts';
import { loadTours } from '#lib/data/load-tours.ts';
import { loadTermIndex } from '#lib/data/load-glossary.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import { twinWords } from '#lib/i18n/twin.ts';
import { searchDocuments } from '#lib/search/documents.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { placeNames } from '#lib/atlas/toponym.ts';
import CardHost from './CardHost.svelte';
import PageHost from './PageHost.svelte';

/*
 * Prose in the names a reader chose. In each scheme everything that can be read is rendered: no reference reaches a reader,
 * and the prose of a card calls a place as the card’s own lines do.
 */

const { compiled } = loadAtlas();
const record = await loadRecord(loadAtlas());
const book = await loadTours(loadAtlas());

/** What is compiled of the prose of a thing; empty where it has none. */
const accounts = new Map<string, string>([
	...record.events.map(({ id, account }) => [`event:${id}`, account] as const),
	...record.journeys.map(({ id, summary }) => [`journey:${id}`, summary] as const),
	...record.people.map(({ id, summary }) => [`person:${id}`, summary] as const),
	...record.institutions.map(({ id, summary }) => [`institution:${id}`, summary] as const)
]);

describe.each(['period', 'modern', ...compiled.languages.map(({ lang }) => lang)])(
	'in the names of the scheme “%s”',
	(scheme) => {
		const core = createAtlasCore(compiled, scheme);
		const history = createHistoryCore(record, core);
		const entities = allEntities(core);
		const cards = new Map(entities.map((selection) => [keyOf(selection), cardOf(selection)]));

		function cardOf(selection: Selection): string {
			const { body } = render(CardHost, { props: { core, history, selection } });
			return /<article[^]*<\/article>/.exec(body)?.[0] ?? '';
		}

		it('every card is filled in', () => {
			expect(
				[...cards].filter(([, html]) => html === '' || isUnfilled(textOf(html))).map(([key]) => key)
			).toEqual([]);
		});

		it('every text of the days, the search and the tours is filled in', () => {
			const { period } = core.atlas;
			const scenes = pageDays(core).flatMap((day) =>
				(['de-facto', 'de-jure'] as const).map((view) =>
					describeDay(core, { day, view, selection: null, names: scheme })
				)
			);
			const texts = stringsOf([
				scenes.map((scene) => [
					narrate(core, scene, narrationWords),
					twinOf(core, scene, twinWords),
					plainRecord(scene.rows, (id) => id)
				]),
				plainRecord(core.news.stops, (id) => id),
				plainRecord(stripRows(core, null), (id) => id),
				plainRecord(
					describeDifference(core, period.start, addDays(period.end, -1), { view: 'de-facto' }).items,
					(id) => id
				),
				searchDocuments(core, history),
				core.inNames(book)
			]);
			expect(texts.length).toBeGreaterThan(500);
			expect(texts.filter(isUnfilled)).toEqual([]);
		});

		it('nothing is called by one name twice: “Kulja (Kulja)”', () => {
			const twice = /(?<![\p{L}-])(\p{Lu}[\p{L}’'-]+)(?: \(|, now |, today )\1(?![\p{L}-])/u;
			const texts = stringsOf([
				core.atlas.units,
				core.atlas.events,
				core.atlas.control,
				history.history,
				core.inNames(book)
			]);
			expect(texts.filter((text) => twice.test(text))).toEqual([]);
		});

		it('a first mention gives the other current name too, in brackets, and the next does not', () => {
			const mentions = [...accounts].flatMap(([key, source]) => {
				const told = core.inNames(source);
				return referencesOf(source).flatMap((one) => {
					if (!('place' in one) || !one.isFirst) return [];
					const { name, other } = placeNames(core.place(one.place), one.day ?? core.atlas.defaultDay, scheme);
					return other === null
						? []
						: [{ key, told, both: new RegExp(`${name} \\(\u2068?${other}\u2069?\\)`, 'g') }];
				});
			});
			expect(mentions.length).toBeGreaterThan(30);
			expect(mentions.filter(({ told, both }) => told.match(both)?.length !== 1)).toEqual([]);
		});

		it('prose and the lines of a card call a place by one name', () => {
			const compared: string[] = [];
			const differing = [...accounts].flatMap(([key, source]) => {
				const referred = new Set(referencesOf(source).flatMap((one) => ('place' in one ? [one.place] : [])));
				const [kind, id] = key.split(':') as ['event', string];
				const { account } = dossierOf(core, history, { kind, id });
				const html = (cards.get(key) ?? '').replace(/<p class="account">[^]*?<\/p>|<!--.*?-->/g, '');
				const lines = [...html.matchAll(/data-key="place:([^"]+)"[^>]*>([^<]*)<\/a/g)];
				return lines.flatMap(([, place = '', name = '']) => {
					if (!referred.has(place)) return [];
					compared.push(key);
					const plain = (account ?? '').replaceAll(/\([^()]*\)|“[^”]*”/g, '');
					const others = core
						.place(place)
						.toponyms.filter(({ lang, use }) => lang === 'en' && use !== 'variant')
						.map((toponym) => toponym.name)
						.filter((other) => other !== name && !source.includes(other) && hasWord(plain, other));
					return hasWord(plain, name) && others.length === 0 ? [] : [{ key, place, name, account }];
				});
			});
			expect(compared.length).toBeGreaterThan(100);
			expect(differing).toEqual([]);
		});
	}
);

it('every page is filled in', () => {
	const core = createAtlasCore(compiled);
	const pages = {
		core,
		history: createHistoryCore(record, core),
		site: loadSite(),
		facts: atlasFacts(core),
		days: pageDays(core),
		terms: loadTermIndex(),
		root: ''
	};
	const unfilled = allEntities(core).filter((selection) => {
		const { body, head } = render(PageHost, { props: { pages, selection } });
		const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(head)?.[1] ?? '{}';
		return isUnfilled(textOf(body)) || stringsOf(JSON.parse(data)).some(isUnfilled);
	});
	expect(unfilled.map(keyOf)).toEqual([]);
});

function isUnfilled(text: string): boolean {
	return /[{}]/.test(text);
}

function hasWord(text: string, word: string): boolean {
	return new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u').test(text);
}

function textOf(html: string): string {
	return html.replaceAll(/<style[^]*?<\/style>|<!--.*?-->|<[^>]*>/g, '');
}

function stringsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
