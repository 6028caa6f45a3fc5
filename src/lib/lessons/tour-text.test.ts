import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKeys, splitTour, writeTour, type TourText, type TourValues } from './tour-text.ts';

const FOLDER = new URL('../../../tests/fixtures/atlas/tours/', import.meta.url);
const TOURS = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

function valueOf(keys: string): Record<string, unknown> {
	const read = readKeys(keys);
	if ('error' in read) throw new Error(read.error);
	return read.value as Record<string, unknown>;
}

function valuesOf({ keys, sections }: TourText): TourValues {
	return {
		keys: valueOf(keys),
		sections: sections.map((section) => ({ ...section, keys: valueOf(section.keys) }))
	};
}

function read(text: string): TourText {
	const split = splitTour(text);
	if (split === null) throw new Error('no front matter');
	return split;
}

describe('the text of a tour', () => {
	it.each(TOURS)('%s is the same after it was read and written', (name) => {
		const values = valuesOf(read(readFileSync(new URL(name, FOLDER), 'utf8')));
		const written = writeTour(values);
		const lines = ({ sections, ...rest }: TourValues) => ({
			...rest,
			sections: sections.map(({ title, keys, caption, notes }) => ({ title, keys, caption, notes }))
		});
		expect(lines(valuesOf(read(written)))).toEqual(lines(values));
		expect(writeTour(valuesOf(read(written)))).toBe(written);
	});

	it('says on which line each step stands', () => {
		const text =
			'---\nid: a\n---\n\n## One\nview: x\n\n> Caption\n> goes on\n\nNote\ngoes on\n\nAnother\n\n## Two\n';
		const { sections } = read(text);
		expect(sections.map(({ title, line }) => [title, line])).toEqual([
			['One', 5],
			['Two', 16]
		]);
		expect(sections[0]).toMatchObject({ caption: 'Caption goes on', notes: ['Note goes on', 'Another'] });
	});

	it('keeps notes that look like something else', () => {
		const notes = ['> quoted', '# heading', '## step', '\\ backslash', '- item: with colon'];
		const text = writeTour({
			keys: { id: 'a', title: 'Yes: "no" # maybe' },
			sections: [{ title: 'Step', keys: { view: 'date=1', question: '- why: # not?' }, caption: 'c', notes }]
		});
		const { keys, sections } = read(text);
		expect(valueOf(keys)['title']).toBe('Yes: "no" # maybe');
		expect(sections).toHaveLength(1);
		expect(sections[0]?.notes).toEqual(notes);
		expect(valueOf(sections[0]?.keys ?? '')).toEqual({ view: 'date=1', question: '- why: # not?' });
	});

	it('does not unfold a text that names itself over and over', () => {
		const bomb = `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]`;
		expect(readKeys(bomb)).toHaveProperty('error');
	});
});
