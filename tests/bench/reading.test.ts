import { describe, expect, it } from 'vitest';
import { compare, figure, lineOf, quantile } from './figures.mjs';
import { blockingTime, readTrace } from './trace.mjs';

const TASK = 'ThreadControllerImpl::RunTask';
/** An event of the main thread; times in ms, as one reads them. */
const event = (name: string, start: number, duration: number, tid = 1) => ({
	name,
	ph: 'X',
	pid: 7,
	tid,
	ts: start * 1000,
	dur: duration * 1000
});
const mark = (name: string, at: number) => ({ name, ph: 'R', pid: 7, tid: 1, ts: at * 1000 });

describe('a trace of the main thread', () => {
	const events = [
		mark('bench-start', 100),
		// Before and after the marks, and of another thread: none of it counts.
		event(TASK, 10, 80),
		event('Paint', 20, 5),
		event(TASK, 150, 90, 2),
		event('Paint', 150, 40, 2),
		// A task with script that forces a layout, then paints twice; in no order.
		event('Paint', 150, 4),
		event('Layout', 115, 10),
		event('FunctionCall', 112, 28),
		event('EventDispatch', 110, 32),
		event(TASK, 110, 60),
		event('Paint', 155, 6),
		event('PrePaint', 145, 3),
		event('SomethingUnknown', 116, 2),
		event(TASK, 180, 50),
		event('Commit', 181, 7),
		mark('bench-end', 300),
		event(TASK, 300, 70)
	];
	const { parts, total, ...counts } = readTrace(events);

	it('gives each kind of work its own time, and all together the time of the tasks', () => {
		expect(parts).toMatchObject({ script: 22, layout: 10, prepaint: 3, paint: 10, layerize: 7, style: 0 });
		expect(parts['other']).toBe(58);
		expect(total).toBe(110);
		expect(Object.values(parts).reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(total);
	});

	it('counts paints and layouts of this thread between the marks', () => {
		expect(counts).toMatchObject({ paints: 2, layouts: 1, styles: 0 });
	});

	it('calls a task long from more than 50 ms', () => {
		expect(counts.longTasks).toEqual([{ start: 10, duration: 60 }]);
	});

	it('says when what is to be read is not in it', () => {
		expect(() => readTrace(events.slice(1))).toThrow('bench-start');
	});
});

describe('total blocking time', () => {
	it('is what tasks take above 50 ms', () => {
		const tasks = [40, 50, 51, 250].map((duration, i) => ({ start: 1000 * (i + 1), duration }));
		expect(blockingTime(tasks, 0)).toBe(1 + 200);
	});

	it('counts of a task only what follows the first paint', () => {
		const tasks = [
			{ start: 0, duration: 400 },
			{ start: 900, duration: 200 }
		];
		expect(blockingTime(tasks, 1000)).toBe(50);
	});
});

describe('a run held against the kept one', () => {
	const run = (machine: string, ...figures: ReturnType<typeof figure>[]) => ({
		machine,
		graphics: 'software',
		rounds: 3,
		figures
	});
	const kept = run(
		'a',
		figure('keys/main', 20, 'ms'),
		figure('keys/to bare', 2, '×'),
		figure('bytes/HTML', 100, 'KB')
	);

	it('compares times on the same machine with the same graphics', () => {
		const now = run('a', figure('keys/main', 10, 'ms'), figure('keys/to bare', 3, '×'));
		expect(compare(now, kept)).toEqual({
			isSameMachine: true,
			ratios: { 'keys/main': 0.5, 'keys/to bare': 1.5 }
		});
		expect(compare({ ...now, graphics: 'GPU' }, kept).ratios).not.toHaveProperty('keys/main');
		expect(compare({ ...now, rounds: 1 }, kept).ratios).not.toHaveProperty('keys/main');
	});

	it('compares no time of another machine, but ratios, bytes and counts', () => {
		const now = run(
			'b',
			figure('keys/main', 10, 'ms'),
			figure('keys/to bare', 3, '×'),
			figure('bytes/HTML', 50, 'KB')
		);
		expect(compare(now, kept)).toEqual({
			isSameMachine: false,
			ratios: { 'keys/to bare': 1.5, 'bytes/HTML': 0.5 }
		});
	});

	it('leaves out what was not measured in both', () => {
		const now = run('a', figure('keys/main', NaN, 'ms'), figure('new', 1, 'ms'));
		expect(compare(now, kept).ratios).toEqual({});
		expect(lineOf(figure('keys/main', NaN, 'ms'))).toContain('—');
	});
});

it('takes quantiles without touching what it is given', () => {
	const numbers = [9, 1, 5];
	expect([quantile(numbers, 0.5), quantile(numbers, 0.95), quantile([], 0.5)]).toEqual([5, 9, null]);
	expect(numbers).toEqual([9, 1, 5]);
});
