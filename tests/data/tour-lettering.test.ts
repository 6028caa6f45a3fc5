import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basemapOf, buildBasemap } from '#compiler/basemap.ts';
import { compile } from '#compiler/compile.ts';
import { Faults, formatFault } from '#compiler/faults.ts';
import type { SpokenStep } from '#compiler/tour-focus.ts';
import { checkTourLettering } from '#compiler/tour-lettering.ts';

const folder = resolve(import.meta.dirname, '../../geodata');
const compiled = compile(folder);
const basemap = buildBasemap(folder, new Faults());
if (!compiled.ok || !basemap) throw new Error('the record does not compile');
const { spoken } = compiled;

/** The faults of some steps. */
function faultsOf(steps: readonly SpokenStep[]): string[] {
	const faults = new Faults();
	if (compiled.ok && basemap) checkTourLettering(steps, compiled, basemapOf(basemap), faults);
	return faults.list.map(formatFault);
}

const stepOf = (tour: string, number: number) =>
	spoken.filter((step) => step.tour === tour && step.number === number);

describe('the lettering of tours', () => {
	it('has whatever the steps name, in every window', () => {
		expect(spoken.length).toBeGreaterThan(20);
		expect(faultsOf(spoken)).toEqual([]);
	});

	it('lacks what lies beyond the view of a step', () => {
		const [far] = faultsOf(stepOf('five-years', 11).map((step) => ({ ...step, view: 'date=1949-08-25' })));
		expect(far).toMatch(
			/five-years\.md:\d+ \(step 11\): what a step names is lettered .*: Beiping, at 1280×720, 1920×1080, 390×844/
		);
	});

	it('lacks what the map letters by another name than the text', () => {
		const [other] = faultsOf(
			stepOf('five-years', 5).map((step) => {
				const places = step.named.get('Chuguchak') ?? [];
				return { ...step, named: new Map([['Tacheng', places]]) };
			})
		);
		expect(other).toMatch(/\(step 5\): .*: Tacheng, at 1280×720/);
	});

	it('draws the journeys of a step alone', () => {
		expect(stepOf('last-flight', 3).map(({ focus }) => focus.journeys)).toEqual([['last-flight']]);
		expect(stepOf('five-years', 12).map(({ focus }) => focus.journeys)).toEqual([[]]);
	});
});
