import { describe, expect, it } from 'vitest';
import type { Tour, TourStep } from '#lib/atlas/model/tour.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadTours } from '#lib/data/load-tours.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { LessonDesk, type DeskHost } from './lesson-desk.svelte.ts';
import { packText, LONGEST_VALUE, unpackText } from './lesson-link.ts';
import type { KeptLesson } from './lesson-store.ts';
import { readLesson, writeLesson, type LessonContext } from './lesson-text.ts';
import { duplicateStep, moveStep, removeStep } from './own-lesson.ts';

const core = loadAtlas();
const facts = atlasFacts(core);
const context: LessonContext = { facts, fallbackId: 'own:fallback', tell: (text) => text };
const tours = core.inNames(await loadTours(core)).tours;

function host(kept = new Map<string, KeptLesson>(), isDenied = false): DeskHost & { kept: typeof kept } {
	let [time, seed] = [0, 0];
	const refuse = <T>(value: () => T) =>
		isDenied ? Promise.reject(new Error('denied')) : Promise.resolve(value());
	return {
		kept,
		now: () => ++time,
		random: () => new Uint8Array(10).fill(++seed),
		store: {
			all: () => refuse(() => [...kept.values()]),
			keep: (lesson) => refuse(() => void kept.set(lesson.id, lesson)),
			forget: (id) => refuse(() => void kept.delete(id))
		}
	};
}

function step(title: string): TourStep {
	return {
		title,
		view: 'map=5.00/44.000/85.000',
		caption: `${title}.`,
		notes: [],
		hides: false,
		attestations: []
	};
}

