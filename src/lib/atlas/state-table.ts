import { sourcesCited } from './attestation.ts';
import type { AtlasCore } from './core.ts';
import { stateIn } from './state-in.ts';
import type { Confidence } from './model/attestation.ts';
import type { ControlStatus } from './model/control.ts';
import { runOf, type Span } from './runs.ts';
import type { Scene } from './scene.ts';
import { formatIsoDay, type Day } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** Who held one unit or city on a day, as data: ids and ISO dates, nothing formatted. */
export interface StateRow {
	readonly date: Day;
	readonly kind: 'unit' | 'city';
	readonly id: string;
	readonly name: string;
	/** District id; `null` for a city. */
	readonly district: string | null;
	/** Group id. */
	readonly group: string;
	/** Whether it stands for its district: the unit of the seat. A city stands for itself. */
	readonly isSeat: boolean;
	readonly status: ControlStatus;
	/** Polity ids. */
	readonly deFacto: string | null;
	readonly claimants: readonly string[];
	readonly deJure: string;
	/** Qualifier id. */
	readonly qualifier: string | null;
	readonly claimedBy: readonly string[];
	/** Of the side that holds it, under whatever name; `null` where its run reaches the edge of the period. */
	readonly since: UncertainDay | null;
	readonly until: UncertainDay | null;
	/** Within that, how long under the name of the day; `null` where the side had no other. */
	readonly named: Span | null;
	readonly confidence: Confidence;
	/** Ids of the sources of who held it in fact. */
	readonly sources: readonly string[];
	/** Ids of the sources of who held title in law. */
	readonly titleSources: readonly string[];
	/** Area on WGS84; `null` for a city. */
	readonly areaKm2: number | null;
}

/** The state of a day as a table, one row per unit and city in the order of the record: what is exported. */
export function stateTable(core: AtlasCore, scene: Scene): StateRow[] {
	const { day } = scene.options;
	const areas = [
		...core.atlas.units.map((unit) => ({
			kind: 'unit' as const,
			id: unit.id,
			name: unit.name,
			district: unit.district,
			group: core.district(unit.district).group,
			isSeat: unit.isSeat,
			areaKm2: unit.areaKm2
		})),
		...core.atlas.cities.map((city) => ({
			kind: 'city' as const,
			...city,
			district: null,
			isSeat: true,
			areaKm2: null
		}))
	];
	return areas.map((area) => {
		const state = stateIn(scene.epoch, area.id);
		const { control, title } = state;
		return {
			date: day,
			...area,
			status: control.status,
			deFacto: control.deFacto,
			claimants: control.claimants,
			deJure: title.deJure,
			qualifier: title.qualifier,
			claimedBy: title.claimedBy,
			...runOf(core, state, day),
			confidence: control.confidence,
			sources: sourcesCited(control.attestations),
			titleSources: sourcesCited(title.attestations)
		};
	});
}

/** One line of an exported table: plain values by column. */
export type StateRecord = Readonly<Record<(typeof STATE_COLUMNS)[number], string | number>>;

/** The columns of an exported table, in order; geodata/README.md is their codebook. */
export const STATE_COLUMNS = [
	'date',
	'kind',
	'id',
	'name',
	'district',
	'group',
	'is_seat',
	'status',
	'de_facto',
	'claimants',
	'de_jure',
	'title_qualifier',
	'claimed_by',
	'since',
	'since_earliest',
	'since_latest',
	'until',
	'until_earliest',
	'until_latest',
	'named_since',
	'named_until',
	'confidence',
	'sources',
	'title_sources',
	'area_km2'
] as const;

/** A row as CSV and GeoJSON properties take it: lists joined by “;”, what is absent empty, days ISO. */
export function stateRecord(row: StateRow): StateRecord {
	return {
		date: formatIsoDay(row.date),
		kind: row.kind,
		id: row.id,
		name: row.name,
		district: row.district ?? '',
		group: row.group,
		is_seat: row.isSeat ? 1 : 0,
		status: row.status,
		de_facto: row.deFacto ?? '',
		claimants: row.claimants.join(';'),
		de_jure: row.deJure,
		title_qualifier: row.qualifier ?? '',
		claimed_by: row.claimedBy.join(';'),
		...spanRecord(row),
		confidence: row.confidence,
		sources: row.sources.join(';'),
		title_sources: row.titleSources.join(';'),
		area_km2: row.areaKm2 === null ? '' : Math.round(row.areaKm2)
	};
}

function spanRecord({ since, until, named }: StateRow) {
	return {
		since: iso(since?.best),
		since_earliest: iso(since?.earliest),
		since_latest: iso(since?.latest),
		until: iso(until?.best),
		until_earliest: iso(until?.earliest),
		until_latest: iso(until?.latest),
		named_since: iso(named?.since?.best),
		named_until: iso(named?.until?.best)
	};
}

function iso(day: Day | undefined): string {
	return day === undefined ? '' : formatIsoDay(day);
}
