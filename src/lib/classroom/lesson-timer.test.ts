import { expect, it } from 'vitest';
import { LessonTimer } from './lesson-timer.svelte.ts';

it('a lesson’s timer is paused, goes on, begins anew, and goes on after a reload', () => {
	const clock = { now: 10_000 };
	const timer = new LessonTimer(() => clock.now);
	const later = (ms: number) => {
		clock.now += ms;
		timer.tick();
	};
	later(5000);
	expect(timer.elapsed).toBe(5000);
	timer.togglePause();
	later(60_000);
	expect(timer.elapsed).toBe(5000);
	timer.togglePause();
	later(1000);
	expect(timer.elapsed).toBe(6000);

	const again = new LessonTimer(() => clock.now);
	again.restore(timer.began, timer.paused);
	expect(again.elapsed).toBe(6000);
	again.reset();
	expect(again.elapsed).toBe(0);
});