describe('the text of a lesson', () => {
	it.each(tours.map((tour): [string, Tour] => [tour.id, tour]))('gives the tour %s back', (_, tour) => {
		const own = { ...tour, id: `own:${tour.id}` };
		const { lesson, faults } = readLesson(writeLesson(own), context);
		expect(faults).toEqual([]);
		const { summary, steps, ...rest } = own;
		// What a step was found to speak of is the compiler's, not its author's.
		const written = steps.map((told) =>
			Object.fromEntries(Object.entries(told).filter(([key]) => key !== 'focus'))
		);
		expect(lesson).toMatchObject({ ...rest, steps: written, summary: summary.slice(0, 600) });
		expect(lesson && writeLesson(lesson)).toBe(writeLesson(own));
	});

	it('says what is wrong, in which step and line, and keeps the rest', () => {
		const text = [
			'---\nid: Bad Id\ntitle: T\nhours: 3\n---',
			`## One\nview: date=1700-01-01&tour=x\nhides: true\nmarks: ['arrow 1,2', 'pin 80.1,44.2 <b>Here</b>']\n\n> ${'x'.repeat(300)}`,
			'## Two\nview: [\n\n> Caption',
			'## Three\nview: ""\nsources: [NOBODY]\nquestion: Why?\n\n> Fine'
		].join('\n\n');
		const { lesson, faults } = readLesson(text, context);
		expect(faults.map(({ rule, step, line }) => [rule, step, line])).toEqual([
			['unknown-key', null, 2],
			['bad-view', 1, 7],
			['bad-view', 1, 7],
			['bad-mark', 1, 7],
			['too-long', 1, 7],
			['hides-without-question', 1, 7],
			['not-yaml', 2, 14],
			['unknown-source', 3, 19],
			['one-alone', 3, 19]
		]);
		expect(lesson?.id).toBe('own:fallback');
		expect(lesson?.steps.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
		expect(lesson?.steps[0]?.caption).toHaveLength(240);
		expect(lesson?.steps[0]?.marks).toEqual([{ kind: 'pin', at: [[80.1, 44.2]], words: '<b>Here</b>' }]);
		expect(lesson?.steps[2]?.caption).toBe('Fine');
	});

	it('drops characters that hide or turn what is written', () => {
		const { lesson } = readLesson(
			'---\ntitle: a\u202eb\u0007c\n---\n\n## S\nview: ""\n\n> d\u2066e',
			context
		);
		expect(lesson).toMatchObject({ title: 'abc', steps: [{ caption: 'de' }] });
	});

	it('drops them too where they are written as escapes', () => {
		const { lesson } = readLesson(
			String.raw`---
title: "a\u202eb\u0007c\0"
---

## S
view: ""
question: "d\u2066e"
answer: "f\x1bg"
marks: ["pin 80.1,44.2 h\u0008i"]
`,
			context
		);
		const [step] = lesson?.steps ?? [];
		expect([lesson?.title, step?.question, step?.answer, step?.marks?.[0]?.words]).toEqual([
			'abc',
			'de',
			'fg',
			'hi'
		]);
	});

	it.each(['', 'nothing', '---\ntitle: x\n---\n'])('of %j is no lesson', (text) => {
		const { lesson, faults } = readLesson(text, context);
		expect(lesson).toBeNull();
		expect(faults).toHaveLength(1);
	});
});

describe('the link of a lesson', () => {
	const usual = (steps: number): Tour => ({
		id: 'own:usual',
		title: 'Why did the line stop at the river?',
		minutes: steps * 3,
		audience: '',
		summary: '',
		steps: (tours.flatMap((tour) => tour.steps) as TourStep[])
			.slice(0, steps)
			.map(({ question, answer, notes, attestations, caption, ...rest }, i) => ({
				...rest,
				attestations: attestations.slice(0, 1),
				caption: caption.slice(0, 140),
				notes: [notes.join(' ').slice(0, 120)],
				...(i % 2 === 0 && question && answer
					? { question: question.slice(0, 90), answer: answer.slice(0, 90) }
					: { hides: false })
			}))
	});

	it('holds twelve steps of usual length in 4 KB, and gives them back', async () => {
		const lengths = await Promise.all(
			[1, 3, 6, 12, 20].map(async (steps) => (await packText(writeLesson(usual(steps)))).length)
		);
		console.info('link length by steps 1, 3, 6, 12, 20:', lengths.join(', '));
		expect(lengths[3]).toBeLessThanOrEqual(LONGEST_VALUE);
		const text = writeLesson(usual(12));
		expect(await unpackText(await packText(text))).toEqual({ text });
	});

	it('of the first form is read for good', async () => {
		const value =
			'1FccxCsMwDAXQ_Z9C4Fm2oA4UQwNdsuYMptEgSJwQq8n1S9_2mBm2FFq1971xhZuvWmiyszs2a1_XXugBZgZCoLkpLtO70FaP1xBFUs5RRNLzHwFGetOnHm57i_gB';
		expect(await unpackText(value)).toEqual({
			text: '---\nid: lesson-a\ntitle: First\nminutes: 3\n---\n\n## One\nview: map=5.00/44.000/85.000\n\n> A caption.\n'
		});
	});

	it('refuses what is no lesson, or of another form, or unpacks beyond its bounds', async () => {
		expect(await unpackText('2abc')).toEqual({ fault: 'version' });
		expect(await unpackText('xyz')).toEqual({ fault: 'form' });
		expect(await unpackText('1!!')).toEqual({ fault: 'form' });
		expect(await unpackText(`1${'a'.repeat(9000)}`)).toEqual({ fault: 'too-large' });
		const bomb = await packText('a'.repeat(1_000_000));
		expect(bomb.length).toBeLessThan(LONGEST_VALUE);
		expect(await unpackText(bomb)).toEqual({ fault: 'too-large' });
	});
});

describe('the desk', () => {
	it('keeps lessons, and reads them again', async () => {
		const browser = host();
		const desk = new LessonDesk(core, facts, browser);
		const { id } = desk.create('Mine');
		for (const title of ['A', 'B', 'C']) {
			const lesson = desk.find(id);
			if (lesson) desk.addStep(lesson, step(title));
		}
		await desk.settled();
		const again = new LessonDesk(core, facts, browser);
		await again.load();
		expect(again.find(id)).toEqual(desk.find(id));
		expect(again.lessons[0]?.steps.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
	});

	it('takes changes back one by one, and a text that was typed at once', () => {
		const desk = new LessonDesk(core, facts, host());
		const { id } = desk.create('Mine');
		const now = () => {
			const lesson = desk.find(id);
			if (!lesson) throw new Error('lost');
			return lesson;
		};
		const titles = () =>
			now()
				.steps.map(({ title }) => title)
				.join('');
		for (const title of ['A', 'B', 'C']) desk.addStep(now(), step(title));
		desk.change(moveStep(now(), 2, 0));
		expect(titles()).toBe('CAB');
		desk.change(duplicateStep(now(), 1));
		expect(titles()).toBe('CAAB');
		desk.change(removeStep(now(), 0));
		expect(titles()).toBe('AAB');
		for (const title of ['N', 'Ne', 'New']) desk.change({ ...now(), title }, 'title');
		for (const [title, left] of [
			['Mine', 'AAB'],
			['Mine', 'CAAB'],
			['Mine', 'CAB'],
			['Mine', 'ABC']
		]) {
			desk.undo();
			expect([now().title, titles()]).toEqual([title, left]);
		}
		expect(moveStep(now(), 0, -1)).toBe(now());
	});

	it('gives a deleted lesson back', async () => {
		const browser = host();
		const desk = new LessonDesk(core, facts, browser);
		const { id } = desk.copy(tours[0] as Tour, 'Copy');
		desk.remove(id);
		await desk.settled();
		expect([desk.lessons.length, browser.kept.size]).toEqual([0, 0]);
		desk.restore();
		await desk.settled();
		expect([desk.find(id)?.title, browser.kept.size]).toEqual(['Copy', 1]);
	});

	it('says that nothing is kept where the browser refuses, and goes on', async () => {
		const desk = new LessonDesk(core, facts, host(new Map(), true));
		await desk.load();
		expect(desk.isKept).toBe(false);
		const { id } = desk.create('Mine');
		await desk.settled();
		expect([desk.isKept, desk.find(id)?.title]).toEqual([false, 'Mine']);
	});

	it('opens a lesson received twice once, and loses none that has the same id', () => {
		const desk = new LessonDesk(core, facts, host());
		const sent: Tour = { ...(tours[0] as Tour), id: 'own:sent' };
		const first = desk.receive(sent);
		expect(first.origin).toBe('received');
		expect(desk.receive(sent)).toBe(first);
		const other = desk.receive({ ...sent, title: 'Another' });
		expect(other.id).not.toBe(first.id);
		expect(desk.lessons).toHaveLength(2);
	});
});
