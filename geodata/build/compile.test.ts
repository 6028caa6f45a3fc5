import { describe, expect, it } from 'vitest';
import { compileEdited, faultsOf, type Edit } from './testing/fixture.ts';

/** Each rule of the compiler, broken in a copy of the fixture: the file that is edited, and what the fault must say. */
const RULES: readonly (readonly [rule: string, edit: Edit, fault: RegExp])[] = [
	// Reading
	['a missing file', { file: 'control.csv', to: null }, /control\.csv: must be readable/],
	[
		'broken YAML',
		{ file: 'people.yaml', from: '- id: brom-keld', to: '- id: [brom-keld' },
		/people\.yaml:\d+: must be YAML/
	],
	[
		'YAML that is no list',
		{ file: 'events.yaml', to: 'id: x\n' },
		/events\.yaml:1: must be a list of records: object/
	],
	['broken JSON', { file: 'sources.json', from: '[', to: '[[' }, /sources\.json: must be JSON/],
	['broken CSV', { file: 'units.csv', from: 'High Moor', to: '"High Moor' }, /units\.csv: must be CSV/],
	[
		'columns in another order',
		{ file: 'districts.csv', from: 'id,group', to: 'group,id' },
		/districts\.csv:1: columns must be id,group/
	],
	[
		'an unknown key',
		{ file: 'people.yaml', from: 'side: royal', to: 'side: royal\n  party: none' },
		/people\.yaml:\d+ \(brom-keld\): record: Unrecognized key: "party"/
	],
	[
		'an id in capitals',
		{ file: 'units.csv', from: 'high-moor', to: 'High-Moor' },
		/units\.csv:3 \(High-Moor\): id: must be an id/
	],
	[
		'a status that is none',
		{ file: 'control.csv', from: ',unknown,', to: ',lost,' },
		/control\.csv:9 \(east-marsh\): status/
	],
	[
		'a title too long',
		{ file: 'events.yaml', from: 'A stone is set', to: 'A '.repeat(40) + 'stone' },
		/events\.yaml:\d+ \(1951-stone\): title/
	],
	// References
	[
		'an unknown group',
		{ file: 'districts.csv', from: 'shires,Upshire', to: 'towns,Upshire' },
		/unknown group id: towns/
	],
	[
		'an unknown polity',
		{ file: 'control.csv', from: ',league,held', to: ',legion,held' },
		/unknown polity id: legion/
	],
	[
		'an unknown qualifier',
		{ file: 'title.csv', from: 'regency', to: 'regent' },
		/title\.csv:3 \(province\): unknown qualifier id: regent/
	],
	[
		'an unknown district',
		{ file: 'units.csv', from: ',downshire,East', to: ',midshire,East' },
		/units\.csv:5 \(east-marsh\): unknown district id: midshire/
	],
	[
		'an unknown unit',
		{ file: 'control.csv', from: 'high-moor', to: 'low-moor' },
		/control\.csv:\d \(low-moor\): unknown unit id: low-moor/
	],
	[
		'an unknown title area',
		{ file: 'title.csv', from: 'downshire,', to: 'downside,' },
		/unknown unit id: downside/
	],
	[
		'an unknown place',
		{ file: 'journeys.yaml', from: 'to: far-port', to: 'to: near-port' },
		/journeys\.yaml:1 \(flight-of-ada\): unknown place id: near-port/
	],
	[
		'an unknown person',
		{ file: 'offices.csv', from: 'brom-keld', to: 'brim-keld' },
		/offices\.csv:2 \(reeve\): unknown person id: brim-keld/
	],
	['an unknown office', { file: 'offices.csv', from: 'reeve,', to: 'mayor,' }, /unknown office id: mayor/],
	[
		'an unknown institution',
		{ file: 'offices.yaml', from: 'null', to: 'court' },
		/offices\.yaml:1 \(reeve\): unknown institution id: court/
	],
	[
		'an unknown side',
		{ file: 'people.yaml', from: 'side: royal', to: 'side: loyal' },
		/unknown side id: loyal/
	],
	[
		'an unknown source',
		{ file: 'places.yaml', from: '[LETTER]', to: '[LETTERS]' },
		/places\.yaml:\d+ \(far-port\): unknown source id: LETTERS/
	],
	[
		'an unknown founding source',
		{ file: 'atlas.yaml', from: '[CHRON]', to: '[CHRONICLE]' },
		/atlas\.yaml: unknown source id: CHRONICLE/
	],
	[
		'an unknown account',
		{ file: 'offices.csv', from: ',CHRON\n', to: ',CHRONO\n' },
		/offices\.csv:4 \(reeve\): unknown source id: CHRONO/
	],
	[
		'an id given twice',
		{ file: 'people.yaml', from: 'id: brom-keld', to: 'id: ada-tarn' },
		/an id stands once: given again/
	],
	[
		'a broken attestation',
		{ file: 'control.csv', from: 'GAZ|CHRON@1922-05-12', to: 'GAZ|@1922' },
		/an attestation is KEY/
	],
	[
		'an attestation with a broken date',
		{ file: 'control.csv', from: 'CHRON@1922-05-12', to: 'CHRON@May' },
		/the date of an attestation must be EDTF: May/
	],
	[
		'a source that nobody cites',
		{ file: 'sources.json', from: ', "use": "further-reading"', to: '' },
		/sources\.json \(SURVEY\): a source is cited/
	],
	// Dates
	[
		'a day that does not exist',
		{ file: 'control.csv', from: '1923-02-01', to: '1923-02-30' },
		/a date must exist in the calendar: 1923-02-30/
	],
	[
		'a broken EDTF date',
		{ file: 'control.csv', from: '[1922-05-08..1922-05-12]', to: '[1922-05-40]' },
		/a date must be EDTF and exist in the calendar/
	],
	[
		'a best day outside its bounds',
		{ file: 'control.csv', from: '[1922-05-08..1922-05-12]', to: '[1922-05-11..1922-05-12]' },
		/the best day must lie within its bounds: 1922-05-10/
	],
	[
		'an interval that ends before it starts',
		{ file: 'title.csv', from: '1923-02-01', to: '1922-02-01' },
		/title\.csv:4 \(downshire\): an interval must end after it starts/
	],
	[
		'a tenure that ends before it starts',
		{ file: 'offices.csv', from: '1923-04-05', to: '1920-04-05' },
		/offices\.csv:4 \(reeve\): an interval must end after it starts/
	],
	[
		'a period that ends before it starts',
		{ file: 'atlas.yaml', from: 'end: 1924-01-01', to: 'end: 1920-01-01' },
		/the period must end after it starts/
	],
	// Control and title
	[
		'a unit without control',
		{
			file: 'control.csv',
			from: 'tolling-vale,1921-01-01,,1924-01-01,crown,held,,high,GAZ|CHRON,,,\n',
			to: ''
		},
		/units\.csv:2 \(tolling-vale\): a unit must have control intervals/
	],
	[
		'a gap',
		{ file: 'control.csv', from: 'high-moor,1921-01-01,,1922-05-10', to: 'high-moor,1921-01-01,,1922-05-01' },
		/intervals of an area must meet: gap of 9 days before 1922-05-10/
	],
	[
		'an overlap',
		{ file: 'control.csv', from: 'high-moor,1921-01-01,,1922-05-10', to: 'high-moor,1921-01-01,,1922-05-15' },
		/intervals of an area must meet: overlap of 5 days/
	],
	[
		'a late beginning',
		{ file: 'control.csv', from: 'tolling-vale,1921-01-01', to: 'tolling-vale,1921-01-02' },
		/intervals must cover the period: first day 1921-01-02/
	],
	[
		'an early end',
		{
			file: 'control.csv',
			from: 'tolling-vale,1921-01-01,,1924-01-01',
			to: 'tolling-vale,1921-01-01,,1923-12-31'
		},
		/intervals must cover the period: end 1923-12-31/
	],
	[
		'title for no province',
		{ file: 'title.csv', from: 'province', to: 'upshire' },
		/title must be recorded for the province/
	],
	[
		'title twice over an area',
		{
			file: 'title.csv',
			from: 'The League claims Downshire,\n',
			to: 'The League claims Downshire,\ndownshire,1922-04-01,,1922-05-01,crown,,,low,GAZ,,\n'
		},
		/intervals of an area must not overlap: starts 1922-04-01/
	],
	[
		'a version outside the period',
		{ file: 'control-versions.csv', from: '1923-07-01', to: '1929-07-01' },
		/control-versions\.csv:3 \(marrow-plain\): a version must lie in the period/
	],
	[
		'contested by one',
		{ file: 'control.csv', from: 'crown|league,medium', to: 'crown,medium' },
		/a contested interval names its claimants: crown/
	],
	[
		'contested, held by the challenger',
		{ file: 'control.csv', from: ',crown,contested,crown|league', to: ',league,contested,crown|league' },
		/de_facto of a contested interval is its first claimant/
	],
	[
		'claimants of what is held',
		{ file: 'control.csv', from: 'crown,held,,high,GAZ|CHRON', to: 'crown,held,crown|league,high,GAZ|CHRON' },
		/only a contested interval names claimants/
	],
	[
		'held by nobody',
		{
			file: 'control.csv',
			from: '1924-01-01,crown,held,,high,GAZ|CHRON',
			to: '1924-01-01,,held,,high,GAZ|CHRON'
		},
		/a held interval names its holder/
	],
	[
		'unknown, with a holder',
		{ file: 'control.csv', from: ',,unknown', to: ',crown,unknown' },
		/an unknown interval names no holder/
	],
	// Tours
	[
		'a tour without front matter',
		{ file: 'tours/short-walk.md', to: '## A step\n' },
		/tours\/short-walk\.md:1: a tour begins with front matter/
	],
	[
		'an unknown key of a tour',
		{ file: 'tours/short-walk.md', from: 'minutes: 5', to: 'minutes: 5\nhours: 1' },
		/tours\/short-walk\.md:2: keys: Unrecognized key: "hours"/
	],
	[
		'a step without a source',
		{ file: 'tours/short-walk.md', from: 'sources: [GAZ]', to: '' },
		/tours\/short-walk\.md:9 \(step 1\): sources/
	],
	[
		'a step of an unknown source',
		{ file: 'tours/short-walk.md', from: 'sources: [GAZ]', to: 'sources: [RUMOUR]' },
		/tours\/short-walk\.md:9 \(step 1\): unknown source id: RUMOUR/
	],
	[
		'a caption too long',
		{ file: 'tours/short-walk.md', from: 'Decide before you look.', to: 'word '.repeat(49) },
		/tours\/short-walk\.md:20 \(step 2\): a caption has 1 to 240 characters: 244/
	],
	[
		'a step without a caption',
		{ file: 'tours/short-walk.md', from: '> Decide before you look.', to: '' },
		/step 2\): a caption has 1 to 240 characters: none/
	],
	[
		'a step without notes',
		{
			file: 'tours/short-walk.md',
			from: '> Decide before you look.\n\nA note.',
			to: '> Decide before you look.'
		},
		/step 2\): a step has notes/
	],
	[
		'a step that hides and asks nothing',
		{ file: 'tours/short-walk.md', from: 'question: Who holds High Moor?\nanswer: The League.\n', to: '' },
		/step 2\): a step that hides asks a question/
	],
	[
		'a question without an answer',
		{ file: 'tours/short-walk.md', from: 'answer: The League.\n', to: '' },
		/step 2\): a question has an answer/
	],
	[
		'a date of a step outside the period',
		{ file: 'tours/short-walk.md', from: 'date=1921-01-01', to: 'date=1944-11-12' },
		/step 1\): a view must be a good link \(date-outside\): 1944-11-12/
	],
	[
		'a selection of a step that is not in the atlas',
		{ file: 'tours/short-walk.md', from: 'date=1921-01-01', to: 'sel=place:nowhere' },
		/step 1\): a view must be a good link \(bad-selection\): place:nowhere/
	],
	[
		'a key of a view that is none',
		{ file: 'tours/short-walk.md', from: 'date=1921-01-01', to: 'datum=1921-01-01' },
		/step 1\): a view has the keys .*: datum/
	],
	// Geometry
	[
		'a line that ends in the air',
		{ file: 'geometry/unit-lines.geojson', from: '[2,52.1]', to: '[2,51.5]' },
		/units must not overlap: no line parts tolling-vale, high-moor/
	],
	[
		'a piece without a unit',
		{ file: 'units.csv', from: '3,50.5', to: '3,51.6' },
		/every piece of the province must belong to a unit: a gap of/
	],
	[
		'a seed outside',
		{ file: 'units.csv', from: '3,50.5', to: '9,50.5' },
		/the seed of a unit must lie in the province: 9\.000, 50\.500/
	],
	[
		'a place outside its unit',
		{ file: 'places.yaml', from: '[1.1, 50.4]', to: '[3.1, 50.4]' },
		/a place must lie in its unit: 3\.1, 50\.4 outside marrow-plain/
	],
	[
		'a seat outside its unit',
		{ file: 'units.csv', from: 'Tolling,true', to: 'Tolling,false' },
		/districts\.csv:2 \(upshire\): a district has one seat unit: none/
	],
	[
		'a line of unknown units',
		{
			file: 'geometry/unit-lines.geojson',
			from: '["marrow-plain","east-marsh"]',
			to: '["marrow-plain","west-marsh"]'
		},
		/unknown unit id: marrow-plain, west-marsh/
	],
	[
		'a district line inside a district',
		{
			file: 'geometry/unit-lines.geojson',
			from: '"kind":"unit","confidence":"B","precisionKm":4},"geometry":{"type":"LineString","coordinates":[[2,51]',
			to: '"kind":"district","confidence":"B","precisionKm":4},"geometry":{"type":"LineString","coordinates":[[2,51]'
		},
		/a district line parts two districts/
	],
	// History
	[
		'a label where none belongs',
		{ file: 'events.yaml', from: 'importance: 3', to: 'importance: 2' },
		/an event of importance 3, and no other, has a label/
	],
	[
		'an event after a death',
		{ file: 'events.yaml', from: 'kind: memory', to: 'kind: politics' },
		/an event must lie within the lives of its people: ada-tarn, died 1923-04-02/
	],
	[
		'an event before a birth',
		{ file: 'people.yaml', from: "'1880'", to: "'1922'" },
		/an event must lie within the lives of its people: ada-tarn, born 1922-01-01/
	],
	[
		'two preferred accounts',
		{
			file: 'events.yaml',
			from: 'says: three hundred, attestations: [CHRON]',
			to: 'says: three hundred, attestations: [CHRON], preferred: true'
		},
		/at most one account of a question is preferred: how many rode/
	],
	[
		'a preferred day that is not ours',
		{
			file: 'events.yaml',
			from: 'question: how many rode\n      accounts:\n        - { says: thirty,',
			to: 'question: on which day\n      field: day\n      accounts:\n        - { says: thirty, date: 1922-01-01,'
		},
		/the preferred account must allow the best day: on which day: 1922-01-01/
	],
	[
		'overlapping tenures',
		{
			file: 'offices.csv',
			from: '1922-03-01,,,medium,GAZ|LETTER@1922-02-27',
			to: '1922-03-05,,,medium,GAZ|LETTER@1922-02-27'
		},
		/tenures of an office must not overlap: brom-keld and ada-tarn on 1922-03-01/
	],
	[
		'an arrival before a departure',
		{ file: 'journeys.yaml', from: "end: '1923-02-02'", to: "end: '1923-01-02'" },
		/a leg must arrive after it departs: marrow to tolling/
	],
	[
		'a leg by a stranger',
		{ file: 'journeys.yaml', from: 'means: horse,', to: 'means: horse, people: [brom-keld],' },
		/who makes a leg is of the journey: brom-keld/
	],
	[
		'a statement shown by nothing',
		{ file: 'statements.csv', from: 'control:marrow-plain@1922-03-01|event:1922-03-01-marrow-falls', to: '' },
		/a statement that is shown names what shows it/
	],
	[
		'a statement shown by what is not there',
		{
			file: 'statements.csv',
			from: 'control:marrow-plain@1922-03-01',
			to: 'control:marrow-plain@1922-03-02'
		},
		/what shows a statement must exist: control:marrow-plain@1922-03-02/
	],
	[
		'a broken entity',
		{ file: 'statements.csv', from: 'event:1922', to: 'happening:1922' },
		/statements\.csv:2 \(S1\): /
	],
	[
		'a statement out of scope without a reason',
		{ file: 'statements.csv', from: 'Nothing that a map can date', to: '' },
		/a statement outside the scope gives the reason/
	],
	[
		'a statement given twice',
		{ file: 'statements.csv', from: 'S2,', to: 'S1,' },
		/statements\.csv:3 \(S1\): an id stands once/
	]
];

