import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * An atlas of any size in the form of geodata/: a grid of units with hand-drawn-like lines, random changes of control on
 * days of their own (the worst case: an epoch for each), events, places and two sources. The same size gives the same files.
 */

/**
 * How large an atlas is.
 * @typedef {{ units: number, intervals: number, events: number, years: number, points?: number }} AtlasSize - `points`: vertices
 * of a line between its ends, as many as an outline is drawn with in earnest; left out: few.
 */

const POLITIES = [
	['north', '#f6d9a2', '#705a2c'],
	['south', '#43889a', '#539aae'],
	['east', '#c26a4a', '#b46a50'],
	['west', '#8b9a46', '#7f8c48'],
	['coast', '#7a6aa8', '#8474b0'],
	['hills', '#b98aa0', '#9a7088']
];
const PATTERNS = ['none', 'dots', 'none', 'pinstripe', 'none', 'none'];
/** Units of a district. */
const PER_DISTRICT = 3;
/** Degrees that a cell of the grid is wide and high; a larger atlas is not a larger land. */
const LAND = { west: 0, south: 20, width: 40, height: 30 };
const SOURCE = 'GAZ';

/**
 * Writes an atlas of a size into a folder.
 * @param {string} folder - Made where it is not there.
 * @param {AtlasSize} size - Its numbers.
 */
