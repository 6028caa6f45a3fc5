import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, day } from '../testing/tiny-atlas.ts';
import {
	withBoundsOf,
	certainDay,
	isUncertain,
	readWireDay,
	writeWireDay,
	type UncertainDay,
	type Vagueness
} from './uncertain-day.ts';

const uncertain = fc
	.tuple(
		fc.integer({ min: -9999, max: 9999 }),
		fc.nat(60),
		fc.nat(60),
		fc.constantFrom<Vagueness | undefined>('about', 'earlier', 'later', undefined)
	)
	.map(([earliest, a, b, vague]): UncertainDay => {
		const bounds = between(earliest, earliest + a, earliest + a + b);
		return vague === undefined ? bounds : { ...bounds, vague };
	});

describe('uncertain day', () => {
	it('survives its compiled form', () => {
		fc.assert(
			fc.property(uncertain, (value) => {
				expect(readWireDay(writeWireDay(value))).toEqual(value);
			})
		);
	});

	it('is one number when certain', () => {
		expect(writeWireDay(certainDay(day(7)))).toBe(7);
		expect(isUncertain(certainDay(day(7)))).toBe(false);
	});

	it('is uncertain when “about”, though its bounds are one day', () => {
		expect(isUncertain({ ...certainDay(day(7)), vague: 'about' })).toBe(true);
	});

	it('takes from another account the bounds, and of its days the nearest to ours', () => {
		expect(withBoundsOf(certainDay(day(40)), between(30, 30, 60))).toEqual(between(30, 40, 60));
		expect(withBoundsOf(certainDay(day(10)), between(30, 30, 60))).toEqual(between(30, 30, 60));
		expect(withBoundsOf(certainDay(day(90)), between(30, 30, 60))).toEqual(between(30, 60, 60));
	});
});
