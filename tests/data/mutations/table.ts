import { SHOWN } from './texts.ts';
import { rows, text, yaml, json, type Draft, type Mutation } from './mutate.ts';

/* The mutations, by table: kinds × the files or fields in which they are made. */

const CSVS = [
	'districts',
	'district-names',
	'units',
	'cities',
	'control',
	'control-versions',
	'title',
	'offices',
	'statements'
].map((name) => `${name}.csv`);
const LISTS = [
	'places',
	'events',
	'people',
	'institutions',
	'offices',
	'journeys',
	'facilities',
	'facility-layers',
	'glossary',
	'labels',
	'changes'
].map((name) => `${name}.yaml`);
const YAMLS = [...LISTS, 'atlas.yaml', 'about.yaml', 'synonyms.yaml'];
const GEOJSONS = [
	'geometry/rivers',
	'geometry/front-lines',
	'geometry/transport',
	'geometry/lakes',
	'basemap/ne-rivers',
	'basemap/ne-lakes',
	'basemap/far-rivers',
	'basemap/far-lakes'
].map((name) => `${name}.geojson`);
const TOURS = ['tours/five-years.md', 'tours/last-flight.md', 'tours/two-maps.md'];
const ALL = [...CSVS, ...YAMLS, 'sources.json', ...TOURS];

/** Bytes and characters; each in every third file, so that every file has two of them. */
const CHARACTERS: readonly Mutation[] = ALL.flatMap((file, nth) =>
	[
		{
			kind: 'bad UTF-8',
			file,
			make: (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([0xe9, 0x28, 0x0a])])
		},
		text('byte order mark', file, (all) => `\uFEFF${all}`),
		text('lost character', file, put('\uFFFD')),
		text('direction control', file, put('\u202E')),
		text('zero width', file, put('\u200B')),
		text('control character', file, put('\u0007'))
	].filter((_, i) => (nth + i) % 3 === 0)
);

/** Text with something put within its first long word in a line that is no comment and no heading. */
function put(sign: string): (all: string) => string {
	return (all) => {
		const lines = all.split('\n');
		const at = lines.findLastIndex((line) => !line.startsWith('#') && /\p{L}{5,}/u.test(line));
		lines[at] = (lines[at] ?? '').replace(/(\p{L}{3})(\p{L}{2})/u, `$1${sign}$2`);
		return lines.join('\n');
	};
}

const TABLES: readonly Mutation[] = CSVS.flatMap((file) => [
	text('column missing', file, (all) =>
		all
			.split('\n')
			.map((line) => line.replace(/^[^,\n]*,/, ''))
			.join('\n')
	),
	text('column renamed', file, (all) => all.replace(/^[^,]*/, 'key')),
	text('cell too many', file, (all) => all.replace(/\n$/, ',x\n')),
	text('quote left open', file, (all) => `${all}"open`),
	text('lines ended in two ways', file, (all) => all.replace('\n', '\r\n')),
	text('row twice', file, (all) => all + all.slice(all.lastIndexOf('\n', all.length - 2) + 1))
]);

const DOCUMENTS: readonly Mutation[] = YAMLS.flatMap((file) => [
	text('tab', file, (all) => `${all.replaceAll('\n  ', '\n\t')}\n\tx: 1\n`),
	text(
		'key twice',
		file,
		(all) => `${all}${LISTS.includes(file) ? '\n- { twice: 1, twice: 2 }' : '\ntwice: 1\ntwice: 2'}\n`
	),
	text(
		'alias',
		file,
		(all) => `${all}\n${LISTS.includes(file) ? '- &a {b: 1}\n- *a\n' : 'x: &a 1\ny: *a\n'}`
	),
	text('bracket left open', file, (all) => `${all}\n- [`),
	yaml('unknown key', file, (data) => void (first(data).colour_of_hat = 'red')),
	yaml('wrong type', file, (data) => void (first(data)[Object.keys(first(data))[0] ?? ''] = { a: 1 }))
]);

/** A row that is there. */
function at(list: Record<string, string>[], nth: number): Record<string, string> {
	const row = list[nth];
	if (!row) throw new Error(`the table reaches for row ${nth} of ${list.length}`);
	return row;
}

function first(data: Draft): Draft {
	return Array.isArray(data) ? data[0] : data;
}

