import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { journeysOn } from '#lib/atlas/journeys-on.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import { readTours, writeTours } from '#lib/atlas/wire.ts';
import { readKeys, splitTour, writeTour } from '#lib/lessons/tour-text.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { compileGeodata } from './compiled.ts';

const { atlas, tours } = compileGeodata();
const core = createAtlasCore(atlas);
const steps = tours.tours.flatMap(({ id, steps: all }) =>
	all.map((step, i) => ({ name: `${id}.${i + 1}`, step }))
);

const FOLDER = new URL('../../geodata/tours/', import.meta.url);

/** The values of a text of a tour, without where they stand in it. */
function valuesOf(text: string) {
	const split = splitTour(text);
	const value = (keys: string) => {
		const read = readKeys(keys);
		if ('error' in read) throw new Error(read.error);
		return read.value as Record<string, unknown>;
	};
	if (!split) throw new Error('no front matter');
	return {
		keys: value(split.keys),
		sections: split.sections.map(({ title, keys, caption, notes }) => ({
			title,
			keys: value(keys),
			caption,
			notes
		}))
	};
}

describe('the texts of tours', () => {
	it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md')))(
		'%s is the same after a reader took it into a lesson',
		(name) => {
			const values = valuesOf(readFileSync(new URL(name, FOLDER), 'utf8'));
			expect(valuesOf(writeTour(values))).toEqual(values);
		}
	);
});

describe('the steps of tours', () => {
	it('are read as they were written, with what their maps show', () => {
		const read = readTours(JSON.parse(JSON.stringify(writeTours(tours))), tours.version);
		expect(read.tours.flatMap((tour) => tour.steps.map(({ focus }) => focus))).toEqual(
			steps.map(({ step }) => step.focus)
		);
	});

	it('draw no journeys of others', () => {
		const others: string[] = [];
		for (const { name, step } of steps) {
			const { state } = decodeUrl(`#${step.view}`, '', atlasFacts(core));
			const { focus } = step;
			if (!focus) throw new Error(`${name} says nothing of what it speaks of`);
			expect(state.day, name).toBe(focus.onDay);
			const { journeys } = viewPicture(core, { ...state, focus }, { history: null });
			const strangers = journeys.lines.filter(({ journey }) => !focus.journeys.includes(journey));
			expect(strangers, name).toEqual([]);
			const all = journeysOn(core, state.day, null).lines.map(({ journey }) => journey);
			if (all.some((journey) => !focus.journeys.includes(journey))) others.push(name);
		}
		// On the days of these others do travel.
		expect(others.length).toBeGreaterThan(5);
	});
});
