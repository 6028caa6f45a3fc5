import { describe, expect, it } from 'vitest';
import { Translation } from './translations/translation.ts';
import { compileEdited, faultsOf } from './testing/fixture.ts';

const FILE = 'synonyms.yaml';
const EMPTY = { examples: '[a, b, c]', groups: '[]', aliases: '{}', topics: '{}' };

/** The fixture with a file of synonyms of these parts. */
function compileWith(parts: Partial<typeof EMPTY>) {
	const text = Object.entries({ ...EMPTY, ...parts })
		.map(([key, value]) => `${key}: ${value}\n`)
		.join('');
	return compileEdited([{ file: FILE, to: text }]);
}

describe('synonyms.yaml', () => {
	it('is compiled to what the search reads', () => {
		const result = compileWith({
			groups: '[[harbour, anchorage]]',
			aliases: '{place:far-port: {en: [Farport, Port Far], ru: [Порт]}}',
			topics: '{place:far-port: [ships]}'
		});
		if (!result.ok) throw new Error(faultsOf(result).join('\n'));
		expect(result.lexicon).toEqual({
			groups: [['harbour', 'anchorage']],
			records: [
				{
					kind: 'place',
					id: 'far-port',
					aliases: [
						{ name: 'Farport', lang: 'en' },
						{ name: 'Port Far', lang: 'en' },
						{ name: 'Порт', lang: 'ru' }
					],
					topics: ['ships']
				}
			],
			examples: ['a', 'b', 'c']
		});
	});

	it('has words of its own for each language', () => {
		const own = (text: string, into?: Translation) =>
			compileEdited([{ file: 'i18n/ru/synonyms.yaml', to: text }], into);
		const text = 'groups: [[falls, падает]]\ntopics: {place:far-port: [суда]}\n';
		const [plain, told] = [own(text), own(text, new Translation('ru', new Map()))];
		if (!plain.ok || !told.ok) throw new Error(faultsOf(plain).join('\n'));
		expect(plain.lexicon.groups).toEqual([['falls', 'fell']]);
		expect(told.lexicon.groups).toEqual([['falls', 'fell', 'падает']]);
		expect(told.lexicon.records).toContainEqual({
			kind: 'place',
			id: 'far-port',
			aliases: [],
			topics: ['суда']
		});
		expect(faultsOf(own('topics: {place:near-port: [суда]}\n')).join('\n')).toContain(
			'i18n/ru/synonyms.yaml (place:near-port): unknown place id'
		);
	});

	it('may be left out', () => {
		const result = compileEdited([{ file: FILE, to: null }]);
		expect(result.ok && result.lexicon).toEqual({ groups: [], records: [], examples: [] });
	});

	it.each([
		[
			{ topics: '{place:near-port: [ships]}' },
			'synonyms.yaml (place:near-port): unknown place id: near-port'
		],
		[{ aliases: '{town:far-port: {en: [Farport]}}' }, 'synonyms.yaml (town:far-port): a key is kind:id'],
		[{ aliases: '{far-port: {en: [Farport]}}' }, 'synonyms.yaml (far-port): a key is kind:id'],
		[{ groups: '[[ship, boat], [Boat, vessel]]' }, 'a phrase stands in one group, once: Boat'],
		[{ groups: '[[ship]]' }, 'must be two or more'],
		[{ groups: '[[ship, " boat"]]' }, 'must not begin or end with a space'],
		[
			{ aliases: '{place:far-port: {en: [Farport]}}', topics: '{place:far-port: [farport]}' },
			'synonyms.yaml (place:far-port): a record is found by a word once: farport'
		],
		[{ examples: '[a, b]' }, 'must be three']
	])('tells the fault of %j', (parts, fault) => {
		expect(faultsOf(compileWith(parts)).join('\n')).toContain(fault);
	});
});
