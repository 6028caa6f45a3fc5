import { parse as parseEdtfText } from 'edtf';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { describe as describeDay } from '#lib/atlas/describe.ts';
import { holderKey } from '#lib/atlas/holder-key.ts';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { stateGeojson } from '#lib/share/state-files.ts';
import { parseEdtf } from '#compiler/edtf.ts';
import { openData } from '#compiler/open-data.ts';
import type { Field } from '#compiler/open-data/fields.ts';
import { PROPERTIES } from '#compiler/open-data/properties.ts';
import { compileGeodata } from './compiled.ts';

const compiled = compileGeodata();
const core = createAtlasCore(compiled.atlas);
const files = openData(compiled);
const MAPS = Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[];

function features(name: string): Feature[] {
	return (JSON.parse(text(name)) as FeatureCollection).features;
}

function text(name: string): string {
	const content = files.get(name);
	if (typeof content !== 'string') throw new Error(`no ${name}`);
	return content;
}

function rows(name: string): Record<string, string>[] {
	return parseCsv(text(name), { columns: true }) as Record<string, string>[];
}

const CHECKS: Readonly<Record<Field['type'], (value: unknown) => boolean>> = {
	string: (value) => typeof value === 'string' && value !== '',
	date: (value) => typeof value === 'string' && parseIsoDay(value) !== null,
	integer: Number.isInteger,
	number: Number.isFinite,
	boolean: (value) => typeof value === 'boolean'
};

/** What is wrong with a value of a property; empty when nothing is. */
function faultOf({ name, type, constraints = {} }: Field, value: unknown): string {
	if (value === null) return constraints.required === true ? `${name} is null` : '';
	if (!CHECKS[type](value)) return `${name} is no ${type}: ${String(value)}`;
	if (constraints.enum && !constraints.enum.includes(value as string)) return `${name}: ${String(value)}`;
	return '';
}

/** What is wrong with the bounds of a day; empty when nothing is. */
function boundsFault(day: string, edtf: string): string {
	if (day === '' || edtf === '') return day === edtf ? '' : `${day} without bounds, or ${edtf} without a day`;
	// The package that defines the format must read it, whatever else we read.
	parseEdtfText(edtf);
	const bounds = parseEdtf(edtf);
	if (!bounds) return `${edtf} is not read`;
	const best = parseIsoDay(day) ?? NaN;
	const isEarly = bounds.vague !== 'earlier' && best < bounds.earliest;
	const isLate = bounds.vague !== 'later' && best > bounds.latest;
	return isEarly || isLate ? `${day} outside ${edtf}` : '';
}

describe.each(MAPS)('%s', (name) => {
	const all = features(name);
	const fields = PROPERTIES[name];

	it('has features, each with an id of its own', () => {
		expect(all.length).toBeGreaterThan(0);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
	});

	it('has just the properties that are described, with their types and codes', () => {
		const names = fields.map((field) => field.name);
		expect(new Set(names).size).toBe(names.length);
		for (const { properties } of all) {
			expect(Object.keys(properties ?? {})).toEqual(names);
			expect(fields.map((field) => faultOf(field, properties?.[field.name])).filter(Boolean)).toEqual([]);
		}
	});

	it('has days with bounds in EDTF that hold them, and ends after its beginnings', () => {
		const dated = fields
			.filter((field) => field.name.endsWith('_edtf'))
			.map((field) => field.name.slice(0, -5));
		for (const { id, properties } of all) {
			const cell = (field: string) => (properties?.[field] ?? '') as string;
			expect([id, dated.map((day) => boundsFault(cell(day), cell(`${day}_edtf`))).join('')]).toEqual([
				id,
				''
			]);
			const [start, end] = [cell('start'), cell('end')];
			if (start !== '' && end !== '') expect(start < end, String(id)).toBe(true);
		}
	});

	it('has plane coordinates of four decimals at most, in rings that are closed, right-handed and valid', () => {
		const reader = new GeoJSONReader(new GeometryFactory());
		for (const { id, geometry } of all) {
			expect(positionsOf(geometry).filter((position) => !isPlane(position))).toEqual([]);
			const polygons = polygonsOf(geometry);
			expect([id, polygons.flatMap((rings) => rings.flatMap(ringFaults))]).toEqual([id, []]);
			if (polygons.length > 0) expect(IsValidOp.isValid(reader.read(geometry))).toBe(true);
		}
	});
});

function positionsOf(geometry: Geometry): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	const flat = (value: unknown): Position[] =>
		typeof (value as unknown[])[0] === 'number' ? [value as Position] : (value as unknown[]).flatMap(flat);
	return flat(geometry.coordinates);
}

