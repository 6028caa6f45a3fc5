import { stringify } from 'csv-stringify/sync';
import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { History } from '#lib/atlas/model/history.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { isoDate } from '#lib/atlas/time/iso-date.ts';
import { formatEntity } from '../records/statements.ts';
import { controlRows } from './control-rows.ts';
import { TABLES, type TableName } from './package.ts';

/*
 * The tables among the downloads: UTF-8 without BOM, RFC 4180. Dates are ISO, ends exclusive, lists joined by “|”.
 * Their columns are those of the Frictionless schemas of package.ts.
 */

/** One row per area and run of days with one holder in fact and one title in law; cities have an empty district. */
export function controlCsv(core: AtlasCore): string {
	const rows = controlRows(core).map(({ area, district, isSeat, start, end, control, title }) => ({
		unit: area,
		district: district ?? '',
		seat: isSeat,
		start: formatIsoDay(start.best),
		end: formatIsoDay(end.best),
		de_facto: control.deFacto ?? '',
		de_jure: title.deJure,
		status: control.status,
		claimants: control.claimants.join('|'),
		confidence: control.confidence,
		sources: sourceList(control.attestations),
		title_sources: sourceList(title.attestations)
	}));
	return csv('control.csv', rows);
}

/** One row per event; `date` is written as everywhere, and as EDTF where it spans years. */
export function eventsCsv(
	core: AtlasCore,
	history: History,
	authored: ReadonlyMap<string, { date: string; best?: string | undefined }>
): string {
	const attestations = new Map(history.events.map((event) => [event.id, event.attestations]));
	const rows = core.atlas.events.map(({ id, day, title, place, placeText, areas, importance }) => ({
		id,
		date: isoDate(day) ?? authored.get(id)?.date ?? formatIsoDay(day.best),
		earliest: formatIsoDay(day.earliest),
		latest: formatIsoDay(day.latest),
		title,
		place: place ?? placeText ?? '',
		units: areas.join('|'),
		importance,
		sources: sourceList(attestations.get(id) ?? [])
	}));
	return csv('events.csv', rows);
}

/** One row per tenure of the best account; `end` is empty when it lies after the period or is not in the sources. */
export function officesCsv(core: AtlasCore): string {
	const rows = core.atlas.tenures
		.filter((tenure) => tenure.account === null)
		.map((tenure) => ({
			office: tenure.office,
			holder: tenure.holder,
			start: formatIsoDay(tenure.start.best),
			end: tenure.end ? formatIsoDay(tenure.end.best) : '',
			confidence: tenure.confidence,
			sources: sourceList(tenure.attestations)
		}));
	return csv('offices.csv', rows);
}

/** One row per facility; `authored`: the dates by id, as they are written. */
export function facilitiesCsv(
	core: AtlasCore,
	authored: ReadonlyMap<string, { readonly start?: string | undefined; readonly end?: string | undefined }>
): string {
	const rows = core.atlas.facilities.map(
		({ id, layer, name, place, confidence, attestations, note = '' }) => ({
			id,
			layer,
			name,
			place,
			start: authored.get(id)?.start ?? '',
			end: authored.get(id)?.end ?? '',
			confidence,
			sources: sourceList(attestations),
			note
		})
	);
	return csv('facilities.csv', rows);
}

/** One row per statement of the founding documents. */
export function statementsCsv(history: History): string {
	const rows = history.statements.map(({ entities, note = '', ...statement }) => ({
		...statement,
		entities: entities.map(formatEntity).join('|'),
		note
	}));
	return csv('statements.csv', rows);
}

/** Rows as the file of a name, with the columns that the data package describes. */
function csv(name: TableName, rows: readonly object[]): string {
	return stringify([...rows], {
		header: true,
		columns: TABLES[name].fields.map((field) => field.name),
		record_delimiter: 'windows',
		cast: { boolean: String }
	});
}

function sourceList(attestations: readonly Attestation[]): string {
	return sourcesCited(attestations).join('|');
}
