import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { plainProse, prosePieces } from '#lib/atlas/prose.ts';
import { compileEdited, faultsOf, type Edit } from './testing/fixture.ts';

const TWO_NAMES: Edit = {
	file: 'places.yaml',
	from: '- { name: Marrow, lang: en, use: period }',
	to: '- { name: Marrow, lang: en, use: period }\n    - { name: Merrow, lang: en, use: modern }'
};
/** What names that place in the small atlas refers to it by id, as a place of two names must be. */
const MARROW_BY_ID: readonly Edit[] = [
	{
		file: 'events.yaml',
		from: 'title: Marrow falls to the League',
		to: 'title: "{marrow} falls to the League"'
	},
	{ file: 'events.yaml', from: 'label: Marrow falls', to: 'label: "{marrow} falls"' },
	{ file: 'events.yaml', from: 'takes Marrow', to: 'takes {marrow}' },
	{ file: 'events.yaml', from: 'says: at Marrow', to: 'says: "at {marrow}"' },
	{ file: 'people.yaml', from: 'says: Marrow', to: 'says: "{marrow}"' },
	{ file: 'control.csv', from: ',Marrow falls', to: ',{marrow} falls' },
	{ file: 'control.csv', from: ',Marrow goes', to: ',{marrow} goes' },
	{ file: 'units.csv', from: ',Marrow Plain', to: ',{marrow} Plain' },
	{ file: 'units.csv', from: 'Marrow and Low Ferry', to: '{marrow} and Low Ferry' },
	{ file: 'journeys.yaml', from: 'She leaves Marrow', to: 'She leaves {marrow}' },
	{ file: 'tours/short-walk.md', from: 'took Marrow', to: 'took {marrow}' },
	{ file: 'tours/short-walk.sheets.yaml', from: 'Who holds the Marrow plain', to: 'Who holds the plain' },
	{ file: 'tours/short-walk.sheets.yaml', from: 'text: Marrow falls.', to: 'text: "{marrow} falls."' },
	{ file: 'tours/short-walk.sheets.yaml', from: 'answer: Marrow.', to: 'answer: "{marrow}."' }
];
const FORMULA: Edit = {
	file: 'events.yaml',
	from: 'kind: politics',
	to: 'kind: politics\n  formula: { text: "left, as the Crown has it", needs: as the Crown has it, where: [road], told: [left, fled] }'
};

function summary(text: string): Edit {
	return { file: 'people.yaml', from: 'Reeve of the League.', to: text };
}

function told(edits: readonly Edit[]): string | undefined {
	const result = compileEdited(edits);
	if (!result.ok) throw new Error(faultsOf(result).join('\n'));
	return createAtlasCore(result.atlas).inNames(result.history.people[0]?.summary);
}

describe('prose', () => {
	it('gives a place the name in force on the day of the text, and a district its own', () => {
		expect(told([summary('"{tolling}, seat of {district:upshire}"')])).toBe('Tolling, seat of Upshire');
		const event: Edit = { file: 'events.yaml', from: 'A stone names the dead.', to: 'A stone at {tolling}.' };
		const result = compileEdited([event]);
		if (!result.ok) throw new Error(faultsOf(result).join('\n'));
		const account = result.history.events.at(-1)?.account;
		expect(createAtlasCore(result.atlas).inNames(account)).toMatch(/^A stone at New Tolling\./);
	});

	it('keeps a work in a note as a reference, which its short name fills in', () => {
		const note: Edit = {
			file: 'control.csv',
			from: ',The moor is raided,,',
			to: ',The moor is raided,So {source:CHRON} of {tolling},'
		};
		const result = compileEdited([note]);
		if (!result.ok) throw new Error(faultsOf(result).join('\n'));
		const { atlas, history } = result;
		const [written] = createAtlasCore(atlas).atlas.control.flatMap((row) => row.note ?? []);
		expect(written && prosePieces(written)).toEqual([
			{ words: 'So ' },
			{ source: 'CHRON' },
			{ words: ' of Tolling' }
		]);
		const short = (id: string) => history.sources.find((source) => source.id === id)?.short ?? '';
		expect(plainProse(written ?? '', short)).toBe('So Moss 1931 of Tolling');
	});

	it('gives both names at the first mention where two are current, and one after that', () => {
		const edits = [TWO_NAMES, ...MARROW_BY_ID];
		expect(told([...edits, summary('"From {marrow} and back to {marrow}, {marrow=Merrow} today"')])).toBe(
			'From Marrow (Merrow) and back to Marrow, Merrow today'
		);
	});

	it('gives a person a name, and a polity its long one at the first mention', () => {
		const inText: Edit = {
			file: 'atlas.yaml',
			from: '    short: League\n',
			to: '    short: LM\n    inText: { name: the League of the Marsh, short: the LM }\n'
		};
		const text =
			'"With {person:brom-keld} against {polity:league}. {Polity:league} lost, and an {polity:league=LM} reeve fled {polity:league}"';
		expect(told([inText, summary(text)])).toBe(
			'With Brom Keld against the League of the Marsh. The LM lost, and an LM reeve fled the LM'
		);
		const label: Edit = { file: 'events.yaml', from: 'label: Marrow falls', to: 'label: "{Polity:league}"' };
		const result = compileEdited([inText, label]);
		expect(result.ok && result.atlas.events.map((event) => event.label)).toContain('The LM');
	});

	it('gives both names where a text asks for it', () => {
		const short = MARROW_BY_ID.filter(({ from }) => from !== 'label: Marrow falls');
		const label: Edit = { file: 'events.yaml', from: 'label: Marrow falls', to: 'label: "{marrow+}"' };
		const result = compileEdited([TWO_NAMES, ...short, label]);
		if (!result.ok) throw new Error(faultsOf(result).join('\n'));
		const told = (names: 'period' | 'modern') =>
			createAtlasCore(result.atlas, names).atlas.events.flatMap((event) => event.label ?? []);
		expect(told('period')).toContain('Marrow (Merrow)');
		expect(told('modern')).toContain('Merrow (Marrow)');
	});

	it('leaves what stands in quotation marks as it is', () => {
		expect(told([summary('Reeve of “Tolling”.')])).toBe('Reeve of “Tolling”.');
	});

	it('tells what is disputed by its formula, and refuses to tell it flatly', () => {
		expect(told([FORMULA, summary('She {formula:1921-11-05-oath}.')])).toBe('She left, as the Crown has it.');
		expect(faultsOf(compileEdited([FORMULA, summary('She left by the road.')])).join()).toMatch(
			/what is disputed is told with “as the Crown has it”: She left by the road/
		);
	});

	it('wants the formula for whoever died in what is disputed', () => {
		const died: Edit = {
			file: 'events.yaml',
			from: 'kind: memory',
			to: `place: far-port\n  kind: memory\n  ${FORMULA.to?.split('\n  ')[1] ?? ''}`
		};
		const noPlace: Edit = { file: 'events.yaml', from: "date: '1951'\n  place: marrow", to: "date: '1951'" };
		expect(faultsOf(compileEdited([noPlace, died])).join()).toMatch(
			/\(ada-tarn\): a death in a disputed event is told by its formula .*: 1951-stone/
		);
	});
});
