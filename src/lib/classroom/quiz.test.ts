import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { stateIn } from '#lib/atlas/state-in.ts';
import { certainDay } from '#lib/atlas/time/uncertain-day.ts';
import { between, day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { isRight, makeQuiz, randomFrom, type Question } from './quiz.ts';

const event = (id: string, at: number) => ({
	id,
	day: certainDay(day(at)),
	title: id,
	kind: 'politics' as const,
	importance: 2 as const,
	areas: [],
	claims: []
});
const core = createAtlasCore(
	tinyAtlas({
		control: [
			held('na', 0, 40, 'red'),
			held('na', between(30, 40, 50), 100, 'blue'),
			...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
		],
		events: [event('first', 1), event('twin', 2), event('second', 45), event('third', 90)]
	})
);
const quizzes = Array.from({ length: 60 }, (_, seed) => makeQuiz(core, seed, 3));
const ofKind = <K extends Question['kind']>(kind: K) =>
	quizzes.flat().filter((question): question is Extract<Question, { kind: K }> => question.kind === kind);

describe('makeQuiz', () => {
	it('is decided by its seed', () => {
		expect(makeQuiz(core, 7, 3)).toEqual(makeQuiz(core, 7, 3));
		expect(new Set(quizzes.map((quiz) => JSON.stringify(quiz))).size).toBeGreaterThan(10);
	});

	it('gives the right answer among its choices, with sources', () => {
		for (const question of [...ofKind('place'), ...ofKind('holder')]) {
			expect(question.choices.map(({ id }) => id)).toContain(question.answer);
			expect(new Set(question.choices.map(({ id }) => id)).size).toBe(question.choices.length);
		}
		for (const { district, day: at, answer, sources } of ofKind('holder')) {
			const { control } = stateIn(core.index.stateOn(at), core.seatUnitOf(district));
			expect(control.deFacto).toBe(answer);
			expect(sources).toEqual(['gazette']);
		}
	});

	it('asks of no day that is in doubt', () => {
		const days = ofKind('holder')
			.filter(({ district }) => district === 'north')
			.map((question) => question.day);
		expect(days.length).toBeGreaterThan(5);
		expect(days.filter((at) => at >= 30 && at < 50)).toEqual([]);
	});

	it('orders events that lie well apart, and counts only the whole order', () => {
		const orders = ofKind('order');
		expect(orders.length).toBeGreaterThan(10);
		for (const question of orders) {
			const days = question.answer.map((id) => question.days[id] ?? NaN);
			expect(days).toEqual(days.toSorted((a, b) => a - b));
			expect(question.answer.includes('first') && question.answer.includes('twin')).toBe(false);
			expect(isRight(question, question.answer)).toBe(true);
			expect(isRight(question, question.answer.toReversed())).toBe(false);
			expect(isRight(question, question.answer.slice(1))).toBe(false);
		}
	});
});

describe('randomFrom', () => {
	it('orders no events whose windows meet, however far their best days lie apart', () => {
		const wide = createAtlasCore(
			tinyAtlas({
				events: [
					event('first', 1),
					{ ...event('some day', 45), day: between(0, 45, 60) },
					event('second', 50),
					event('third', 90)
				]
			})
		);
		const orders = Array.from({ length: 60 }, (_, seed) => makeQuiz(wide, seed, 3))
			.flat()
			.filter(({ kind }) => kind === 'order');
		expect(orders.length).toBeGreaterThan(10);
		for (const { answer } of orders) expect(answer).toEqual(['first', 'second', 'third']);
	});

	it('spreads evenly', () => {
		const random = randomFrom(1);
		const tenths = new Array<number>(10).fill(0);
		for (let i = 0; i < 10_000; i++) {
			const tenth = Math.floor(random() * 10);
			tenths[tenth] = (tenths[tenth] ?? 0) + 1;
		}
		for (const count of tenths) expect(count).toBeGreaterThan(900);
	});
});
