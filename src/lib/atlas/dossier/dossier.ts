import type { DaysHeld } from '../days-held.ts';
import type { HeldSpan } from '../holdings.ts';
import type { LngLat, Unit } from '../model/area.ts';
import type { Attestation, Confidence, Source } from '../model/attestation.ts';
import type { ControlInterval, TitleInterval } from '../model/control.ts';
import type { Facility, FacilityLayer } from '../model/facility.ts';
import type { DocumentKnown, DocumentPart } from '../model/document.ts';
import type { Importance } from '../model/event.ts';
import type { Seat } from '../model/institution.ts';
import type { Leg } from '../model/journey.ts';
import type { Tenure } from '../model/office.ts';
import type { Gender, LifeDate, Side } from '../model/person.ts';
import type { Toponym } from '../model/toponym.ts';
import type { Picture } from '../model/picture.ts';
import type { Statement } from '../model/statement.ts';
import type { Version } from '../model/version.ts';
import type { SeatBlock } from '../council.ts';
import type { Fill, Selection } from '../scene.ts';
import type { Day } from '../time/day.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';

/**
 * What the atlas says about one thing, in order and without words of the interface or markup. Cards, pages, structured
 * data and search are renderings of it and add nothing of their own: what is said about a thing is decided here.
 */
export interface Dossier {
	readonly of: Selection;
	/** Its names in all scripts and spellings; the first is its title where no day decides it. */
	readonly names: readonly DossierName[];
	/** What it is, where the record says so in words. */
	readonly role: string | null;
	/** What the record says about it, in a sentence or more. */
	readonly account: string | null;
	/** A remark of the record on it. */
	readonly note: string | null;
	readonly facts: readonly Fact[];
	/** Remarks of the atlas itself, by their keys. */
	readonly remarks: readonly Remark[];
	/** Unit or city whose holder on the day of the clock is shown with it. */
	readonly area: string | null;
	/** Whether a strip through time belongs to it. */
	readonly hasStrip: boolean;
	readonly sections: readonly Section[];
}

/** A name, its language (BCP 47), and when and how it was in use. */
export type DossierName = Omit<Toponym, 'latin'>;

/** A remark that the interface has words for. */
export type Remark = 'seat-rule' | 'no-holder' | 'not-located';

/** What a fact says of the thing. The interface has a label for each: `fact.<role>`. */
export type FactRole =
	| 'acted-for'
	| 'area'
	| 'areas'
	| 'born'
	| 'boundary'
	| 'community'
	| 'date'
	| 'days-held'
	| 'died'
	| 'documents'
	| 'drawn'
	| 'events'
	| 'evidence'
	| 'existed'
	| 'fell'
	| 'gender'
	| 'holder'
	| 'in'
	| 'institutions'
	| 'known'
	| 'length'
	| 'member-of'
	| 'members'
	| 'of'
	| 'part-of'
	| 'people'
	| 'person'
	| 'place'
	| 'places'
	| 'position'
	| 'predecessor'
	| 'seat'
	| 'seat-of'
	| 'side'
	| 'successor'
	| 'travellers'
	| 'units';

/** One fact. */
export interface Fact {
	readonly role: FactRole;
	readonly value: FactValue;
}

/** The value of a fact, by how it is written. */
export type FactValue =
	| { readonly kind: 'text'; readonly text: string }
	/** `on`: the day whose names they bear; that of the reader where it is left out. */
	| { readonly kind: 'things'; readonly to: readonly Selection[]; readonly on?: Day }
	| { readonly kind: 'date'; readonly day: UncertainDay }
	| { readonly kind: 'life'; readonly life: LifeDate }
	/** When a place fell first, and until when a garrison held out in it. */
	| { readonly kind: 'fall'; readonly day: UncertainDay; readonly heldOut?: UncertainDay }
	/** Half-open; a bound is left out when not in the sources. */
	| { readonly kind: 'span'; readonly start?: UncertainDay; readonly end?: UncertainDay }
	| { readonly kind: 'side'; readonly side: Side }
	/** `isSingle`: whether all of it rests on one work. */
	| {
			readonly kind: 'confidence';
			readonly confidence: Confidence;
			readonly doubt?: string;
			readonly isSingle: boolean;
	  }
	| { readonly kind: 'gender'; readonly gender: Gender }
	/** How much of a text is known. */
	| { readonly kind: 'known'; readonly known: DocumentKnown }
	/** Area on WGS84, rounded to hundreds of km². */
	| { readonly kind: 'extent'; readonly km2: number }
	/** Standard error of the boundary, km, and its grade. */
	| { readonly kind: 'boundary'; readonly km: number; readonly grade: Unit['confidence'] }
	| { readonly kind: 'position'; readonly lngLat: LngLat; readonly precisionKm: number }
	/** Over great circles between places, km. */
	| { readonly kind: 'travelled'; readonly km: number }
	/** How the map draws it. */
	| { readonly kind: 'fill'; readonly fill: Fill }
	| { readonly kind: 'days-held'; readonly days: readonly DaysHeld[] };

