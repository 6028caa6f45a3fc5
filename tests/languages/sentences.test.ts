import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as describeDay } from '#lib/atlas/describe.ts';
import { joinSentences } from '#lib/atlas/joins.ts';
import { LANGUAGE } from '#lib/atlas/language.ts';
import { sentenceOf } from '#lib/atlas/narrate.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import { core } from './told.ts';

/*
 * The sentence of every day in the language; all distinct ones are written to a file, to be read in full by one who reads it after a change
 * of words.
 */

const FILE = resolve(import.meta.dirname, `../../.cache/results/sentences.${LANGUAGE}.txt`);
const { start, end } = core.atlas.period;
const told = Array.from({ length: end - start }, (_, i) => (start + i) as Day).flatMap((day) =>
	(['de-facto', 'de-jure'] as const).map((view) =>
		sentenceOf(core, describeDay(core, { day, view, selection: null, names: 'period' }), narrationWords)
	)
);
const distinct = [...new Set(told.map(({ news, state }) => joinSentences([news, state])))];

describe(`the sentence of every day in ${LANGUAGE}`, () => {
	it('is written down, to be read', () => {
		mkdirSync(join(FILE, '..'), { recursive: true });
		writeFileSync(FILE, distinct.join('\n') + '\n');
		expect(distinct.length).toBeGreaterThan(100);
	});

	it('is whole sentences, with the signs and the script of the language', () => {
		const isHan = LANGUAGE.startsWith('zh');
		const ends = isHan ? /。$/ : /\.$/;
		// No sign twice, no space where none is written, no run of words that nobody translated.
		const slips = isHan
			? /[。，；：]{2}|[。，；：] |[a-z]+ [a-z]+/i
			: /[,;:]{2}|\.\.| {2}| [,.;:]|[a-z]+ [a-z]+/i;
		expect(distinct.filter((text) => !ends.test(text) || slips.test(text))).toEqual([]);
	});
});
