import type { Topology } from 'topojson-specification';
import type { Bbox, City, District, Group, Unit } from './area.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from './control.ts';
import type { Place } from './place.ts';
import type { Polity, Qualifier } from './polity.ts';
import type { Source } from './attestation.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';

/** The version of the compiled form that this code reads. */
export const ATLAS_SCHEMA = 1;

/** The whole compiled record: everything any rendering may show. */
export interface Atlas {
	readonly schema: typeof ATLAS_SCHEMA;
	/** Content hash of the record: eight hexadecimal digits. */
	readonly version: string;
	readonly id: string;
	readonly title: string;
	readonly subtitle: string;
	/** Days the clock can show, half-open. */
	readonly period: Interval;
	readonly defaultDay: Day;
	/** The area that the first view fits. */
	readonly home: Bbox;
	/** What the note about lines on the map says. */
	readonly disclaimer: string;
	readonly groups: readonly Group[];
	readonly polities: readonly Polity[];
	readonly qualifiers: readonly Qualifier[];
	readonly districts: readonly District[];
	readonly units: readonly Unit[];
	readonly cities: readonly City[];
	readonly control: readonly ControlInterval[];
	readonly titles: readonly TitleInterval[];
	readonly versions: readonly ControlVersion[];
	readonly places: readonly Place[];
	readonly sources: readonly Source[];
	/** TopoJSON: object `units`, one polygon per unit with its id. */
	readonly topology: Topology;
}
