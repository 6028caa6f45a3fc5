import { expect, it } from 'vitest';
import { placeBeside } from './place-beside.ts';

const view = { width: 400, height: 300 };
const note = { width: 200, height: 100 };
const wordAt = (left: number, top: number) => ({ left, top, bottom: top + 20, width: 30, height: 20 });

it('stands below its word, and above where there is no room', () => {
	expect(placeBeside(wordAt(50, 40), note, view)).toEqual({ left: 50, top: 60 });
	expect(placeBeside(wordAt(50, 240), note, view)).toEqual({ left: 50, top: 140 });
});

it('is cut off by neither side', () => {
	expect(placeBeside(wordAt(380, 40), note, view).left).toBe(192);
	expect(placeBeside(wordAt(-20, 40), note, view).left).toBe(8);
});
