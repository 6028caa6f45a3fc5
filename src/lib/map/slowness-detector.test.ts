import { expect, it } from 'vitest';
import { SlownessDetector } from './slowness-detector.ts';

const verdicts = (steps: readonly number[]) => {
	const detector = new SlownessDetector();
	return steps.map((took) => detector.note(took));
};

it.each([
	['quick steps', [20, 40, 200, 16], false],
	['a slow one now and then', [900, 900, 20, 900, 900, 20], false],
	['three slow ones in a row', [20, 201, 201, 201], true],
	['slow ones with a sleeping machine between', [300, 60_000, 300, 300], true],
	['a machine that slept', [60_000, 60_000, 60_000, 60_000], false]
])('%s', (_, steps, isSlow) => {
	expect(verdicts(steps).at(-1)).toBe(isSlow);
});
