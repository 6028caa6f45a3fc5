import { expect, it } from 'vitest';
import { compileEdited, faultsOf, type Edit } from './testing/fixture.ts';

/** Ten faults in seven files, by what must be told of each. */
const FAULTS: readonly (readonly [edit: Edit, told: RegExp])[] = [
	[
		{ file: 'atlas.yaml', from: 'subtitle: Vellmark', to: 'subtitel: Vellmark' },
		/^atlas\.yaml:\d+: there is no such key: “subtitel”; did you mean subtitle\?$/
	],
	[
		{ file: 'atlas.yaml', from: "light: '#43889a'", to: "light: 'teal'" },
		/^atlas\.yaml:\d+: polities 2, tint, light: must be a colour, #rrggbb: "teal"$/
	],
	[
		{ file: 'control.csv', from: 'league,held,,medium', to: 'league,held,,middling' },
		/^control\.csv:5 \(high-moor\): confidence: must be one of high, medium, low: "middling"$/
	],
	[
		{ file: 'control.csv', from: '1923-02-01,,1924-01-01,crown', to: '1923-02-01,,1924-01-01,corwn' },
		/^control\.csv:8 \(marrow-plain\): unknown polity id: corwn; did you mean crown\?$/
	],
	[
		{ file: 'control.csv', from: 'unknown,,low,GAZ', to: 'unknown,,low,GAS' },
		/^control\.csv:9 \(east-marsh\): unknown source id: GAS; did you mean GAZ\?$/
	],
	[
		{ file: 'events.yaml', from: 'kind: politics', to: 'kind: politcs' },
		/^events\.yaml:7 \(1921-11-05-oath\): kind: must be one of .*; did you mean politics\?: "politcs"$/
	],
	[
		{ file: 'people.yaml', from: 'lang: en }\n  side', to: 'lang: english }\n  side' },
		/^people\.yaml:\d+ \(brom-keld\): names 1, lang: must be a language as a BCP 47 tag .*: "english"$/
	],
	[
		{ file: 'places.yaml', from: 'lngLat: [1.1, 50.4]', to: 'lngLat: [50.4, 1.1]' },
		/^places\.yaml:\d+ \(marrow\): longitude and latitude swapped\?/
	],
	[
		{ file: 'sources.json', from: '"type": "personal_communication"', to: '"typ": "letter"' },
		/^sources\.json \(LETTER\): there is no such key: “typ”; did you mean type\?$/
	],
	[
		{ file: 'offices.csv', from: 'brom-keld,1921-01-01', to: 'brom-keld,1921-01-32' },
		/^offices\.csv:2 \(reeve\): a date must exist in the calendar: 1921-01-32$/
	]
];

it('tells ten faults of seven files in one run', () => {
	const told = faultsOf(compileEdited(FAULTS.map(([edit]) => edit)));
	const missed = FAULTS.filter(([, rule]) => !told.some((fault) => rule.test(fault)));
	expect(missed.map(([{ file, to }]) => `${file}: ${to ?? ''}`)).toEqual([]);
	const beyond = told.filter((fault) => !FAULTS.some(([, rule]) => rule.test(fault)));
	// Nothing follows from one of the ten.
	expect(beyond).toEqual([]);
});

it('checks the other files when one cannot be read at all', () => {
	const told = faultsOf(
		compileEdited([
			{ file: 'atlas.yaml', to: 'title: [' },
			{ file: 'units.csv', from: 'High Moor', to: '"High Moor' },
			{ file: 'offices.yaml', from: 'place: marrow', to: 'place: morrow' }
		])
	);
	expect(told.map((fault) => /^[^:( ]+/.exec(fault)?.[0])).toEqual([
		'atlas.yaml',
		'units.csv',
		'offices.yaml'
	]);
	expect(told[2]).toContain('unknown place id: morrow; did you mean marrow?');
});

it('tells what tours and sentences lack beside what is wrong elsewhere', () => {
	const told = faultsOf(
		compileEdited([
			{
				file: 'statements.csv',
				from: 'control:marrow-plain@1922-03-01',
				to: 'control:marrow-plain@1922-03-02'
			},
			{ file: 'events.yaml', from: 'areas: [east-marsh]', to: 'areas: [tolling-vale]' }
		])
	);
	expect(told).toEqual([
		expect.stringMatching(/^statements\.csv:2 .*; did you mean control:marrow-plain@1922-03-01\?$/),
		expect.stringMatching(/^events\.yaml:1 \(1921-11-05-oath\): .* has a headline: none$/)
	]);
});