export function writeSyntheticAtlas(folder, size) {
	const random = randomOf(size.units * 31 + size.intervals);
	const grid = gridOf(size.units);
	const period = periodOf(size.years);
	const names = Array.from({ length: size.units }, (_, i) => nameOf(i));
	const units = names.map((name, i) => ({ id: name.toLowerCase(), name, ...grid.middleOf(i) }));
	const districtOf = (i) => Math.min(Math.floor(i / PER_DISTRICT), Math.ceil(size.units / PER_DISTRICT) - 1);
	const world = { size, random, grid, period, units, districtOf };
	for (const [name, text] of Object.entries(filesOf(world))) {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
}

function filesOf(world) {
	return {
		'atlas.yaml': atlasFile(world),
		'districts.csv': districtsFile(world),
		'units.csv': unitsFile(world),
		'control.csv': controlFile(world),
		'title.csv': titleFile(world),
		'places.yaml': placesFile(world),
		'events.yaml': eventsFile(world),
		'sources.json': sourcesFile(world),
		'geometry/outline.geojson': outlineFile(world.grid),
		'geometry/unit-lines.geojson': linesFile(world)
	};
}

/** Evenly spread numbers in [0, 1) from a seed: mulberry32. */
function randomOf(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'r', 't', 'v', 'z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];

/** A name that can be read, another for each number. */
function nameOf(i) {
	const count = ONSETS.length * VOWELS.length;
	let rest = i + count * count;
	let name = '';
	while (rest > 0) {
		const syllable = rest % count;
		name = ONSETS[syllable % ONSETS.length] + VOWELS[Math.floor(syllable / ONSETS.length)] + name;
		rest = Math.floor(rest / count);
	}
	return name[0].toUpperCase() + name.slice(1) + 'n';
}

/** Cells of a grid in rows from the south-west; the last row may be shorter in number, never in width. */
function gridOf(count) {
	const columns = Math.ceil(Math.sqrt((count * 4) / 3));
	const rows = Math.ceil(count / columns);
	const last = count - columns * (rows - 1);
	const inRow = (row) => (row === rows - 1 ? last : columns);
	const { west, south, width, height } = LAND;
	const at = (share, from, length) => Number((from + share * length).toFixed(3));
	const x = (row, column) => at(column / inRow(row), west, width);
	const y = (row) => at(row / rows, south, height);
	const cell = (i) => ({ row: Math.floor(i / columns), column: i % columns });
	const middleOf = (i) => {
		const { row, column } = cell(i);
		return {
			lng: at(1 / 2, x(row, column), x(row, column + 1) - x(row, column)),
			lat: at(1 / 2, y(row), y(row + 1) - y(row))
		};
	};
	return {
		columns,
		rows,
		inRow,
		x,
		y,
		cell,
		middleOf,
		cellWidth: width / columns,
		cellHeight: height / rows
	};
}

function periodOf(years) {
	const start = Date.UTC(2000 - years, 0, 1) / DAY_MS;
	return { start, end: Date.UTC(2000, 0, 1) / DAY_MS };
}

const DAY_MS = 86_400_000;
const iso = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const csv = (head, rows) => [head, ...rows.map((row) => row.join(','))].join('\n') + '\n';

function atlasFile({ period, size, units }) {
	const { west, south, width, height } = LAND;
	const polities = POLITIES.map(
		([id, light, dark], i) => `  - id: ${id}
    name: ${id[0].toUpperCase() + id.slice(1)} League
    short: ${id[0].toUpperCase() + id.slice(1)}
    pattern: ${PATTERNS[i]}
    tint: { light: '${light}', dark: '${dark}', projector: '${light}' }`
	);
	return `id: synthetic
title: Atlas of ${units.length} units
subtitle: A land that never was, ${size.years} years
period: { start: ${iso(period.start)}, end: ${iso(period.end)} }
defaultDay: ${iso(Math.round((period.start + period.end) / 2))}
home: [${west - 1}, ${south - 1}, ${west + width + 1}, ${south + height + 1}]
disclaimer: The lines are invented.
groups:
  - { id: lower, name: Lower lands, short: Lower }
  - { id: upper, name: Upper lands, short: Upper }
polities:
${polities.join('\n')}
qualifiers:
  - { id: regency, name: under a regent }
sides:
  - { id: northern, name: North }
founding: []
country: XX
licence: { name: CC0-1.0, path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: CC0 1.0 }
`;
}

function districtsFile({ units, districtOf }) {
	const seats = units.filter((_, i) => i % PER_DISTRICT === 0);
	const half = seats.length / 2;
	return csv(
		'id,group,name,seat,label_lng,label_lat,note',
		seats.map(({ id, name, lng, lat }, i) => {
			if (districtOf(i * PER_DISTRICT) !== i) throw new Error(`no district ${i}`);
			return [`${id}-land`, i < half ? 'lower' : 'upper', `${name} Land`, `${id}-town`, lng, lat, ''];
		})
	);
}

const landOf = ({ units, districtOf }, i) => `${units[districtOf(i) * PER_DISTRICT].id}-land`;

function unitsFile(world) {
	return csv(
		'id,district,name,members,seat,seed_lng,seed_lat,note,article',
		world.units.map(({ id, name, lng, lat }, i) => [
			id,
			landOf(world, i),
			name,
			name,
			i % PER_DISTRICT === 0,
			lng,
			lat,
			'',
			''
		])
	);
}

/** Each change falls on a day of its own while there are days enough. */
function controlFile({ units, size, period, random }) {
	const length = period.end - period.start - 1;
	const changes = size.intervals - units.length;
	const byUnit = units.map(() => new Set());
	for (let i = 0; i < changes; i++) {
		const day = period.start + 1 + (Math.floor((i * length) / changes) % length);
		byUnit[Math.floor(random() * units.length)].add(day);
	}
	const rows = units.flatMap(({ id }, u) => {
		const starts = [period.start, ...[...byUnit[u]].sort((a, b) => a - b)];
		let holder = Math.floor(random() * POLITIES.length);
		return starts.map((start, i) => {
			holder = (holder + 1 + Math.floor(random() * (POLITIES.length - 1))) % POLITIES.length;
			const end = starts[i + 1] ?? period.end;
			return [id, iso(start), '', iso(end), POLITIES[holder][0], 'held', '', 'high', SOURCE, '', '', '', ''];
		});
	});
	return csv(
		'unit,start,start_edtf,end,de_facto,status,claimants,confidence,attestations,change,situation,note,doubt',
		rows
	);
}

function titleFile({ period }) {
	return csv(
		'area,start,start_edtf,end,de_jure,qualifier,claimed_by,confidence,attestations,change,note,doubt',
		[['whole', iso(period.start), '', iso(period.end), POLITIES[0][0], '', '', 'high', SOURCE, '', '', '']]
	);
}

function placesFile({ units }) {
	return units
		.map(
			({ id, name, lng, lat }, i) => `- id: ${id}-town
  kind: town
  role: ${i % PER_DISTRICT === 0 ? 'district seat' : 'market town'}
  rank: ${i === 0 ? 1 : i % PER_DISTRICT === 0 ? 3 : 9}
  lngLat: [${lng}, ${lat}]
  precisionKm: 2
  grade: B
  unit: ${id}
  toponyms:
    - { name: ${name}, lang: en, use: period }
  attestations: [${SOURCE}]
`
		)
		.join('');
}

function eventsFile({ units, size, period, random }) {
	const length = period.end - period.start;
	return Array.from({ length: size.events }, (_, i) => {
		const day = iso(period.start + Math.floor((i * length) / size.events));
		const unit = units[Math.floor(random() * units.length)];
		const importance = i % 50 === 0 ? 3 : i % 5 === 0 ? 2 : 1;
		const label =
			(importance === 3 ? `\n  label: Meeting ${i + 1}` : '') +
			(importance > 1 ? `\n  headline: The elders hold meeting ${i + 1}` : '');
		return `- id: ${day}-meeting-${i + 1}
  date: ${day}
  place: ${unit.id}-town
  areas: [${unit.id}]
  title: Meeting ${i + 1} is held${label}
  account: The elders meet. They part as they came.
  people: []
  kind: politics
  importance: ${importance}
  confidence: high
  attestations: [${SOURCE}]
`;
	}).join('');
}

function sourcesFile({ size }) {
	return JSON.stringify([
		{
			id: SOURCE,
			type: 'book',
			title: 'Gazette of the land',
			publisher: 'Court Press',
			'original-date': { 'date-parts': [[2000 - size.years], [2000]] },
			issued: { 'date-parts': [[2000]] },
			note: 'The official gazette; read in full.',
			custom: { kind: 'primary', read: 'whole' }
		}
	]);
}

function outlineFile() {
	const { west, south, width, height } = LAND;
	const [east, north] = [west + width, south + height];
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
	return collection([{ properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }]);
}

const collection = (features) =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: features.map((feature) => ({ type: 'Feature', ...feature }))
	});