/** What a list of things is of. The interface has a heading for each: `related.<role>`. */
export type RelatedRole =
	| 'events'
	| 'events-here'
	| 'journeys'
	| 'parts'
	| 'people'
	| `attests.${'event' | 'person' | 'institution' | 'office' | 'journey' | 'document' | 'unit' | 'district' | 'place'}`;

/** One thing of a list, and what is said of it in a line. */
export interface RelatedItem {
	readonly to: Selection;
	readonly when?: UncertainDay;
	/** The last day, where it took several. */
	readonly until?: UncertainDay;
	readonly note?: 'born-here' | 'died-here';
	readonly weight?: Importance;
	/** Where in the source it is attested. */
	readonly locators?: readonly string[];
}

/** A list of tenures, by what it shows them as. */
export type TenuresRole = 'offices' | 'held-office' | 'holders' | 'other-accounts';

/** Part of a dossier with a heading of its own. */
export type Section =
	| { readonly kind: 'work'; readonly source: Source; readonly uses: number }
	| {
			readonly kind: 'tenures';
			readonly role: TenuresRole;
			readonly tenures: readonly Tenure[];
			/** What goes without saying. */
			readonly omit: 'office' | 'holder' | null;
	  }
	/** `on`: the day that they are about, where they are of one. */
	| { readonly kind: 'versions'; readonly versions: readonly Version[]; readonly on?: Day }
	| { readonly kind: 'related'; readonly role: RelatedRole; readonly items: readonly RelatedItem[] }
	| {
			readonly kind: 'control';
			/** Unit or city id. */
			readonly area: string;
			/** Whether that is another thing than the subject of the dossier. */
			readonly isOfOther: boolean;
			readonly intervals: readonly ControlInterval[];
			readonly titles: readonly TitleInterval[];
	  }
	/** Who held the area that it lies in. */
	| { readonly kind: 'held-as'; readonly to: Selection; readonly intervals: readonly ControlInterval[] }
	| {
			readonly kind: 'seats';
			readonly seats: readonly Seat[];
			readonly bySide: readonly SeatBlock[];
			readonly byFormula: readonly SeatBlock[];
	  }
	| { readonly kind: 'legs'; readonly legs: readonly { readonly leg: Leg; readonly km: number }[] }
	| {
			readonly kind: 'held';
			readonly areas: readonly { readonly to: Selection; readonly spans: readonly HeldSpan[] }[];
	  }
	/** What stood at a place, of one layer. */
	| {
			readonly kind: 'facilities';
			readonly layer: FacilityLayer;
			readonly facilities: readonly Facility[];
	  }
	/** A text of the time, part by part. */
	| { readonly kind: 'text'; readonly parts: readonly DocumentPart[] }
	| { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
	| { readonly kind: 'toponyms'; readonly toponyms: readonly Toponym[] }
	| { readonly kind: 'statements'; readonly statements: readonly Statement[] }
	| {
			readonly kind: 'sources';
			readonly role: 'sources' | 'place-sources';
			readonly attestations: readonly Attestation[];
	  };

/** Part of a dossier of one kind. */
export type SectionOf<K extends Section['kind']> = Extract<Section, { readonly kind: K }>;

/** What one kind of thing has; the rest of its dossier is empty. */
export type DossierParts = Partial<Omit<Dossier, 'of' | 'names'>> & Pick<Dossier, 'names'>;
