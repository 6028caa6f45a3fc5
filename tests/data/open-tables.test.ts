import { describe, expect, it } from 'vitest';
import edtf from 'edtf';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { parseEdtf } from '#compiler/edtf.ts';
import { openData } from '#compiler/open-data.ts';
import type { Field } from '#compiler/open-data/fields.ts';
import type { DataPackage } from '#compiler/open-data/package.ts';
import { TABLES } from '#compiler/open-data/tables/index.ts';
import { compileEdited } from '#compiler/testing/fixture.ts';
import { columns as all, compiled, files, published, rowsOf, textOf } from './open-files.ts';

/* What holds for every table among the downloads: columns, types, codes, keys, and one way to write days. */

/** Of tables that hold nothing there is no file. */
const columns = all.filter(({ table }) => files.has(table.file));

const TYPES: Readonly<Record<Field['type'], RegExp>> = {
	string: /^(?! )[^\r]*(?<! )$/u,
	date: /^\d{4}-\d{2}-\d{2}$/,
	integer: /^-?\d+$/,
	number: /^-?\d+(\.\d+)?$/,
	boolean: /^(true|false)$/
};

/** What is wrong with a value of a column. */
function faultsOf({ name, type, constraints = {} }: Field, value: string): string[] {
	if (value === '') return constraints.required ? [`${name} is empty`] : [];
	const isOfType = TYPES[type].test(value) && (type !== 'date' || parseIsoDay(value) !== null);
	const isCode = constraints.enum?.map(String).includes(value) ?? true;
	return isOfType && isCode ? [] : [`${name} is ${value}`];
}

/** Ids that a column names and its table lacks. */
function danglingIn(of: ReadonlyMap<string, string | Uint8Array>): string[] {
	const { resources } = JSON.parse(textOf('datapackage.json', of)) as DataPackage;
	return resources.flatMap(({ path, name, schema }) =>
		(schema?.foreignKeys ?? []).flatMap(({ fields, reference }) => {
			const target = resources.find((one) => one.name === (reference.resource || name));
			if (!target?.schema) return [`${path}: ${fields} leads to no table`];
			const known = new Set(rowsOf(target.path, of).map((row) => row[reference.fields]));
			return rowsOf(path, of)
				.map((row) => row[fields] ?? '')
				.filter((id) => id !== '' && !known.has(id))
				.map((id) => `${path}: ${fields} ${id}`);
		})
	);
}

describe('tables', () => {
	it('are all published but those that hold nothing', () => {
		const others = TABLES.filter(({ file }) => !files.has(file)).map(({ file }) => file);
		expect(others).toEqual(['pictures.csv', 'picture_facts.csv']);
	});

	it('end a run of days on the days on which the next one may begin', () => {
		const rows = rowsOf('control.csv');
		const met = rows.flatMap((row, i) => {
			const next = rows[i + 1];
			return next && next['unit'] === row['unit'] ? [[row, next] as const] : [];
		});
		expect(met.length).toBeGreaterThan(150);
		for (const [row, next] of met)
			expect([row['unit'], row['end'], row['end_edtf']]).toEqual([
				next['unit'],
				next['start'],
				next['start_edtf']
			]);
		expect(met.filter(([row]) => row['end_edtf'] !== row['end']).length).toBeGreaterThan(50);
	});

	it.each(published)('$file has the columns, types, codes and key that the data package says', (table) => {
		const rows = rowsOf(table.file);
		const head = textOf(table.file).split('\r\n', 1)[0];
		expect(head).toBe(table.fields.map(({ name }) => name).join(','));
		expect(
			rows.flatMap((row) => table.fields.flatMap((field) => faultsOf(field, row[field.name] ?? '')))
		).toEqual([]);
		const keys = rows.map((row) => JSON.stringify(table.primaryKey.map((column) => row[column])));
		expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
	});

	it.each(published)('$file is UTF-8 without BOM, with CRLF line ends', ({ file }) => {
		expect(textOf(file).charCodeAt(0)).not.toBe(0xfeff);
		expect(textOf(file).replaceAll('\r\n', '')).not.toMatch(/\r/);
		expect(textOf(file).endsWith('\r\n')).toBe(true);
	});

	it('name no id that its table lacks', () => {
		expect(columns.filter(({ field }) => field.references !== undefined).length).toBeGreaterThan(80);
		expect(danglingIn(files)).toEqual([]);
	});

	it('name no id that its table lacks in another atlas', () => {
		const other = compileEdited([]);
		if (!other.ok) throw new Error('the fixture does not compile');
		expect(danglingIn(openData(other))).toEqual([]);
	});

	it('are found out where they name one', () => {
		const broken = new Map(files).set(
			'event_people.csv',
			'event,person\r\nno-such-event,ehmetjan-qasimi\r\n'
		);
		expect(danglingIn(broken)).toEqual(['event_people.csv: event no-such-event']);
	});

	it('have the lists of ids one a row too', () => {
		const linked = columns.flatMap(({ table, field }) => {
			const link = /one a row in (\w+\.csv)/.exec(field.description)?.[1];
			return link === undefined ? [] : [{ table, field, link }];
		});
		expect(linked.length).toBeGreaterThan(20);
		for (const { table, field, link } of linked)
			expect(
				TABLES.map(({ file }) => file),
				`${table.file}: ${field.name}`
			).toContain(link);
		const listed = rowsOf('events.csv').flatMap(({ id, people = '' }) =>
			people === '' ? [] : people.split('|').map((person) => `${String(id)} ${person}`)
		);
		expect(
			rowsOf('event_people.csv').map(({ event, person }) => `${String(event)} ${String(person)}`)
		).toEqual(listed);
	});
});