const PLACED: readonly Mutation[] = [0, 3, 9, 14, 20].flatMap((nth) => {
	const of = (data: Draft[]) => data.filter((one: Draft) => one.unit !== undefined)[nth];
	return [
		yaml('a place moved by 2°', 'places.yaml', (data) => void (of(data).lngLat[1] += 2)),
		yaml('a place with swapped lngLat', 'places.yaml', (data) => of(data).lngLat.reverse()),
		yaml('a name twice', 'places.yaml', (data) => of(data).toponyms.push({ ...of(data).toponyms[0] })),
		yaml('Latin said to be zh-Hant', 'places.yaml', (data) =>
			of(data).toponyms.push({ name: 'Somewhere', lang: 'zh-Hant' })
		),
		yaml(
			'a name from after to',
			'places.yaml',
			(data) => void Object.assign(of(data).toponyms.at(-1), { from: '1949', to: '1945' })
		),
		yaml('a tag that is no language', 'places.yaml', (data) => void (of(data).toponyms[0].lang = 'english')),
		yaml(
			'a tag in the wrong case',
			'places.yaml',
			(data) => void (of(data).toponyms.at(-1).lang = 'ZH-hant')
		),
		yaml(
			'two places at a point',
			'places.yaml',
			(data) =>
				void (of(data).lngLat = [
					...data.find(
						(one: Draft) =>
							(one.unit === of(data).unit && one !== of(data)) || (one.unit !== undefined && one !== of(data))
					).lngLat
				])
		),
		yaml('precision below nought', 'places.yaml', (data) => void (of(data).precisionKm = -1))
	];
});

const MOVED: readonly Mutation[] = GEOJSONS.flatMap((file) => [
	json('a feature moved by 3°', file, ({ features }) => move(features[0].geometry, 3)),
	json('another feature moved by 3°', file, ({ features }) => move(features.at(-1).geometry, -3)),
	json('coordinates swapped', file, ({ features }) => turn(features[0].geometry.coordinates)),
	json(
		'a coordinate that is none',
		file,
		({ features }) => void (features[0].geometry.coordinates[0] = [null, 'x'])
	),
	json('a feature without geometry', file, ({ features }) => void (features[0].geometry = null))
]);

function move(geometry: Draft, by: number): void {
	const go = (part: Draft): Draft => (typeof part[0] === 'number' ? [part[0] + by, part[1]] : part.map(go));
	geometry.coordinates = go(geometry.coordinates);
}

function turn(part: Draft): void {
	if (typeof part[0] === 'number') part.reverse();
	else part.forEach(turn);
}

const EVENTS: readonly Mutation[] = [20, 45, 70, 95].flatMap((nth) => [
	yaml('an event of 2145', 'events.yaml', (data) => void (data[nth].date = '2145-01-01')),
	yaml('an event of 1745', 'events.yaml', (data) => void (data[nth].date = '1745-01-01')),
	yaml('events unsorted', 'events.yaml', (data) => data.splice(nth - 15, 0, ...data.splice(nth, 1))),
	yaml(
		'an id against its date',
		'events.yaml',
		(data) => void (data[nth].id = `1931-01-01-${data[nth].id.replace(/^[\d-]+/, '')}`)
	),
	yaml('a day not in the calendar', 'events.yaml', (data) => void (data[nth].date = '1945-02-30')),
	yaml('an id twice', 'events.yaml', (data) => void (data[nth].id = data[nth + 1].id)),
	yaml('an unknown person', 'events.yaml', (data) => data[nth].people.push('nobody-at-all')),
	yaml('an unknown kind', 'events.yaml', (data) => void (data[nth].kind = 'Control')),
	yaml(
		'a source of another century',
		'events.yaml',
		(data) =>
			void (data[nth].attestations[0] = `${String(data[nth].attestations[0]).replace(/@.*/, '')}@1849`)
	),
	yaml('a source twice', 'events.yaml', (data) => data[nth].attestations.push(data[nth].attestations[0])),
	yaml('no source', 'events.yaml', (data) => void (data[nth].attestations = [])),
	yaml('no text', 'events.yaml', (data) => void (data[nth].account = ''))
]);

