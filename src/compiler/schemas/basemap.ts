import { z } from 'zod';
import { bbox, grade, id, isoDay, language, lineString, lngLat, namesByLanguage, ring } from './parts.ts';

/*
 * The authored files of the basemap, as the codebook describes them: what lies under and around the atlas and is not
 * part of its record. No transforms, so that JSON Schemas for editors can be made of them.
 */

const line = z.array(lngLat).min(2);
const zoom = z.number().min(0).max(22);
/** Names in other languages, by BCP 47 tag. */
const names = namesByLanguage;
const attestations = z.array(z.string().min(1)).min(1, 'needs at least one attestation');
const lines = z.discriminatedUnion('type', [
	lineString,
	z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) })
]);
const polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) });

/** A GeoJSON file: features of one kind of properties and geometry, with a member that says where they come from. */
function collection<P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) {
	return z.looseObject({
		type: z.literal('FeatureCollection'),
		metadata: z.looseObject({ title: z.string().min(1), licence: z.string().min(1) }),
		features: z.array(z.looseObject({ type: z.literal('Feature'), properties, geometry }))
	});
}

/** geometry/rivers.geojson and basemap/ne-rivers.geojson */
export const RiversFile = collection(
	z.looseObject({
		name: z.string(),
		rank: z.literal([1, 2, 3]),
		minZoom: zoom,
		nameZoom: zoom,
		names: names.optional()
	}),
	lines
);

/** basemap/lettering-names.csv */
export const LetteringNameRow = z.strictObject({
	name: z.string().min(1),
	lang: language,
	text: z.string().min(1)
});

/** geometry/lakes.geojson and basemap/ne-lakes.geojson */
export const LakesFile = collection(z.looseObject({ name: z.string(), doubtful: z.boolean() }), polygon);

/** geometry/transport.geojson */
export const TransportFile = collection(
	z.looseObject({
		id,
		name: z.string().min(1),
		kind: z.enum(['railway', 'road']),
		start: isoDay.optional(),
		precisionKm: z.number().positive(),
		grade
	}),
	lineString
);

/** geometry/front-lines.geojson */
export const FrontsFile = collection(
	z.looseObject({
		id,
		name: z.string().min(1),
		label: z.string().min(1).optional(),
		kind: z.enum(['river-line', 'contact', 'inferred', 'perimeter']),
		start: isoDay,
		end: isoDay,
		sides: z.strictObject({ west: z.array(id).min(1), east: z.array(id).min(1) }).optional(),
		precisionKm: z.number().positive(),
		grade,
		attestations,
		note: z.string().optional()
	}),
	lineString
);

const arc = z.number().int();
const dates = { start: isoDay.nullable(), end: isoDay.nullable() };

/** basemap/period-borders.topo.json (TopoJSON, quantised) */
export const BordersFile = z.looseObject({
	type: z.literal('Topology'),
	transform: z.strictObject({
		scale: z.tuple([z.number(), z.number()]),
		translate: z.tuple([z.number(), z.number()])
	}),
	arcs: z.array(z.array(z.tuple([arc, arc])).min(2)),
	objects: z.strictObject({
		polities: z.strictObject({
			type: z.literal('GeometryCollection'),
			geometries: z.array(
				z.strictObject({
					type: z.literal('MultiPolygon'),
					arcs: z.array(z.array(z.array(arc))),
					properties: z.looseObject({
						polity: id,
						...dates,
						status: z.enum(['solid', 'dashed', 'claimed', 'context'])
					})
				})
			)
		}),
		lines: z.strictObject({
			type: z.literal('GeometryCollection'),
			geometries: z.array(
				z.strictObject({
					type: z.literal('MultiLineString'),
					arcs: z.array(z.array(arc)),
					properties: z.looseObject({
						pair: z.string().regex(/^[a-z-]+\|[a-z-]+$/, 'must be two polity ids joined by “|”'),
						style: z.enum(['solid', 'dashed', 'dotted', 'division']),
						...dates
					})
				})
			)
		})
	})
});

/** basemap/relief.json */
export const ReliefFile = z.strictObject({
	coordinates: z.tuple([lngLat, lngLat, lngLat, lngLat]),
	fade: z.tuple([zoom, zoom]),
	pictures: z.strictObject({
		light: z.string().regex(/^[a-z-]+\.webp$/),
		dark: z.string().regex(/^[a-z-]+\.webp$/)
	})
});

/** One entry of labels.yaml */
export const LabelRecord = z
	.strictObject({
		id,
		kind: z.enum(['state', 'division', 'range', 'desert', 'lake', 'region', 'caption']),
		name: z.string().min(1),
		names: names.optional(),
		from: isoDay.optional(),
		to: isoDay.optional(),
		lngLat: lngLat.optional(),
		line: line.optional(),
		minZoom: zoom,
		maxZoom: zoom.optional(),
		rank: z.number().int().min(1).max(10),
		/** The rows of control.csv that a caption tells, `unit@start`, which meet in time; it rests on their attestations. */
		rows: z
			.array(z.string().regex(/^[a-z-]+@\d{4}-\d\d-\d\d$/, 'must be a unit and a day joined by “@”'))
			.min(1)
			.optional(),
		/** A caption of what is happening, not of what holds for long. */
		now: z.boolean().optional(),
		note: z.string().optional(),
		attestations: attestations.optional()
	})
	.refine(
		({ kind, rows, attestations, from, to }) =>
			kind === 'caption' ? rows && !attestations && !from && !to : attestations && !rows,
		'a caption has rows, which say its days and sources; any other label has attestations'
	)
	.refine(
		(label) => (label.lngLat === undefined) !== (label.line === undefined),
		'needs either lngLat or line'
	)
	.refine(
		(label) => label.maxZoom === undefined || label.maxZoom > label.minZoom,
		'maxZoom must lie above minZoom'
	);

/** What the basemap needs to know of atlas.yaml and sources.json; those files are checked in full elsewhere. */
export const AtlasView = z.looseObject({
	defaultDay: isoDay,
	period: z.looseObject({ end: isoDay }).optional(),
	home: bbox,
	polities: z.array(z.looseObject({ id }))
});
/** Places that captions name. */
export const PlaceView = z.looseObject({
	id: z.string(),
	toponyms: z.array(z.looseObject({ name: z.string() })).optional()
});
export const SourcesView = z.array(z.looseObject({ id: z.string() }));
