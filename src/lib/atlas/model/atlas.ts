import type { Topology } from 'topojson-specification';
import type { Bbox, City, District, Group, Unit } from './area.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from './control.ts';
import type { Place } from './place.ts';
import type { Polity, Qualifier } from './polity.ts';
import type { DocumentStub } from './document.ts';
import type { EventStub } from './event.ts';
import type { Facility, FacilityLayer } from './facility.ts';
import type { InstitutionStub } from './institution.ts';
import type { JourneyStub } from './journey.ts';
import type { Office, Tenure } from './office.ts';
import type { PersonStub } from './person.ts';
import type { AtlasTiles } from './tiles.ts';
import type { TourStub } from './tour.ts';
import type { NameLanguage } from './toponym.ts';
import type { SourceStub } from './attestation.ts';
import type { Redirect } from './redirect.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';

/** The version of the compiled form that this code reads. */
export const ATLAS_SCHEMA = 2;

/** What a citation says of a release of the record. */
export interface Edition {
	readonly version: string;
	readonly issued: Day;
	/** Whose work it is. */
	readonly by: string;
}

/** For whom a person, an office or a seat acted. */
export interface SideName {
	readonly id: string;
	readonly name: string;
}

/**
 * The compiled record as far as the map, the timeline, the table and the legend need it; cards read the rest from
 * {@link import('./history.ts').History}.
 */
export interface Atlas {
	readonly schema: typeof ATLAS_SCHEMA;
	/** Content hash of the record: eight hexadecimal digits. */
	readonly version: string;
	readonly id: string;
	/** `null` for a record that was never released. */
	readonly edition: Edition | null;
	readonly title: string;
	readonly subtitle: string;
	/** Days the clock can show, half-open. */
	readonly period: Interval;
	readonly defaultDay: Day;
	/** The area that the first view fits. */
	readonly home: Bbox;
	/** What the districts together are called within a sentence: “the realm”. */
	readonly whole: string;
	/** The languages in which its names can be read, in the order in which they are offered. */
	readonly languages: readonly NameLanguage[];
	/** From which day on its lands count by the Gregorian calendar: days before it are shown by the Julian one too. */
	readonly gregorianFrom: Day;
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
	/** Sorted by best day. */
	readonly events: readonly EventStub[];
	readonly offices: readonly Office[];
	readonly tenures: readonly Tenure[];
	readonly people: readonly PersonStub[];
	readonly institutions: readonly InstitutionStub[];
	readonly journeys: readonly JourneyStub[];
	/** Sorted by best day. */
	readonly documents: readonly DocumentStub[];
	/** Layers of the map that a reader may switch on, in the order of their switches. */
	readonly facilityLayers: readonly FacilityLayer[];
	readonly facilities: readonly Facility[];
	/** The sides that persons, offices and seats are of. */
	readonly sides: readonly SideName[];
	readonly tours: readonly TourStub[];
	readonly sources: readonly SourceStub[];
	/** Source ids of the founding documents; what a later one says lies over what an earlier one says. */
	readonly founding: readonly string[];
	/** Ids that were retired, with those that mean the same now. */
	readonly redirects: readonly Redirect[];
	/** TopoJSON: object `units`, one polygon per unit with its id; with `tiles` of fewer vertices, and the same lines. */
	readonly topology: Topology;
	/** Where the outlines lie whole; left out where the topology is that. */
	readonly tiles?: AtlasTiles;
}