const STATES: readonly Mutation[] = [5, 30].flatMap((nth) => [
	rows('holder twice running', 'control.csv', (list) => {
		const row = list[nth];
		if (row)
			list.splice(nth, 1, row, {
				...row,
				start: `${row['start']?.slice(0, 8)}28`,
				start_edtf: '',
				change: ''
			});
	}),
	rows('an unknown holder', 'control.csv', (list) => void (at(list, nth)['de_facto'] = 'nobodyy')),
	rows('before the period', 'control.csv', (list) => void (at(list, nth)['start'] = '1944-08-02')),
	rows('on a day that is none', 'control.csv', (list) => void (at(list, nth)['start'] = '1946-02-30')),
	rows('status in the wrong case', 'control.csv', (list) => void (at(list, nth)['status'] = 'Held')),
	rows('a number that is none', 'units.csv', (list) => void (at(list, nth % 20)['seed_lng'] = 'NaN')),
	rows('a number without end', 'units.csv', (list) => void (at(list, nth % 20)['seed_lat'] = 'Infinity')),
	rows(
		'a source of another century',
		'control.csv',
		(list) =>
			void (at(list, nth)['attestations'] =
				`${at(list, nth)['attestations']?.split('|')[0]?.replace(/@.*/, '')}@1849`)
	),
	rows('a tenure that runs back', 'offices.csv', (list) => void (at(list, nth)['end'] = '1900-01-01')),
	rows('an unknown office', 'offices.csv', (list) => void (at(list, nth)['office'] = 'nobodys-office'))
]);

const CLAIMANTS: readonly Mutation[] = [0, 1, 2].map((nth) =>
	rows('a claimant twice', 'control.csv', (list) => {
		const row = list.filter(({ claimants }) => claimants !== '')[nth];
		if (row) row['claimants'] += `|${row['claimants']?.split('|')[0]}`;
	})
);

const JOURNEYS: readonly Mutation[] = [0, 1, 2].flatMap((nth) => {
	const of = (data: Draft[]) => data.filter(({ legs }) => legs.length > 1)[nth];
	return [
		yaml('legs that do not meet', 'journeys.yaml', (data) => void (of(data).legs[1].from = 'tehran')),
		yaml(
			'legs that run back',
			'journeys.yaml',
			(data) => void Object.assign(of(data).legs[1], { start: '1930-01-01', end: '1930-01-02' })
		),
		yaml('a leg that arrives first', 'journeys.yaml', (data) => void (of(data).legs[0].end = '1920-01-01')),
		yaml(
			'a leg to where it is',
			'journeys.yaml',
			(data) => void (of(data).legs[0].to = of(data).legs[0].from)
		),
		yaml('a leg without means', 'journeys.yaml', (data) => void (of(data).legs[0].means = 'teleport'))
	];
});

const SOURCES: readonly Mutation[] = [5, 40, 90].flatMap((nth) => [
	...[
		'javascript:alert(1)',
		'data:text/html,x',
		'file:///etc/passwd',
		'ftp://host.example/x',
		'//host.example'
	].map((address) =>
		json(
			`address ${address.split(/[:/]/, 1)[0] || '//'}`,
			'sources.json',
			(data) => void (data[nth].URL = address)
		)
	),
	json('an unknown type', 'sources.json', (data) => void (data[nth].type = 'scroll')),
	json('an unknown kind', 'sources.json', (data) => void (data[nth].custom.kind = 'rumour')),
	json('issued in 2945', 'sources.json', (data) => void (data[nth].issued = { 'date-parts': [[2945]] })),
	json(
		'issued on 30 February',
		'sources.json',
		(data) => void (data[nth].issued = { 'date-parts': [[1950, 2, 30]] })
	),
	json(
		'read in 1950',
		'sources.json',
		(data) => void (data[nth].accessed = { 'date-parts': [[1950, 1, 1]] })
	),
	json('a DOI that is none', 'sources.json', (data) => void (data[nth].DOI = 'javascript:1')),
	json('an ISBN that is none', 'sources.json', (data) => void (data[nth].ISBN = '978-0-123-45678-0')),
	json('a work twice', 'sources.json', (data) => data.push({ ...data[nth], id: 'TWICE' })),
	json('an unknown language', 'sources.json', (data) => void (data[nth].language = 'xx-Nope'))
]);

