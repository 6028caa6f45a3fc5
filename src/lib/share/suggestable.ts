import type { AtlasCore } from '#lib/atlas/core.ts';
import { entityName } from '#lib/atlas/entity-name.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import { SELECTION_KINDS, type SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';

/*
 * What of a thing or a day a reader can suggest to correct: the fields of its record as the codebook names them, and what they
 * say to a reader now. The compiler reads the same ids and paths (src/compiler/record-files.ts).
 */

/** A field of a record that can be corrected. */
export interface Suggestable {
	/** The record, `kind:key`. */
	readonly id: string;
	/** Path of the field; empty: something else, in words. */
	readonly field: string;
	readonly label: string;
	readonly now: string;
}

type Field = readonly [field: string, label: string, now: string | undefined];

/** What can be corrected of what an address names, `kind:id` or `day:YYYY-MM-DD`; `null` when there is no such thing. */
export function suggestableOf(core: AtlasCore, history: HistoryCore, subject: string): Suggestable[] | null {
	const [kind = '', id = ''] = /^([a-z]+):(.+)$/.exec(subject)?.slice(1) ?? [];
	if (kind === 'day') {
		const day = parseIsoDay(id);
		return day === null ? null : ofDay(core, history, day);
	}
	const known = SELECTION_KINDS.find((one) => one === kind);
	if (known === undefined || !core.has(known, id)) return null;
	const own = fieldsOf(`${kind}:${id}`, FIELDS[known](core, history, id));
	return [...own, ...ofControl(core, (area) => area === id), other(`${kind}:${id}`)];
}

/** What is corrected, by name. */
export function subjectName(core: AtlasCore, subject: string): string {
	const [kind = '', id = ''] = /^([a-z]+):(.+)$/.exec(subject)?.slice(1) ?? [];
	const day = kind === 'day' ? parseIsoDay(id) : null;
	if (day !== null) return formatDay(day);
	return entityName(core, { kind: kind as Selection['kind'], id }, core.atlas.defaultDay);
}

/** By kind; a kind that is given without fields can be corrected in words. */
const FIELDS: Readonly<
	Record<SelectionKind, (core: AtlasCore, history: HistoryCore, id: string) => readonly Field[]>
> = {
	event: (core, history, id) => {
		const { day, title, place } = core.event(id);
		const isSure = day.earliest === day.latest;
		return [
			[isSure ? 'date' : 'best', t('suggest.field.day'), formatIsoDay(day.best)],
			['title', t('suggest.field.title'), title],
			['account', t('suggest.field.account'), history.event(id).account],
			['place', t('suggest.field.place'), place ?? '']
		];
	},
	person: (_, history, id) => {
		const { names, summary, born, died } = history.person(id);
		return [
			['names.0.name', t('suggest.field.name'), names[0]?.name],
			['names.+', t('suggest.field.other-name'), ''],
			['summary', t('suggest.field.account'), summary],
			['born.date', t('suggest.field.born'), born && spanOf(born.date)],
			['died.date', t('suggest.field.died'), died && spanOf(died.date)]
		];
	},
	place: (core, _, id) => {
		const { toponyms, role, note, lngLat } = core.place(id);
		return [
			['toponyms.0.name', t('suggest.field.name'), toponyms[0]?.name],
			['toponyms.+', t('suggest.field.other-name'), ''],
			['lngLat', t('suggest.field.point'), JSON.stringify(lngLat)],
			['role', t('suggest.field.role'), role],
			['note', t('suggest.field.note'), note ?? '']
		];
	},
	institution: (_, history, id) => {
		const { names, summary, start, end } = history.institution(id);
		return [
			['names.0.name', t('suggest.field.name'), names[0]?.name],
			['names.+', t('suggest.field.other-name'), ''],
			['summary', t('suggest.field.account'), summary],
			['start', t('suggest.field.start'), start && spanOf(start)],
			['end', t('suggest.field.end'), end && spanOf(end)]
		];
	},
	journey: (_, history, id) => {
		const { title, summary } = history.journey(id);
		return [
			['title', t('suggest.field.title'), title],
			['summary', t('suggest.field.account'), summary]
		];
	},
	document: (core, history, id) => [
		['title', t('suggest.field.title'), core.document(id).title],
		['summary', t('suggest.field.account'), history.document(id).summary]
	],
	unit: (core, _, id) => [
		['name', t('suggest.field.name'), core.unit(id).name],
		['note', t('suggest.field.note'), core.unit(id).note ?? '']
	],
	district: (core, _, id) => [['name', t('suggest.field.name'), core.district(id).name]],
	office: (core, _, id) => [['name', t('suggest.field.name'), core.office(id).name]],
	polity: (core, _, id) => [
		['name', t('suggest.field.name'), core.polity(id).name],
		['short', t('suggest.field.short-name'), core.polity(id).short],
		['note', t('suggest.field.note'), core.polity(id).note ?? '']
	],
	source: (_, history, id) => [['note', t('suggest.field.note'), history.source(id).note]]
};

function ofDay(core: AtlasCore, history: HistoryCore, day: Day): Suggestable[] {
	const events = core.eventsBetween(day, day).flatMap(({ id, title }) => {
		const fields = FIELDS.event(core, history, id);
		return fieldsOf(
			`event:${id}`,
			fields.map(([field, label, now]) => [field, t('suggest.of', { thing: title, field: label }), now])
		);
	});
	return [...ofControl(core, (_, start) => start === day), ...events, other(`atlas:${core.atlas.id}`)];
}

/** The rows of who held what that are asked for: their first day, and the holder. */
function ofControl(core: AtlasCore, isOf: (area: string, start: Day) => boolean): Suggestable[] {
	const { control, units, cities } = core.atlas;
	const names = new Map([...units, ...cities].map(({ id, name }) => [id, name]));
	return control
		.filter(({ area, start }) => isOf(area, start.best))
		.flatMap(({ area, start, deFacto }) => {
			const thing = t('suggest.held-from', { area: names.get(area) ?? area, day: formatDay(start.best) });
			return fieldsOf(`control:${area}@${formatIsoDay(start.best)}`, [
				['start', t('suggest.of', { thing, field: t('suggest.field.first-day') }), formatIsoDay(start.best)],
				['de_facto', t('suggest.of', { thing, field: t('suggest.field.holder') }), deFacto ?? '']
			]);
		});
}

function fieldsOf(id: string, fields: readonly Field[]): Suggestable[] {
	return fields.flatMap(([field, label, now]) => (now === undefined ? [] : [{ id, field, label, now }]));
}

function other(id: string): Suggestable {
	return { id, field: '', label: t('suggest.field.else'), now: '' };
}

/** A day, or the days that it may be, as EDTF. */
function spanOf({ earliest, latest }: UncertainDay): string {
	const [first, last] = [formatIsoDay(earliest), formatIsoDay(latest)];
	return first === last ? first : `[${first}..${last}]`;
}
