import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Faults } from '../faults.ts';
import { checkTranslation } from './check.ts';
import { readTranslated, translationInto } from './read-translation.ts';
import { sourceTexts } from './source-texts.ts';
import { stampOf } from './translation.ts';

const EVENT = {
	id: 'fire',
	title: 'The mill of {low-ferry} burns',
	account: 'On 7 May 1923 {person:ada} sees it burn: 1,200 sacks are lost, “all of them”.'
};
const EVENTS = `- id: fire
  title: ${EVENT.title}
  account: "${EVENT.account}"
- id: rain
  title: The mill of {low-ferry} burns
`;

describe('translations', () => {
	let folder = '';
	const write = (name: string, text: string) => {
		const path = join(folder, name);
		mkdirSync(join(path, '..'), { recursive: true });
		writeFileSync(path, text);
	};
	const check = (language: string) => {
		const faults = new Faults();
		const translated = readTranslated(folder, language, faults);
		const coverage = checkTranslation(folder, language, sourceTexts(folder), translated, faults);
		return { coverage, faults: faults.list.map(({ rule, found }) => `${rule}: ${found}`) };
	};
	const told = (language: string, record: object) =>
		translationInto(folder, language, new Faults()).told('events.yaml', record) as typeof EVENT;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'translations-'));
		write('events.yaml', EVENTS);
	});
	afterEach(() => {
		rmSync(folder, { recursive: true });
	});

	it('puts texts into a record, each where it stands', () => {
		write('i18n/de/events.yaml', 'fire:\n  title: Die Mühle von {low-ferry} brennt\n');
		expect(told('de', EVENT)).toEqual({ ...EVENT, title: 'Die Mühle von {low-ferry} brennt' });
	});

	it('translates once what stands in several rows', () => {
		write(
			'i18n/de/events.yaml',
			`fire:\n  title: Die Mühle von {low-ferry} brennt\n  of: { title: ${stampOf(EVENT.title)} }\n`
		);
		expect(told('de', { id: 'rain', title: EVENT.title }).title).toBe('Die Mühle von {low-ferry} brennt');
		expect(check('de').coverage.files).toEqual([{ file: 'events.yaml', told: 2, of: 3 }]);
	});

	it('tells a text that was changed since in its own language, and which it is', () => {
		write(
			'i18n/de/events.yaml',
			'fire:\n  title: Die Mühle von {low-ferry} steht\n  of: { title: "00000000" }\n'
		);
		expect(told('de', EVENT).title).toBe(EVENT.title);
		expect(check('de').coverage.stale).toEqual(['events.yaml fire title']);
	});

	it('makes Traditional Chinese of Simplified, names and exceptions as they are written', () => {
		write('places.yaml', '- toponyms: [{ name: 台里, lang: zh-Hans }, { name: 台里, lang: zh-Hant }]\n');
		write('i18n/zh-Hans/events.yaml', 'fire:\n  title: “{low-ferry}”的磨坊在台里发火，干部见之\n');
		write('i18n/zh-Hant/words.csv', 'from,to\n干部,干部\n');
		expect(told('zh-Hant', EVENT).title).toBe('「{low-ferry}」的磨坊在台里發火，干部見之');
	});

	it('finds what is not in the atlas, refers elsewhere, lacks figures or is left as it was', () => {
		write('i18n/de/avoid.csv', 'word,instead\nMärtyrer,Tote\n');
		write(
			'i18n/de/events.yaml',
			[
				'fire:',
				'  title: Die Mühle von {high-ferry} brennt',
				'  account: "Am 7. Mai sieht {person:ada} sie brennen: 1.200 Märtyrer, „Märtyrer“"',
				'flood: { title: Flut }'
			].join('\n')
		);
		expect(check('de').faults).toEqual([
			'refers to what the text refers to: place:low-ferry: place:high-ferry',
			'has the figures of the text: no 1923',
			'has the figures of the text: no 1200',
			'say “Tote”: Märtyrer',
			'is a text of the atlas: there is none'
		]);
		write('i18n/de/evnets.yaml', '{}');
		expect(check('de').faults).toContain('is named after a file of the atlas: evnets.yaml');
	});
	it('lets words that are avoided stand in names that have them, and finds them with any ending', () => {
		write('i18n/de/avoid.csv', 'word,instead,except,why\nBefrei*,Ankunft,Befreiungsfront,Of one side\n');
		const titled = (title: string) => {
			write('i18n/de/events.yaml', `fire:\n  title: ${title} an {low-ferry}\n`);
			return check('de').faults;
		};
		expect(titled('Die Befreiung')).toEqual(['say “Ankunft”: Befrei*']);
		expect(titled('Die Befreiungsfront')).toEqual([]);
		expect(titled('“Die Befreiung”')).toEqual([]);
		expect(titled('Unbefreit')).toEqual([]);
	});

	it('finds prose left in Latin letters where the language has others', () => {
		const account = '1923, 1200 {person:ada}: On May day she does see it burn';
		write('i18n/ru/events.yaml', `fire:\n  account: "${account}"\n`);
		expect(check('ru').faults).toEqual(['is told in the language: On May day she does see it']);
	});
});
