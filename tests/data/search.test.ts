import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { keyOf } from '#lib/atlas/entity-name.ts';
import type { Lexicon } from '#lib/atlas/model/lexicon.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { readHistory } from '#lib/atlas/wire.ts';
import { typedWords } from '#lib/i18n/typed-words.ts';
import { searchDocuments } from '#lib/search/documents.ts';
import { createSearchIndex } from '#lib/search/search-index.ts';
import { commandsOf } from '#lib/ui/search/commands.ts';
import { findResults } from '#lib/ui/search/find-results.ts';
import { exampleResults, type Result } from '#lib/ui/search/results.ts';
import { core } from '../built-core.ts';

/* What readers of this record type, and what they must find first. */

const read = (name: string): unknown =>
	JSON.parse(readFileSync(resolve(import.meta.dirname, `../../src/lib/generated/${name}.json`), 'utf8'));
const history = createHistoryCore(
	readHistory(read('record') as Parameters<typeof readHistory>[0], core.atlas.version),
	core
);
const lexicon = read('lexicon') as Lexicon;
const documents = searchDocuments(core, history, lexicon);
const index = createSearchIndex(documents, {
	groups: lexicon.groups,
	stopWords: typedWords('stop')
});
const commands = commandsOf(core, true);

function resultsOf(query: string): Result[] {
	return findResults({ core, index, commands, day: core.atlas.defaultDay }, query).flatMap(
		({ results }) => results
	);
}

/** What a result does, in a word that can be compared; with the day that it goes to, where that was asked for. */
function deedOf({ does }: Result, withDay: boolean): string {
	switch (does.kind) {
		case 'show': {
			const day = does.day === null ? '' : formatIsoDay(does.day);
			if (does.target === null) return day;
			return withDay ? `${keyOf(does.target)}@${day}` : keyOf(does.target);
		}
		case 'compare':
			return `${formatIsoDay(does.from)}..${formatIsoDay(does.to)}`;
		case 'ask':
			return does.text;
		case 'command':
			return does.command.key;
	}
}

function first(query: string, withDay = false): string | undefined {
	const [result] = resultsOf(query);
	return result && deedOf(result, withDay);
}

const CRASH = 'event:1949-08-25-air-crash-on-mount-kabanya';

