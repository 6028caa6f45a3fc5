import { describe, expect, it } from 'vitest';
import type { SearchDocument } from './documents.ts';
import { createSearchIndex } from './search-index.ts';
import { learnVariants } from './tokenizer.ts';

function document(id: string, names: readonly string[], about = '', weight = 1): SearchDocument {
	return {
		target: { kind: 'place', id },
		names: names.map((name) => {
			const [text = '', lang = 'en'] = name.split('@');
			return { name: text, lang };
		}),
		about,
		weight
	};
}

const documents = [
	document('old-port', ['Old Port', 'Ålborg', '舊港@zh-Hant', '旧港@zh-Hans'], 'harbour on the strait'),
	document('new-port', ['New Port', '新港@zh-Hant', '新港@zh-Hans'], 'harbour'),
	document('hill', ["O'Brien Hill", 'ئۆستەڭ@ug', 'Холм@ru']),
	document('portrait', ['Portrait of a hill'], '', 0.5),
	document('inn', ['Inn at the 舊 bridge@zh-Hant']),
	document('general', ['Lo Kai-fen', 'Law Kaifun']),
	{ ...document('wreck', ['Loss of the ship']), topics: 'maritime disaster' }
];
const index = createSearchIndex(documents, {
	groups: [
		['harbour', 'anchorage', 'safe haven'],
		['hill', 'mount']
	],
	stopWords: ['the', 'of', 'where', 'is', 'at']
});
const found = (query: string) => index.search(query).map(({ target }) => target.id);

describe('createSearchIndex', () => {
	it.each([
		['old port', ['old-port']],
		['OLD', ['old-port']],
		['port', ['new-port', 'old-port', 'portrait']],
		['alborg', ['old-port']],
		['Ålb', ['old-port']],
		['albrog', []],
		['alborh', ['old-port']],
		['obrien', ['hill']],
		['o’brien h', ['hill']],
		['холм', ['hill']],
		['ХОЛ', ['hill']],
		['ئۆستەڭ', ['hill']],
		['ئۆس', ['hill']],
		['新港', ['new-port']],
		['港新', []],
		['strait harbour', ['old-port']],
		['nothing of the kind', []],
		// Question words say nothing; a query of nothing else is what it is.
		['where is the old port', ['old-port']],
		['at the', ['inn']],
		// Other words for the same, also of several words.
		['anchorage', ['new-port', 'old-port']],
		['safe haven strait', ['old-port']],
		['obrien mount', ['hill']],
		['disaster', ['wreck']],
		// Written as one word, or with a slip in each.
		['kaifen', ['general']],
		['lokaifen', ['general']],
		['kaifnu', []],
		// Where nothing has all the words, what has most of them.
		['bridge of nowhere', ['inn']],
		['', []],
		['(*)"\\', []]
	])('finds “%s” in %j', (query, expected) => {
		expect(found(query).sort()).toEqual([...expected].sort());
	});

	it('finds either Chinese script by the other', () => {
		expect(found('舊港')[0]).toBe('old-port');
		expect(found('旧港')[0]).toBe('old-port');
		expect(found('旧')).toContain('inn');
	});

	it('puts what the query is before what it begins, and that before what holds it', () => {
		expect(found('new port')[0]).toBe('new-port');
		expect(found('port').at(-1)).not.toBe('old-port');
	});

	it('finds by names alone', () => {
		expect(index.named('harbour')).toEqual([]);
		expect(index.named('where is the new port').map(({ target }) => target.id)).toEqual(['new-port']);
	});

	it('puts a name with a slip before what merely has its words', () => {
		const people = createSearchIndex([
			document('office', ['Office of Zhan Kaifen'], '', 2),
			document('person', ['Zhan Kaifen'])
		]);
		expect(people.search('zhan kaefen')[0]?.target.id).toBe('person');
	});

	it('gives the name that was matched, unless that is the title', () => {
		expect(index.search('alborg')[0]?.alias?.name).toBe('Ålborg');
		expect(index.search('old')[0]?.alias).toBeNull();
	});
});

it('learns which characters are variants from names in both scripts', () => {
	expect([
		...learnVariants([
			[
				{ name: '甲乙', lang: 'zh-Hant' },
				{ name: '甲丙', lang: 'zh-Hans' }
			],
			[
				{ name: '甲乙丁', lang: 'zh-Hant' },
				{ name: '甲丙', lang: 'zh-Hans' }
			]
		])
	]).toEqual([['乙', '丙']]);
});
