import type { Feature, FeatureCollection } from 'geojson';
import type { AuthoredRecord } from './load.ts';
import type { UnitGeometry } from './rings.ts';

/** A unit, of one part or of several, cut out of the outline, right-handed, coordinates rounded to 4 decimals (about 10 m). */
export type UnitFeature = Feature<UnitGeometry, { unit: string }>;

/** The units of an atlas, one feature each. */
export type UnitCollection = FeatureCollection<UnitGeometry, UnitFeature['properties']>;

/** What of a record its land is made of. */
export type LandRecord = Pick<AuthoredRecord, 'outline' | 'lines' | 'units' | 'parts' | 'lands'>;