const SUCCESSION = `- { id: old-court, names: [{ name: Old Court, lang: en }], kind: council, start: '1900', end: '1921', successor: [new-court], predecessor: [], summary: A court., attestations: [GAZ] }
- { id: new-court, names: [{ name: New Court, lang: en }], kind: council, start: '1921', predecessor: [old-court], summary: A court., members: 1, seats: [{ side: royal, holder: brom-keld, post: judge, attestations: [GAZ] }], attestations: [GAZ] }
`;

/** The same for institutions, which the fixture does without. */
const INSTITUTION_RULES: readonly (readonly [rule: string, from: string, to: string, fault: RegExp])[] = [
	[
		'a successor that does not know it',
		'predecessor: [old-court]',
		'predecessor: []',
		/institutions\.yaml:1 \(old-court\): a successor names its predecessor: new-court/
	],
	[
		'a predecessor that does not know it',
		'successor: [new-court]',
		'successor: []',
		/institutions\.yaml:2 \(new-court\): a predecessor names its successor: old-court/
	],
	['an end before the start', "end: '1921'", "end: '1899'", /an institution must end after it starts/],
	['a seat that is not listed', 'members: 1', 'members: 2', /an institution lists all its seats: 1 of 2/],
	['a seat of nobody known', 'holder: brom-keld', 'holder: brim-keld', /unknown person id: brim-keld/]
];