/** Lines between the cells: those along a column within a row, and those between a row and the next. */
function linesFile(world) {
	const { grid, units } = world;
	const line = (a, b, from, to) => ({
		properties: {
			id: `${units[a].id}-${units[b].id}`,
			between: [units[a].id, units[b].id],
			kind: landOf(world, a) === landOf(world, b) ? 'unit' : 'district',
			grade: 'B',
			precisionKm: 4
		},
		geometry: { type: 'LineString', coordinates: crooked(from, to, world) }
	});
	const lines = [];
	for (let row = 0, first = 0; row < grid.rows; first += grid.inRow(row), row++) {
		for (let column = 1; column < grid.inRow(row); column++) {
			const x = grid.x(row, column);
			lines.push(line(first + column - 1, first + column, [x, grid.y(row)], [x, grid.y(row + 1)]));
		}
		if (row + 1 < grid.rows) lines.push(...ledge(world, row, first, line));
	}
	return collection(lines);
}

/** The lines between a row and the one above it, cut where cells of either end. */
function ledge({ grid }, row, first, line) {
	const upper = first + grid.inRow(row);
	const y = grid.y(row + 1);
	const ends = (at) => Array.from({ length: grid.inRow(at) + 1 }, (_, i) => grid.x(at, i));
	const cuts = [...new Set([...ends(row), ...ends(row + 1)])].sort((a, b) => a - b);
	const cellAt = (at, x) => ends(at).findLastIndex((end) => end <= x);
	return cuts.slice(1).map((to, i) => {
		const from = cuts[i];
		const middle = (from + to) / 2;
		return line(first + cellAt(row, middle), upper + cellAt(row + 1, middle), [from, y], [to, y]);
	});
}

const FEW_POINTS = 5;

/** Points between two ends, off the straight by less than would touch another line. */
function crooked(from, to, { grid: { cellWidth, cellHeight }, size: { points = FEW_POINTS }, random }) {
	const most = 0.12 * Math.min(cellWidth, cellHeight);
	const isUpright = from[0] === to[0];
	const between = Array.from({ length: points }, (_, i) => {
		const share = (i + 1) / (points + 1);
		const off = (random() - 0.5) * 2 * most * Math.min(share, 1 - share) * 2;
		const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
		return [x + (isUpright ? off : 0), y + (isUpright ? 0 : off)].map((n) => Number(n.toFixed(4)));
	});
	return [from, ...between, to];
}
