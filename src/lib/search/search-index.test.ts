import { describe, expect, it } from 'vitest';
import type { SearchDocument } from './documents.ts';
import { learnVariants } from './fold.ts';
import { createSearchIndex } from './search-index.ts';

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

const index = createSearchIndex([
	document('old-port', ['Old Port', 'Ålborg', '舊港@zh-Hant', '旧港@zh-Hans'], 'harbour on the strait'),
	document('new-port', ['New Port', '新港@zh-Hant', '新港@zh-Hans'], 'harbour'),
	document('hill', ["O'Brien Hill", 'ئۆستەڭ@ug', 'Холм@ru']),
	document('portrait', ['Portrait of a hill'], '', 0.5),
	document('inn', ['Inn at the 舊 bridge@zh-Hant'])
]);
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
