import { describe, expect, it } from 'vitest';
import { StripGesture, type Press } from './strip-gesture.ts';

const mouse: Press = { isFinger: false, grip: null };
const finger: Press = { isFinger: true, grip: null };

/** Plays pointers: `down`, `move`, `up`, `gone`, each with the id of the pointer and px; what it came to. */
function play(press: Press, ...steps: (readonly [string, number, number, number?])[]): string[] {
	const acts: string[] = [];
	const gesture = new StripGesture({
		jumpTo: (x) => acts.push(`jump ${x}`),
		dragTo: (x) => acts.push(`drag ${x}`),
		zoomBy: (factor, around) => acts.push(`zoom ${factor} at ${around}`)
	});
	for (const [what, id, x, y = 0] of steps) {
		if (what === 'down') gesture.press(id, { x, y }, press);
		else if (what === 'move') gesture.move(id, { x, y });
		else if (what === 'up') gesture.release(id);
		else gesture.cancel(id);
	}
	expect(gesture.isActive).toBe(false);
	return acts;
}

describe('StripGesture', () => {
	it('takes a mouse at once to where it presses, and along', () => {
		expect(play(mouse, ['down', 1, 100], ['move', 1, 101], ['up', 1, 101])).toEqual(['jump 100', 'drag 101']);
	});

	it('lets a finger tap and drag', () => {
		expect(play(finger, ['down', 1, 100], ['move', 1, 103], ['up', 1, 103])).toEqual(['jump 100']);
		expect(play(finger, ['down', 1, 100], ['move', 1, 112, 2], ['move', 1, 90], ['up', 1, 90])).toEqual([
			'drag 112',
			'drag 90'
		]);
	});

	it('leaves the clock alone while a finger scrolls the page', () => {
		expect(
			play(finger, ['down', 1, 100], ['move', 1, 104, 14], ['move', 1, 110, 60], ['gone', 1, 0])
		).toEqual([]);
	});

	it('zooms with two fingers, and neither moves the clock, not even the last', () => {
		expect(
			play(
				finger,
				['down', 1, 100],
				['down', 2, 200],
				['move', 2, 300],
				['up', 2, 300],
				['move', 1, 150],
				['up', 1, 150]
			)
		).toEqual(['zoom 0.5 at 100']);
	});

	it('draws a head by what was taken hold of, and does not move it before', () => {
		const grip = { ...mouse, grip: 5 };
		expect(play(grip, ['down', 1, 105], ['up', 1, 105])).toEqual([]);
		expect(play(grip, ['down', 1, 105], ['move', 1, 125], ['up', 1, 125])).toEqual(['drag 120']);
	});

	it('leaves a press on the rail of events to the rail, unless it is drawn along', () => {
		const onRail = { ...mouse, grip: -2, isOnRail: true };
		expect(play(onRail, ['down', 1, 98], ['move', 1, 99], ['up', 1, 99])).toEqual([]);
		expect(play(onRail, ['down', 1, 98], ['move', 1, 108], ['up', 1, 108])).toEqual(['drag 110']);
		const onTick = { ...onRail, grip: null };
		expect(play(onTick, ['down', 1, 98], ['up', 1, 98])).toEqual([]);
		expect(play(onTick, ['down', 1, 98], ['move', 1, 108], ['up', 1, 108])).toEqual(['drag 108']);
	});
});