function isPlane(position: Position): boolean {
	const [lng = NaN, lat = NaN] = position;
	const isRounded = position.every((value) => Number(value.toFixed(4)) === value);
	return position.length === 2 && isRounded && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

function polygonsOf(geometry: Geometry): Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function ringFaults(ring: Position[], i: number): string[] {
	const keys = ring.map(String);
	const twiceArea = ring.slice(1).reduce((sum, [x = 0, y = 0], j) => {
		const [beforeX = 0, beforeY = 0] = ring[j] ?? [];
		return sum + beforeX * y - x * beforeY;
	}, 0);
	return [
		...(keys[0] === keys.at(-1) && keys.length >= 4 ? [] : ['open']),
		...(keys.some((key, j) => j > 0 && key === keys[j - 1]) ? ['a point twice'] : []),
		...(twiceArea > 0 === (i === 0) ? [] : ['left-handed'])
	];
}

/** The sides of polygons that no other of them shares, as they are walked: the outline of all together. */
function outlineOf(geometries: readonly Geometry[]): string[] {
	const sides = geometries
		.flatMap(polygonsOf)
		.flat()
		.flatMap((ring) => ring.slice(1).map((to, i) => [String(ring[i]), String(to)] as const));
	const all = new Set(sides.map(([from, to]) => `${from} ${to}`));
	return sides
		.filter(([from, to]) => !all.has(`${to} ${from}`))
		.map((side) => side.join(' '))
		.sort();
}

describe('outlines', () => {
	const outlines = new Map(features('units.geojson').map(({ id, geometry }) => [id, geometry]));
	const unitsOf = (ids: readonly string[]) => ids.map((id) => outlines.get(id) as Polygon);

	it.each(compiled.atlas.districts.map(({ id, units }) => [id, units] as const))(
		'of %s is just that of its units',
		(id, units) => {
			const district = features('districts.geojson').find((feature) => feature.id === id);
			expect(outlineOf([district?.geometry as MultiPolygon])).toEqual(outlineOf(unitsOf(units)));
		}
	);

	it('of a day that the page exports are those of the units', () => {
		const day = compiled.atlas.defaultDay;
		const scene = describeDay(core, { day, view: 'de-facto', selection: null, names: 'period' });
		const exported = JSON.parse(stateGeojson(core, scene, 'https://atlas.example/')) as FeatureCollection;
		const polygons = exported.features.filter(({ geometry }) => geometry.type === 'Polygon');
		expect(Object.fromEntries(polygons.map(({ id, geometry }) => [id, geometry]))).toEqual(
			Object.fromEntries(outlines)
		);
	});

	it('of who held what are those of the units', () => {
		for (const { properties, geometry } of features('control.geojson'))
			expect(geometry).toEqual(outlines.get(String(properties?.['unit'])));
		for (const { properties, geometry } of features('control-districts.geojson'))
			expect(outlineOf([geometry])).toEqual(outlineOf(unitsOf(String(properties?.['units']).split('|'))));
	});
});

describe('who held what', () => {
	it('has a feature for each row of control.csv, with the same cells', () => {
		const made = [...features('control.geojson'), ...features('control-cities.geojson')];
		const cells = new Map(made.map(({ properties }) => [keyOf(properties), properties]));
		const table = rows('control.csv');
		expect(made).toHaveLength(table.length);
		for (const row of table) {
			const properties = cells.get(keyOf(row));
			for (const [name, value] of Object.entries(row))
				if (properties && name in properties) expect(String(properties[name] ?? '')).toBe(value);
		}
	});

	const days = [
		...new Set(features('control.geojson').map(({ properties }) => String(properties?.['start'])))
	];
	it.each(days)('is on %s by district what it is on the map', (day) => {
		const there = features('control-districts.geojson').filter(
			({ properties }) => String(properties?.['start']) <= day && day < String(properties?.['end'])
		);
		const told = there.flatMap(({ properties }) =>
			String(properties?.['units'])
				.split('|')
				.map((unit) => [unit, heldIn(properties)] as const)
		);
		const { areas } = core.index.stateOn(parseIsoDay(day) ?? compiled.atlas.defaultDay);
		const shown = compiled.atlas.units.map(({ id }) => {
			const state = areas.get(id);
			if (!state) throw new Error(id);
			return [id, [holderKey(state.control), state.title.deJure, state.title.qualifier].join()] as const;
		});
		expect(Object.fromEntries(told)).toEqual(Object.fromEntries(shown));
		expect(told).toHaveLength(shown.length);
	});

	it('joins what follows without a break in one feature', () => {
		const last = new Map<string, Feature>();
		for (const feature of features('control-districts.geojson')) {
			const key = [
				feature.properties?.['units'],
				heldIn(feature.properties),
				feature.properties?.['claimed_by']
			];
			const before = last.get(key.join());
			expect(before?.properties?.['end']).not.toBe(feature.properties?.['start']);
			last.set(key.join(), feature);
		}
	});
});

function keyOf(row: Feature['properties']): string {
	return `${String(row?.['unit'])}@${String(row?.['start'])}`;
}

function heldIn(properties: Feature['properties']): string {
	const cell = (name: string) => (properties?.[name] ?? '') as string;
	const claimants = cell('claimants').split('|');
	const status = cell('status') as 'held';
	const key = holderKey({ status, deFacto: cell('de_facto') || null, claimants });
	return [key, cell('de_jure'), cell('title_qualifier')].join();
}
