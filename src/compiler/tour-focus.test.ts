import { describe, expect, it } from 'vitest';
import type { Day } from '#lib/atlas/time/day.ts';
import type { Gazetteer } from './gazetteer.ts';
import { Faults } from './faults.ts';
import { namedBy, type UnfocusedStep } from './tour-focus.ts';

/** A record that knows a court, and no other word of these texts. */
const gazetteer = {
	find: () => new Map(),
	strangersIn: (text: string) => [...text.matchAll(/Supreme|Congress/g)].map(([word]) => word)
} as unknown as Gazetteer;

function faultsOf(caption: string, beyond: readonly string[]): string[] {
	const faults = new Faults();
	const step = { title: 'A day', caption } as UnfocusedStep;
	namedBy(step, gazetteer, { day: 0 as Day, location: { file: 'tours/walk.md' }, beyond }, faults);
	return faults.list.map(({ rule, found }) => `${rule}: ${found}`);
}

describe('names that lie beyond the map of a step', () => {
	it('may have words that the record knows', () => {
		expect(faultsOf('The Supreme Court held it.', ['Supreme Court'])).toEqual([]);
		expect(faultsOf('The Supreme Court held it.', ['Supreme'])).toEqual([]);
	});

	it('are listed, and used', () => {
		expect(faultsOf('The Supreme Court held it.', [])).toEqual([
			'a name in a step is one of the record, or stands in beyond: Supreme'
		]);
		expect(faultsOf('Congress met.', ['Congress', 'Supreme Court'])).toEqual([
			'beyond lists names that the step uses: Supreme Court'
		]);
		expect(faultsOf('Congress, the Supreme power.', ['Congress', 'Supreme Court'])).toHaveLength(2);
	});
});