const HEAD: readonly Mutation[] = [
	yaml('home reversed', 'atlas.yaml', (data) => data.home.reverse()),
	yaml(
		'home turned',
		'atlas.yaml',
		(data) => void (data.home = [data.home[2], data.home[1], data.home[0], data.home[3]])
	),
	yaml('home elsewhere', 'atlas.yaml', (data) => void (data.home = [0, 40, 20, 55])),
	yaml(
		'two holders of one colour',
		'atlas.yaml',
		(data) => void (data.polities[1].tint = { ...data.polities[0].tint })
	),
	yaml(
		'two holders of one name',
		'atlas.yaml',
		(data) => void (data.polities[1].name = data.polities[0].name)
	),
	yaml('a colour that is none', 'atlas.yaml', (data) => void (data.polities[1].tint.light = 'red')),
	...['javascript:alert(1)', 'data:text/html,x', 'file:///x', '../licence'].map((path) =>
		yaml('address of the licence', 'atlas.yaml', (data) => void (data.licence.path = path))
	),
	yaml('homepage of a script', 'atlas.yaml', (data) => void (data.homepage = 'javascript:alert(1)')),
	yaml(
		'a period that runs back',
		'atlas.yaml',
		(data) => void ([data.period.start, data.period.end] = [data.period.end, data.period.start])
	),
	yaml('a period of a millennium', 'atlas.yaml', (data) => void (data.period.end = '2950-01-01')),
	yaml('an edition of the next century', 'atlas.yaml', (data) => void (data.edition.issued = '2145-01-01')),
	yaml(
		'a holder that ends before it begins',
		'atlas.yaml',
		(data) => void (data.polities[1].to = '1940-01-01')
	),
	yaml('a default day outside', 'atlas.yaml', (data) => void (data.defaultDay = '1960-01-01')),
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].flatMap((id) => [
		text(
			`redirect to ${id}`,
			'redirects.csv',
			(all) => `${all.trimEnd()}\nperson,someone-else,${id},0.1.0,\n`
		),
		text(
			`redirect from ${id}`,
			'redirects.csv',
			(all) => `${all.trimEnd()}\nperson,${id},ehmetjan-qasimi,0.1.0,\n`
		)
	]),
	json('the outline left open', 'geometry/outline.geojson', ({ features }) =>
		features[0].geometry.coordinates[0].pop()
	),
	json('the outline moved', 'geometry/outline.geojson', ({ features }) => move(features[0].geometry, 3)),
	json('a line moved', 'geometry/unit-lines.geojson', ({ features }) => move(features[3].geometry, 3)),
	json('a lake left open', 'geometry/lakes.geojson', ({ features }) =>
		features[0].geometry.coordinates[0].pop()
	),
	rows('a label outside its district', 'districts.csv', (list) => void (at(list, 0)['label_lng'] = '95')),
	rows('a label at the pole', 'districts.csv', (list) => void (at(list, 1)['label_lat'] = '89')),
	yaml('a label with swapped lngLat', 'labels.yaml', (data) =>
		data
			.find(
				(one: Draft) =>
					one.lngLat && one.lngLat[0] > 75 && one.lngLat[0] < 90 && one.lngLat[1] > 35 && one.lngLat[1] < 48
			)
			.lngLat.reverse()
	),
	yaml('a dead link', 'about.yaml', (data) => void (data.about[0].text = ['See [this](nowhere/at-all/).'])),
	yaml(
		'a link that is a script',
		'about.yaml',
		(data) => void (data.about[0].text = ['See [this](javascript:alert).'])
	),
	...TOURS.flatMap((file) => [
		text('dead link of a tour', file, (all) => all.replace(/sel=([a-z]+):[^&\s]+/, 'sel=$1:no-such-thing')),
		text('a tour by no source', file, (all) => all.replace(/^sources: \[[^\]]*\]/m, 'sources: [NO-SUCH]')),
		text('a tour on no day', file, (all) => all.replace(/date=\d{4}-\d\d-\d\d/, 'date=1945-02-30')),
		text('a tour with markup', file, (all) => all.replace(/^> /m, '> <script>alert(1)</script> '))
	]),
	yaml(
		'a death before the deeds',
		'people.yaml',
		(data) => void Object.assign(data[0].died, { date: '1930-01-01' })
	),
	yaml('born after death', 'people.yaml', (data) => void Object.assign(data[0].born, { date: '1949-12-01' })),
	yaml('a share below nought', 'institutions.yaml', (data) => void (data[0].members = -3)),
	yaml('seats without number', 'institutions.yaml', (data) => void (data[0].members = 1e9))
];

/** Every mutation. */
export const MUTATIONS: readonly Mutation[] = [
	...CHARACTERS,
	...TABLES,
	...DOCUMENTS,
	...SHOWN,
	...PLACED,
	...MOVED,
	...EVENTS,
	...STATES,
	...CLAIMANTS,
	...JOURNEYS,
	...SOURCES,
	...HEAD
];
