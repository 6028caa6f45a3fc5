import { describe, expect, it } from 'vitest';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { makeQuiz, materialOf, type Question } from '#lib/classroom/quiz.ts';
import { compileGeodata } from './compiled.ts';

/*
 * What is asked of a class is balanced: an answer that is always the same is no question. And no key rests on general
 * knowledge alone.
 */

const { atlas, history: compiled, tours } = compileGeodata();
const core = createAtlasCore(atlas);
const history = createHistoryCore(compiled, core);
const SEEDS = 500;
const LENGTH = 9;
const quizzes = Array.from({ length: SEEDS }, (_, seed) => makeQuiz(core, seed + 1, LENGTH));

function ofKind<K extends Question['kind']>(questions: readonly Question[], kind: K) {
	return questions.filter((question): question is Extract<Question, { kind: K }> => question.kind === kind);
}

/** The shares of the values of a list, the greatest first. */
function shares(values: readonly (string | number)[]): number[] {
	const counts = new Map<string | number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts.values()].sort((a, b) => b - a).map((count) => count / values.length);
}

function restsOnMore(sources: readonly string[]): boolean {
	return sources.some((id) => core.source(id).kind !== 'general');
}

describe('the quiz', () => {
	const holders = ofKind(quizzes.flat(), 'holder');

	it('asks as much of each kind and level', () => {
		expect(quizzes.every(({ length }) => length === LENGTH)).toBe(true);
		for (const kind of ['place', 'holder', 'order'] as const) {
			const levels = shares(ofKind(quizzes.flat(), kind).map(({ level }) => level));
			expect(levels).toHaveLength(3);
			expect(levels[0]).toBeLessThan(0.42);
		}
	});

	it('has answers that are balanced by holder, place in the list and district', () => {
		const byHolder = shares(holders.map(({ answer }) => answer));
		expect(byHolder).toHaveLength(5);
		expect(byHolder[0]).toBeLessThan(0.25);
		const byDistrict = shares(holders.map(({ district }) => district));
		expect(byDistrict).toHaveLength(10);
		expect(byDistrict[0]).toBeLessThan(0.2);
		expect(byDistrict.at(-1)).toBeGreaterThan(0.05);
		const places = holders.map(({ choices, answer }) => choices.findIndex(({ id }) => id === answer));
		expect(shares(places)[0]).toBeLessThan(0.3);
	});

	it('asks in one quiz for no holder twice', () => {
		for (const quiz of quizzes) {
			const answers = ofKind(quiz, 'holder').map(({ answer }) => answer);
			expect(new Set(answers).size).toBe(answers.length);
		}
	});

	it('has no key that rests on general knowledge', () => {
		for (const { sources } of [...holders, ...ofKind(quizzes.flat(), 'place')])
			expect(restsOnMore(sources)).toBe(true);
		for (const { answer } of ofKind(quizzes.flat(), 'order'))
			for (const id of answer)
				expect(restsOnMore(history.event(id).attestations.map(({ source }) => source)), id).toBe(true);
	});

	it.each(tours.tours.map(({ id, steps }) => [id, steps] as const))('asks of the tour %s', (_, steps) => {
		const material = materialOf(steps);
		const quiz = Array.from({ length: 20 }, (_, seed) => makeQuiz(core, seed, 6, material)).flat();
		expect(quiz.length).toBeGreaterThan(100);
		for (const { day } of ofKind(quiz, 'holder')) expect(material.days).toContain(day);
		for (const { answer } of ofKind(quiz, 'order'))
			expect(answer.filter((id) => !material.events.includes(id))).toEqual([]);
	});
});
