import { describe, expect, it } from 'vitest';
import { keyOf } from '#lib/atlas/entity-name.ts';
import { LANGUAGE } from '#lib/atlas/language.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { typedWords } from '#lib/i18n/typed-words.ts';
import { searchDocuments } from '#lib/search/documents.ts';
import { LEXICON } from '#lib/search/lexicon.ts';
import { createSearchIndex } from '#lib/search/search-index.ts';
import { commandsOf } from '#lib/ui/search/commands.ts';
import { findResults } from '#lib/ui/search/find-results.ts';
import { exampleResults, type Result } from '#lib/ui/search/results.ts';
import { core, history } from './told.ts';

/* What readers of the record in another language type, and what they must find first. */

const documents = searchDocuments(core, history, LEXICON);
const index = createSearchIndex(documents, { ...LEXICON, stopWords: typedWords('stop') });
const commands = commandsOf(core, true);

function resultsOf(query: string): Result[] {
	return findResults({ core, index, commands, day: core.atlas.defaultDay }, query).flatMap(
		({ results }) => results
	);
}

/** What a result does, in a word: the thing, or the day, or both ends. */
function deedOf({ does }: Result): string {
	if (does.kind === 'compare') return `${formatIsoDay(does.from)}..${formatIsoDay(does.to)}`;
	if (does.kind !== 'show') return does.kind === 'command' ? does.command.key : does.text;
	return does.target ? keyOf(does.target) : does.day === null ? '' : formatIsoDay(does.day);
}

const CRASH = 'event:1949-08-25-air-crash-on-mount-kabanya';
const RISING = 'event:1944-11-07-rising-at-ghulja';
type Row = readonly [query: string, deed: string, answer?: string];

/** In whichever language: by words of the others. */
const EVERYWHERE: readonly Row[] = [
	['Osman', 'person:osman-batur'],
	['Ürümchi', 'place:dihua'],
	['ghulja', 'place:ghulja'],
	['Кульджа', 'place:ghulja'],
	['伊寧', 'place:ghulja'],
	['伊宁', 'place:ghulja'],
	['8 september 1945', '1945-09-08'],
	['8 сентября 1945', '1945-09-08'],
	['1945年9月8日', '1945-09-08'],
	['ETR', 'polity:etr']
];
const RUSSIAN: readonly Row[] = [
	// In any case, with ё or without.
	['Кульджу', 'place:ghulja'],
	['в Кульдже', 'place:ghulja'],
	['Оспан-батыр', 'person:osman-batur'],
	['Оспан-батыра', 'person:osman-batur'],
	['Осман', 'person:osman-batur'],
	['Восточно-Туркестанская республика', 'polity:etr'],
	['ВТР', 'polity:etr'],
	['Гоминьдана', 'polity:roc'],
	['Сталину', 'person:stalin'],
	['Ахмеджана Касыми', 'person:ehmetjan-qasimi'],
	['Три района', 'polity:three-districts'],
	['Илийского округа', 'district:ili'],
	['авиакатастрофу', CRASH],
	['выборы 1946', 'event:1946-11-01-delegates-fly-to-nanjing'],
	['восстание в Кульдже', RISING],
	['самолет вылетает', 'event:1949-08-24-aircraft-leaves-alma-ata'],
	['сентябрь 1945', '1945-09-01'],
	['сентября 1945', '1945-09-01'],
	['8 сентября 1945 г.', '1945-09-08'],
	['08.09.1945', '1945-09-08'],
	['что произошло летом 1945 года', '1945-06-01'],
	['сравнить 1 ноября 1944 и 1 июля 1946', '1944-11-01..1946-07-01'],
	['кто контролировал Чугучак 1 сентября 1945 г.', 'place:tacheng', 'Восточно-Туркестанская республика'],
	['когда пал Чугучак', 'place:tacheng', '31 июл'],
	['скачать', 'page.data']
];
/** In either script, on a site of either. */
const CHINESE: readonly Row[] = [
	['三区革命', 'polity:three-districts'],
	['三區革命', 'polity:three-districts'],
	['迪化', 'place:dihua'],
	['乌鲁木齐', 'place:dihua'],
	['烏魯木齊', 'place:dihua'],
	['乌斯满', 'person:osman-batur'],
	['烏斯滿巴圖爾', 'person:osman-batur'],
	['昌吉', 'place:changji'],
	['国民党', 'polity:roc'],
	['國民黨', 'polity:roc'],
	['解放军', 'polity:pla'],
	['伊寧事變', RISING],
	['飞机失事', CRASH],
	['飛機在哪裡墜毀', CRASH],
	['1945.9.8', '1945-09-08'],
	['一九四五年九月八日', '1945-09-08'],
	['1945年9月', '1945-09-01'],
	['1945年夏天发生了什么', '1945-06-01'],
	['1945年夏', '1945-06-01'],
	['比較1944年11月1日與1946年7月1日', '1944-11-01..1946-07-01'],
	['1945年9月1日谁控制塔城', 'place:tacheng', '东突厥斯坦共和国'],
	['誰控制塔城', 'place:tacheng'],
	['塔城什么时候失守', 'place:tacheng', '1945年7月31日'],
	['在喀什', 'place:kashgar'],
	['测验', 'page.quiz'],
	['測驗', 'page.quiz']
];

const QUERIES = [...EVERYWHERE, ...(LANGUAGE === 'ru' ? RUSSIAN : CHINESE)].map(
	([query, deed, answer = '']) => ({ query, deed, answer: LANGUAGE === 'zh-Hant' ? '' : answer })
);

describe(`search in ${LANGUAGE}`, () => {
	it.each(QUERIES)('“$query” finds $deed first', ({ query, deed, answer }) => {
		const [first] = resultsOf(query);
		expect(first && deedOf(first)).toBe(deed);
		if (answer !== '') expect(first?.answer).toContain(answer);
	});

	it('answers each of its examples, which are in the language', () => {
		const examples = exampleResults(LEXICON.examples);
		expect(examples).toHaveLength(3);
		for (const { does, title } of examples) {
			expect(title.name).not.toMatch(/[a-z]/i);
			expect(does.kind === 'ask' && resultsOf(does.text).length).toBeGreaterThan(0);
		}
	});

	it('finds something of every kind by each of its names', () => {
		const lost = documents.flatMap(({ target, names }) =>
			names
				.filter(({ name }) => !index.all(name).some((hit) => hit.target.id === target.id))
				.map(({ name }) => `${target.kind}:${target.id} by “${name}”`)
		);
		expect(lost).toEqual([]);
	});
});
