import type { Atlas } from '../model/atlas.ts';
import type { ControlInterval, ControlStatus, TitleInterval } from '../model/control.ts';
import type { Day } from '../time/day.ts';
import { certainDay, type UncertainDay } from '../time/uncertain-day.ts';

/*
 * A tiny atlas for unit tests: days 0 to 100, two districts of two units each, a city, the holders “red”, “blue” and
 * “green”. Tests replace what they are about.
 */

/** A certain day. */
export function day(value: number): Day {
	return value as Day;
}

/** An uncertain day. */
export function between(earliest: number, best: number, latest: number): UncertainDay {
	return { earliest: day(earliest), best: day(best), latest: day(latest) };
}

/** An interval of control; a string among the options of `start` and `end` is not needed: numbers are certain days. */
export function held(
	area: string,
	start: number | UncertainDay,
	end: number,
	deFacto: string | null,
	more: Partial<ControlInterval> = {}
): ControlInterval {
	const status: ControlStatus = deFacto === null ? 'unknown' : 'held';
	return {
		area,
		start: typeof start === 'number' ? certainDay(day(start)) : start,
		end: certainDay(day(end)),
		status,
		deFacto,
		claimants: [],
		confidence: 'high',
		attestations: [{ source: 'gazette' }],
		...more
	};
}

/** An interval of title. */
export function title(
	area: string,
	start: number,
	end: number,
	deJure: string,
	more: Partial<TitleInterval> = {}
): TitleInterval {
	return {
		area,
		start: certainDay(day(start)),
		end: certainDay(day(end)),
		deJure,
		qualifier: null,
		claimedBy: [],
		confidence: 'high',
		attestations: [{ source: 'gazette' }],
		...more
	};
}

const TINT = { light: '#ffffff', dark: '#000000', projector: '#ffffff' };

function unit(id: string, district: string, isSeat: boolean): Atlas['units'][number] {
	return {
		id,
		district,
		name: id.toUpperCase(),
		inText: { name: id.toUpperCase(), isPlural: false },
		members: id,
		isSeat,
		label: [0, 0],
		areaKm2: 100,
		precisionKm: 1,
		confidence: 'A'
	};
}

function place(id: string, inUnit: string | undefined, rank: number): Atlas['places'][number] {
	return {
		id,
		kind: 'town',
		role: 'seat',
		rank,
		mission: false,
		lngLat: [1, 1],
		precisionKm: 1,
		confidence: 'A',
		...(inUnit === undefined ? {} : { unit: inUnit }),
		toponyms: [{ name: id, lang: 'en' }],
		attestations: []
	};
}

/** The tiny atlas, with what a test replaces. */
export function tinyAtlas(replace: Partial<Atlas> = {}): Atlas {
	return {
		schema: 2,
		version: '00000000',
		id: 'tiny',
		title: 'Tiny',
		subtitle: 'days 0 to 100',
		period: { start: day(0), end: day(100) },
		defaultDay: day(50),
		home: [0, 0, 1, 1],
		disclaimer: '',
		gregorianFrom: day(-1000),
		whole: 'the whole',
		languages: [],
		groups: [{ id: 'all', name: 'All', short: 'All' }],
		polities: ['red', 'blue', 'green'].map((id) => ({
			id,
			name: `The ${id}`,
			short: id,
			inText: { name: `the ${id}`, short: id },
			isPlural: false,
			pattern: 'none' as const,
			tint: TINT
		})),
		qualifiers: [{ id: 'interim', name: 'interim' }],
		districts: [
			{
				id: 'north',
				group: 'all',
				name: 'North',
				seat: 'na-town',
				toponyms: [],
				seatUnit: 'na',
				units: ['na', 'nb'],
				label: [0, 0],
				areaKm2: 200
			},
			{
				id: 'south',
				group: 'all',
				name: 'South',
				seat: 'sa-town',
				toponyms: [],
				seatUnit: 'sa',
				units: ['sa', 'sb'],
				label: [0, 0],
				areaKm2: 200
			}
		],
		units: [
			unit('na', 'north', true),
			unit('nb', 'north', false),
			unit('sa', 'south', true),
			unit('sb', 'south', false)
		],
		cities: [{ id: 'far', group: 'all', name: 'Far' }],
		control: ['na', 'nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red')),
		titles: [title('whole', 0, 100, 'red')],
		versions: [],
		places: [
			place('na-town', 'na', 3),
			place('nb-town', 'nb', 5),
			place('nb-hamlet', 'nb', 10),
			place('sa-town', 'sa', 3),
			{ ...place('far', undefined, 1), toponyms: [{ name: 'Far', lang: 'en' }] }
		],
		events: [],
		offices: [],
		tenures: [],
		people: [],
		institutions: [],
		journeys: [],
		documents: [],
		facilityLayers: [],
		facilities: [],
		sides: [],
		tours: [],
		sources: [
			{ id: 'gazette', short: 'Gazette', kind: 'primary' },
			{ id: 'rumour', short: 'Rumour', kind: 'web' },
			{ id: 'tale', short: 'Tale', kind: 'founding' }
		],
		founding: ['tale'],
		redirects: [],
		edition: null,
		topology: { type: 'Topology', objects: {}, arcs: [] },
		...replace
	};
}