describe('days', () => {
	const dated = columns.filter(({ field }) => field.type === 'date');

	it('stand beside their bounds in every table', () => {
		expect(dated.length).toBeGreaterThan(15);
		for (const { table, field } of dated)
			expect(
				table.fields.map(({ name }) => name),
				table.file
			).toContain(`${field.name}_edtf`);
	});

	it('lie within bounds that are EDTF in one form', () => {
		const wrong = dated.flatMap(({ table, field }) =>
			rowsOf(table.file)
				.map((row) => ({ day: row[field.name] ?? '', bounds: row[`${field.name}_edtf`] ?? '' }))
				.filter(({ day, bounds }) => !isWithin(day, bounds))
				.map(({ day, bounds }) => `${table.file} ${field.name}: ${day} in ${bounds}`)
		);
		expect(wrong).toEqual([]);
	});

	it('are within bounds that a reader of EDTF takes', () => {
		const bounds = columns
			.filter(({ field }) => field.name.endsWith('_edtf') || field.name === 'says')
			.filter(({ table, field }) => table.file === 'attestations.csv' || field.name !== 'says')
			.flatMap(({ table, field }) => rowsOf(table.file).map((row) => row[field.name] ?? ''))
			.filter((text) => text !== '');
		expect(new Set(bounds).size).toBeGreaterThan(200);
		for (const text of new Set(bounds)) {
			expect(() => edtf(text), text).not.toThrow();
			expect(text).toMatch(FORMS);
		}
	});

	it('make runs that end after they begin', () => {
		const runs = TABLES.filter(({ fields }) => fields.some(({ name }) => name === 'end'));
		expect(runs.map(({ file }) => file)).toEqual(
			expect.arrayContaining(['control.csv', 'legs.csv', 'tenures.csv'])
		);
		const wrong = runs.flatMap(({ file }) =>
			rowsOf(file)
				.filter(({ start = '', end = '' }) => start !== '' && end !== '' && end <= start)
				.map((row) => `${file} ${JSON.stringify([row['id'], row['start'], row['end']])}`)
		);
		expect(wrong).toEqual([]);
	});

	it('date control without gap or overlap', () => {
		const last = new Map<string, string>();
		for (const { unit = '', start = '', end = '' } of rowsOf('control.csv')) {
			const before = last.get(unit);
			if (before !== undefined) expect(start).toBe(before);
			last.set(unit, end);
		}
		expect(last.size).toBe(compiled.atlas.units.length + compiled.atlas.cities.length);
	});
});

/** The ways in which bounds are written: a day, a month, a year, about one of these, or one day of a set. */
const FORMS =
	/^(\d{4}(-\d{2}){0,2}~?|\[\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}\]|\[\.\.\d{4}-\d{2}-\d{2}\]|\[\d{4}-\d{2}-\d{2}\.\.\])$/;

/** Whether a day, or the lack of one, and its bounds agree: an open bound stands for all days beyond. */
function isWithin(day: string, bounds: string): boolean {
	if (day === '' || bounds === '') return day === bounds;
	const allowed = parseEdtf(bounds);
	const value = parseIsoDay(day) as Day;
	if (!allowed || !FORMS.test(bounds)) return false;
	const from = allowed.vague === 'earlier' ? -Infinity : allowed.earliest;
	const to = allowed.vague === 'later' ? Infinity : allowed.latest;
	return from <= value && value <= to;
}

describe('control.csv', () => {
	const rows = rowsOf('control.csv');

	it('tells apart the rows where nothing changed hands', () => {
		const KEPT = ['unit', 'de_facto', 'status', 'claimants', 'de_jure', 'title_qualifier', 'claimed_by'];
		const isSame = (i: number) => KEPT.every((column) => rows[i - 1]?.[column] === rows[i]?.[column]);
		const same = rows.filter((_, i) => isSame(i));
		expect(same.length).toBeGreaterThan(5);
		expect(rows.filter(({ begins }) => begins === 'neither')).toEqual(same);
	});

	it('has the words of each change of the map', () => {
		const told = new Set(rows.flatMap(({ change, title_change }) => [change, title_change]));
		for (const { change } of compiled.atlas.control)
			if (change !== undefined && !change.includes('{')) expect(told).toContain(change);
	});
});

describe('facts', () => {
	it('have each attestation of the record', () => {
		const { atlas, history } = compiled;
		const attested = [
			...atlas.control,
			...atlas.titles,
			...atlas.versions,
			...atlas.places,
			...atlas.tenures,
			...atlas.facilities,
			...history.events,
			...history.people,
			...history.institutions,
			...history.journeys
		].flatMap(({ attestations }) => attestations);
		const rows = rowsOf('attestations.csv');
		expect(rows.length).toBeGreaterThan(attested.length);
		const located = attested.filter(({ locator }) => locator !== undefined);
		expect(located.length).toBeGreaterThan(3);
		for (const { source, locator } of located)
			expect(rows).toContainEqual(expect.objectContaining({ source, locator }));
	});

	it('have pages where the site knows its own address', () => {
		const told = openData(compiled, 'https://atlas.example/');
		expect(rowsOf('events.csv', told)[0]?.['page']).toMatch(/^https:\/\/atlas\.example\/event\/[\w-]+\/$/);
		expect(rowsOf('events.csv')[0]?.['page']).toMatch(/^event\/[\w-]+\/$/);
	});
});