describe('compile', () => {
	it('compiles the fixture, and without every optional file', () => {
		expect(faultsOf(compileEdited([]))).toEqual([]);
		const optional = [
			'control-versions.csv',
			'events.yaml',
			'people.yaml',
			'offices.yaml',
			'offices.csv',
			'journeys.yaml',
			'statements.csv'
		];
		const edits: Edit[] = [
			...optional.map((file) => ({ file, to: null })),
			{ file: 'sources.json', from: '"kind": "general"', to: '"kind": "general", "use": "further-reading"' }
		];
		expect(faultsOf(compileEdited(edits))).toEqual([]);
	});

	it.each(RULES)('tells %s', (_, edit, fault) => {
		expect(faultsOf(compileEdited([edit])).join('\n')).toMatch(fault);
	});

	it('accepts institutions', () => {
		expect(faultsOf(compileEdited([{ file: 'institutions.yaml', to: SUCCESSION }]))).toEqual([]);
	});

	it.each(INSTITUTION_RULES)('tells %s of an institution', (_, from, to, fault) => {
		expect(SUCCESSION).toContain(from);
		expect(
			faultsOf(compileEdited([{ file: 'institutions.yaml', to: SUCCESSION.replace(from, to) }])).join('\n')
		).toMatch(fault);
	});

	it('tells all faults, not only the first', () => {
		const edits: Edit[] = [
			{ file: 'control.csv', from: ',league,held', to: ',legion,held' },
			{ file: 'people.yaml', from: 'side: royal', to: 'side: loyal' }
		];
		const faults = faultsOf(compileEdited(edits));
		expect(faults.some((fault) => fault.includes('legion'))).toBe(true);
		expect(faults.some((fault) => fault.includes('loyal'))).toBe(true);
	});

	it('gives the same version for the same record, and another for another', () => {
		const version = (edits: Edit[]) => {
			const result = compileEdited(edits);
			return result.ok ? [result.atlas.version, result.history.version] : [];
		};
		const plain = version([]);
		expect(plain[0]).toBe(plain[1]);
		expect(version([])).toEqual(plain);
		expect(version([{ file: 'people.yaml', from: 'Sheriff of Upshire', to: 'Sheriff' }])).not.toEqual(plain);
	});
});