describe('search', () => {
	it.each([
		// Old romanisations, other spellings, today's names, slips of the pen.
		['Tihwa', 'place:dihua'],
		['tihwa', 'place:dihua'],
		['Dihwa', 'place:dihua'],
		['Ti-hua', 'place:dihua'],
		['urumchi', 'place:dihua'],
		['Ürümchi', 'place:dihua'],
		['Urumqi', 'place:dihua'],
		['Wulumuqi', 'place:dihua'],
		['Kulja', 'place:ghulja'],
		['Gulja', 'place:ghulja'],
		['Kuldja', 'place:ghulja'],
		['ining', 'place:ghulja'],
		['yining', 'place:ghulja'],
		['Chuguchak', 'place:tacheng'],
		['tacheng', 'place:tacheng'],
		['Sharasume', 'place:altay'],
		['Chenghua', 'place:altay'],
		['kashgar', 'place:kashgar'],
		['khotan', 'place:hotan'],
		['wusu', 'place:wusu'],
		// Other scripts, whole and as far as typed.
		['ئۈرۈمچى', 'place:dihua'],
		['غۇل', 'place:ghulja'],
		['迪化', 'place:dihua'],
		['伊寧', 'place:ghulja'],
		['伊宁', 'place:ghulja'],
		['Кульджа', 'place:ghulja'],
		['урумчи', 'place:dihua'],
		// People.
		['Ehmetjan', 'person:ehmetjan-qasimi'],
		['ahmetjan', 'person:ehmetjan-qasimi'],
		['阿合買提江', 'person:ehmetjan-qasimi'],
		['阿合买提江', 'person:ehmetjan-qasimi'],
		['osman batur', 'person:osman-batur'],
		['Osman Bator', 'person:osman-batur'],
		['Wusiman', 'person:osman-batur'],
		['Оспан', 'person:osman-batur'],
		['zhang zhizhong', 'person:zhang-zhizhong'],
		['Zhang Zizhong', 'person:zhang-zhizhong'],
		['zhangzhizhong', 'person:zhang-zhizhong'],
		['張治中', 'person:zhang-zhizhong'],
		['张治中', 'person:zhang-zhizhong'],
		['Chiang Kaishek', 'person:chiang-kai-shek'],
		['Jiang Jieshi', 'person:chiang-kai-shek'],
		['蒋经国', 'person:chiang-ching-kuo'],
		['Сталин', 'person:stalin'],
		['Mao Tse-tung', 'person:mao-zedong'],
		['Burhan', 'person:burhan-shahidi'],
		['elihan', 'person:elihan-tore'],
		// Sides and bodies, and their abbreviations.
		['KMT', 'polity:roc'],
		['Nationalists', 'polity:roc'],
		['PLA', 'polity:pla'],
		['ETR', 'polity:etr'],
		['Second East Turkestan Republic', 'polity:etr'],
		['INA', 'institution:national-army'],
		['coalition government', 'institution:coalition-government'],
		// Events under the names that others give them, and by what they are about.
		['Peitashan incident', 'event:1947-06-05-fighting-at-beitashan'],
		['Yining incident', 'event:1944-11-07-rising-at-ghulja'],
		['伊宁事变', 'event:1944-11-07-rising-at-ghulja'],
		['wusu falls', 'event:1945-09-08-wusu-falls'],
		['airplane', CRASH],
		['plane crash', CRASH],
		['crash', CRASH],
		['where did the plane crash', CRASH],
		['baikal crash', CRASH],
		['Turfan uprising', 'event:1947-07-12-rising-at-turpan'],
		['gold', 'event:1946-05-soviet-party-at-chenghua'],
		['railway', 'journey:second-delegation-1949'],
		['freed prisoners', 'event:1946-07-19-political-prisoners-freed'],
		['when did the PLA reach Urumqi?', 'event:1949-10-20-pla-at-dihua'],
		['when was ehmetjan born', 'event:1914-04-15-birth-of-ehmetjan-qasimi'],
		// A name among words that only ask for it.
		['Osman Batur’s story', 'person:osman-batur'],
		['what is Dihua called today', 'place:dihua'],
		['why does Nanjing matter', 'place:nanjing'],
		// Tools and pages.
		['csv', 'page.data'],
		['download', 'page.data'],
		['quiz', 'page.quiz'],
		['print', 'print'],
		['share', 'keys.share'],
		['compare', 'keys.compare'],
		['present', 'keys.present'],
		['embed', 'share.embed'],
		['about', 'page.about'],
		['tours', 'keys.tours'],
		['keyboard shortcuts', 'keys.keys'],
		['dark mode', 'keys.settings'],
		['how to cite', 'share.cite'],
		['how do I export the map as png', 'share.picture'],
		// Dates and periods.
		['8 september 1945', '1945-09-08'],
		['Sept 8, 1945', '1945-09-08'],
		['1945-09', '1945-09-01'],
		['nov 1944', '1944-11-01'],
		['November 1944', '1944-11-01'],
		['1946', '1946-01-01'],
		['summer 1945', '1945-06-01'],
		['what happened in the summer of 1945?', '1945-06-01'],
		['1945–46', '1945-01-01'],
		// Two days, and what is different.
		['compare 1944-11-01 with 1946-07-01', '1944-11-01..1946-07-01'],
		['1 Nov 1944 vs 1 July 1946', '1944-11-01'],
		['difference between 1 Nov 1944 and 1 July 1946', '1944-11-01..1946-07-01'],
		['what changed in summer 1945?', '1945-06-01..1945-08-31'],
		['changes from November 1944 to July 1946', '1944-11-01..1946-07-31'],
		// A topic of a time.
		['elections 1946', 'event:1946-11-01-delegates-fly-to-nanjing'],
		['what happened in Ghulja in November 1944', 'event:1944-11-07-rising-at-ghulja'],
		['events of summer 1945', '1945-06-01'],
		['who governed on 1 Jan 1947', '1947-01-01'],
		['who held what on 1 Jan 1947', '1947-01-01'],
		['who was chairman in 1947', 'event:1947-05-21-masud-sabri-named-chairman']
	])('“%s” finds %s first', (query, expected) => {
		expect(first(query)).toBe(expected);
	});

	it.each([
		['who held Tacheng', 'place:tacheng@1945-09-08', 'East Turkestan Republic (since 31 Jul 1945)'],
		['who held Tacheng on 30 July 1945?', 'place:tacheng@1945-07-30', 'Contested'],
		['who held Tacheng in 1944', 'place:tacheng@1944-09-01', 'No change of hands – Republic of China'],
		['who controlled tacheng in 1945', 'place:tacheng@1945-07-31', '31 Jul 1945: ETR'],
		['when did ghulja fall', 'place:ghulja@1944-11-12', '12 Nov 1944: Contested (ETR and ROC)'],
		['when did Kashgar fall to the PLA', 'place:kashgar@1949-09-26', 'Provincial auth.'],
		['Gulja fell', 'place:ghulja@1944-11-12', '7 Nov 1944'],
		['did aksu fall', 'place:aksu@1949-09-26', 'Contested (ROC and ETR)'],
		['wusu 1 sep 1945', 'place:wusu@1945-09-01', '1 September 1945 – Republic of China']
	])('“%s” is answered at %s', (query, expected, answer) => {
		const [result] = resultsOf(query);
		expect(first(query, true)).toBe(expected);
		expect(result?.answer).toContain(answer);
	});

	it.each([
		['chairman 1 Jan 1947', 'office:provincial-chairman@1947-01-01', 'Zhang Zhizhong'],
		['vice-chairman on 1 January 1947', 'office:vice-chairman-three@1947-01-01', 'Ehmetjan Qasimi'],
		['Burhan 1 jan 1947', 'person:burhan-shahidi@1947-01-01', 'Vice-chairman']
	])('“%s” is answered by %s', (query, expected, answer) => {
		const [result] = resultsOf(query);
		expect(first(query, true)).toBe(expected);
		expect(result?.answer).toContain(answer);
	});

	it.each([
		['summer 1945', '1945-06-01..1945-08-31', 'event:1945-07-31-tacheng-falls'],
		['nov 1944', '1944-11-01..1944-11-30', 'event:1944-11-12-etr-proclaimed'],
		['1946', '1946-01-01..1946-12-31', 'event:1946-07-01-coalition-government-inaugurated']
	])('“%s” lists what happened, and compares %s', (query, comparison, event) => {
		const deeds = resultsOf(query).map((result) => deedOf(result, false));
		expect(deeds).toContain(comparison);
		expect(deeds).toContain(event);
	});

	it('lists what happened on a day and around it', () => {
		const groups = findResults(
			{ core, index, commands, day: core.atlas.defaultDay },
			'what happened on 8 September 1945'
		);
		const keys = (group: string) =>
			groups.find(({ key }) => key === group)?.results.map((result) => result.key) ?? [];
		expect(keys('happened')).toContain('event:1945-09-08-wusu-falls');
		expect(keys('week')).toContain('event:1945-09-07-chenghua-falls');
		expect(keys('week')).not.toContain('event:1945-09-08-wusu-falls');
	});

	it('answers each of its examples', () => {
		const examples = exampleResults(lexicon.examples);
		expect(examples).toHaveLength(3);
		for (const { does } of examples) {
			expect(does.kind === 'ask' && resultsOf(does.text).length).toBeGreaterThan(0);
		}
	});

	it('finds every record by each word of the lexicon', () => {
		const lost = lexicon.records.flatMap((record) =>
			[...record.aliases.map(({ name }) => name), ...record.topics]
				.filter((word) => !index.all(word).some(({ target }) => keyOf(target) === keyOf(record)))
				.map((word) => `${keyOf(record)} by “${word}”`)
		);
		expect(lost).toEqual([]);
	});

	it('finds something of every kind by each of its names', () => {
		const lost = documents.flatMap(({ target, names }) =>
			names
				.filter(({ name }) => !index.all(name).some((hit) => hit.target.id === target.id))
				.map(({ name }) => `${target.kind}:${target.id} by “${name}”`)
		);
		expect(lost).toEqual([]);
	});

	it('finds nothing for what is not there', () => {
		expect(resultsOf('zzzzzz')).toEqual([]);
	});
});
