import type { Faults, FileLocation } from '../faults.ts';
import { UniqueIds } from '../unique-ids.ts';
import { arcNumber } from './arcs.ts';
import { checkLetteringNames } from './lettering-names.ts';
import { checkPlausibleBasemap } from './plausible.ts';
import { FILES, type BasemapRecord } from './record.ts';

/** Reports what does not fit together: ids that are not there or occur twice, arcs that are not there. */
export function checkBasemap(record: BasemapRecord, faults: Faults): void {
	checkFronts(record, faults);
	checkCitations(record, faults);
	checkBorders(record, faults);
	checkIds(record, faults);
	checkLetteringNames(record, faults);
	checkPlausibleBasemap(record, faults);
}

/** Fronts part polities of the atlas, and stand while the control that they part does. */
function checkFronts({ fronts, atlas, control }: BasemapRecord, faults: Faults): void {
	const changes = new Set(control.flatMap(({ start, end }) => [start, end]));
	const polities = new Set(atlas.polities.map(({ id }) => id));
	for (const { properties } of fronts) {
		const location = { file: FILES.fronts, id: properties.id };
		for (const polity of Object.values(properties.sides ?? {}).flat()) {
			if (!polities.has(polity)) faults.add({ ...location, rule: 'unknown polity id', found: polity });
		}
		const { start, end } = properties;
		const meets = (day: string) =>
			changes.has(day) ||
			fronts.some(
				(other) =>
					[other.properties.start, other.properties.end].includes(day) && other.properties !== properties
			);
		for (const day of control.length === 0 ? [] : [start, end])
			if (!meets(day))
				faults.add({
					...location,
					rule: 'a front begins and ends on a day of change in control.csv, or where another does',
					found: day
				});
	}
}

/** Fronts and labels cite sources of the atlas. */
function checkCitations({ fronts, labels, sources }: BasemapRecord, faults: Faults): void {
	const known = new Set(sources.map(({ id }) => id));
	const check = (location: FileLocation, attestations: readonly string[]) => {
		for (const attestation of attestations) {
			const [key = ''] = attestation.split(/[#@]/, 1);
			if (!known.has(key)) faults.add({ ...location, rule: 'unknown source id', found: key });
		}
	};
	for (const { properties } of fronts)
		check({ file: FILES.fronts, id: properties.id }, properties.attestations);
	for (const { value, file, line } of labels) check({ file, line, id: value.id }, value.attestations ?? []);
}

/** A boundary separates two of the states that the same file draws, along arcs that it has. */
function checkBorders({ borders: { objects, arcs } }: BasemapRecord, faults: Faults): void {
	const { polities, lines } = objects;
	const neighbours = new Set(polities.geometries.map(({ properties }) => properties.polity));
	for (const { properties, arcs: indexes } of lines.geometries) {
		const location = { file: FILES.borders, id: properties.pair };
		for (const polity of properties.pair.split('|')) {
			if (!neighbours.has(polity)) faults.add({ ...location, rule: 'unknown polity id', found: polity });
		}
		const missing = indexes.flat().find((index) => arcs[arcNumber(index)] === undefined);
		if (missing !== undefined) faults.add({ ...location, rule: 'unknown arc', found: String(missing) });
	}
}

function checkIds({ fronts, transport, labels }: BasemapRecord, faults: Faults): void {
	requireOnce(
		fronts.map(({ properties: { id } }) => ({ file: FILES.fronts, id })),
		faults
	);
	requireOnce(
		transport.map(({ properties: { id } }) => ({ file: FILES.transport, id })),
		faults
	);
	requireOnce(
		labels.map(({ value: { id }, file, line }) => ({ file, line, id })),
		faults
	);
}

function requireOnce(locations: readonly (FileLocation & { id: string })[], faults: Faults): void {
	const ids = new UniqueIds(faults);
	for (const location of locations) ids.add(location);
}
