import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportSheet, importSheet } from '../commands/sheets.ts';
import { FIXTURE } from '../testing/fixture.ts';
import { columnName } from './edits.ts';
import { readTables, writeTables, type ReadTable } from './files.ts';
import { tablesOf } from './tables.ts';

let base: string;
let atlas: string;
const place = () => ({ atlas, from: base });

beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'sheets-'));
	atlas = join(base, 'atlas');
	cpSync(FIXTURE, atlas, { recursive: true });
});
afterEach(() => {
	rmSync(base, { recursive: true, force: true });
});

function filesOf(folder: string): Map<string, string> {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return new Map(
		names
			.filter((name) => statSync(join(folder, name)).isFile())
			.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
	);
}

/** The tables as somebody else hands them back: with some cells, by sheet, key and column, changed, and rows added. */
async function edit(
	path: string,
	cells: readonly (readonly [sheet: string, key: string, column: string, value: string])[],
	added: Readonly<Record<string, Readonly<Record<string, string>>>> = {}
): Promise<void> {
	const tables = tablesOf(atlas);
	const read = await readTables(
		path,
		tables.map(({ name }) => name)
	);
	const edited = tables.map((table) => {
		const [columns = [], ...rows] = read.get(table.name) ?? ([] as ReadTable);
		const changed = rows.map((row) =>
			columns.map((column, i) => {
				const cell = cells.find(
					([sheet, key, at]) => sheet === table.name && key === row[0] && at === column
				);
				return cell?.[3] ?? row[i] ?? '';
			})
		);
		const more = added[table.name];
		return {
			...table,
			columns,
			rows: more ? [...changed, columns.map((column) => more[column] ?? '')] : changed
		};
	});
	await writeTables(edited, path);
}

describe.each(['book.xlsx', 'folder'])('spreadsheets, as %s,', (name) => {
	it('change nothing when they come back as they went', async () => {
		const before = filesOf(atlas);
		const { text } = await exportSheet([name], place());
		expect(text).toContain(
			'control (9 rows), events (3 rows), places (3 rows), people (2 rows), offices (3 rows)'
		);
		expect(await importSheet([name, '--write'], place())).toEqual({ text: 'No record differs.\n', code: 0 });
		expect(filesOf(atlas)).toEqual(before);
	});

	it('change the one field that was edited', async () => {
		const before = filesOf(atlas);
		await exportSheet([name], place());
		await edit(join(base, name), [
			['people', 'brom-keld', 'summary', 'Sheriff of all Upshire.'],
			['control', 'high-moor@1922-05-10', 'situation', 'The moor is raided, day and night'],
			['places', 'marrow', 'lngLat', '1.2|50.4']
		]);
		const { code, text } = await importSheet([name, '--write'], place());
		expect([code, text]).toEqual([0, expect.stringContaining('Written.')]);
		const expected = new Map(before);
		const replace = (file: string, from: string, to: string) =>
			expected.set(file, (before.get(file) ?? '').replace(from, to));
		replace('people.yaml', 'Sheriff of Upshire.', 'Sheriff of all Upshire.');
		replace('control.csv', 'The moor is raided', '"The moor is raided, day and night"');
		replace('places.yaml', 'lngLat: [1.1, 50.4]', 'lngLat: [1.2, 50.4]');
		expect(filesOf(atlas)).toEqual(expected);
	});

	it('add rows and names', async () => {
		await exportSheet([name], place());
		const columns = { events: { id: '1922-04-02-fair', date: '1922-04-02', title: 'A fair is held', account: 'Many come. Few buy.', kind: 'life', importance: '1', confidence: 'high', attestations: 'GAZ', areas: 'marrow-plain' } }; // prettier-ignore
		await edit(join(base, name), [['people', 'brom-keld', 'names.1.name', 'Бром'], ['people', 'brom-keld', 'names.1.lang', 'ru']], columns); // prettier-ignore
		const { code, text } = await importSheet([name, '--write'], place());
		expect([code, text]).toEqual([0, expect.stringContaining('event:1922-04-02-fair: added')]);
		expect(readFileSync(join(atlas, 'people.yaml'), 'utf8')).toContain('- { name: Бром, lang: ru }');
		const events = readFileSync(join(atlas, 'events.yaml'), 'utf8');
		expect(events.indexOf('1922-04-02-fair')).toBeLessThan(events.indexOf('1951-stone'));
	});

	it('keep what a field lists', async () => {
		await exportSheet([name], place());
		await edit(join(base, name), [
			['control', 'marrow-plain@1922-03-01', 'attestations', 'GAZ#p. 3|LETTER@1922-02-27'],
			['offices', 'reeve@1921-01-01@brom-keld', 'attestations', 'GAZ|CHRON|LETTER@1922-02-27']
		]);
		const { code, text } = await importSheet([name, '--write'], place());
		expect([code, text]).toEqual([0, expect.stringContaining('Written.')]);
		expect(readFileSync(join(atlas, 'control.csv'), 'utf8')).toContain(',GAZ#p. 3|LETTER@1922-02-27,');
		expect(readFileSync(join(atlas, 'offices.csv'), 'utf8')).toContain(',GAZ|CHRON|LETTER@1922-02-27,');
	});

	it('are followed by what names a row whose day they move', async () => {
		const translation = join(atlas, 'i18n/ru/control.yaml');
		mkdirSync(dirname(translation), { recursive: true });
		writeFileSync(translation, 'high-moor@1922-09-01:\n  change: Высокая пустошь переходит к Лиге\n');
		await exportSheet([name], place());
		await edit(join(base, name), [
			['control', 'high-moor@1922-05-10', 'end', '1922-09-03'],
			['control', 'high-moor@1922-09-01', 'start', '1922-09-03']
		]);
		const { code, text } = await importSheet([name, '--write'], place());
		expect([code, text]).toEqual([0, expect.stringContaining('i18n/ru/control.yaml: names the row')]);
		expect(readFileSync(translation, 'utf8')).toMatch(/^high-moor@1922-09-03:$/m);
	});

	it('put an event whose day they correct in its place', async () => {
		await exportSheet([name], place());
		await edit(join(base, name), [
			['events', '1921-11-05-oath', 'date', '[1921-11-05,1922-03-20]'],
			['events', '1921-11-05-oath', 'best', '1922-03-20']
		]);
		const { code, text } = await importSheet([name, '--write'], place());
		expect([code, text]).toEqual([0, expect.stringContaining('Written.')]);
		const ids = readFileSync(join(atlas, 'events.yaml'), 'utf8').match(/^- id: .*/gm);
		expect(ids).toEqual(['- id: 1922-03-01-marrow-falls', '- id: 1921-11-05-oath', '- id: 1951-stone']);
	});

	it('add entries of a list whose first columns are empty', async () => {
		await exportSheet([name], place());
		const place2 = { id: 'new-fold', kind: 'village', lngLat: '1.2|50.4', precisionKm: '5', area: 'marrow-plain', 'toponyms.1.name': 'New Fold', 'toponyms.1.lang': 'en', 'toponyms.1.attestations': 'GAZ' }; // prettier-ignore
		await edit(join(base, name), [], { places: place2 });
		const { text } = await importSheet([name], place());
		expect(text).toContain('place:new-fold: added');
		expect(text).not.toContain('write a record');
	});

	it('say what is wrong outside of the sheet too', async () => {
		mkdirSync(join(atlas, 'i18n/ru'), { recursive: true });
		writeFileSync(join(atlas, 'i18n/ru/people.yaml'), 'brom-kelt: { summary: Шериф }\n');
		await exportSheet([name], place());
		await edit(join(base, name), [['people', 'brom-keld', 'summary', 'Sheriff of all Upshire.']]);
		const { code, text } = await importSheet([name, '--write'], place());
		expect([code, text]).toEqual([1, expect.stringContaining('there is none; did you mean brom-keld?')]);
		expect(text).not.toContain('Written.');
	});

	it('tell their faults by cell, and write nothing then', async () => {
		const before = filesOf(atlas);
		await exportSheet([name], place());
		await edit(join(base, name), [
			['people', 'brom-keld', 'side', 'loyal'],
			['control', 'high-moor@1922-09-01', 'de_facto', 'legue'],
			['events', '1951-stone', 'title', '']
		]);
		const { code, text } = await importSheet([name, '--write'], place());
		expect(code).toBe(1);
		const at = (sheet: string, column: string) =>
			columnName(
				tablesOf(atlas)
					.find((one) => one.name === sheet)
					?.columns.indexOf(column) ?? -1
			);
		expect(text).toMatch(
			new RegExp(
				`^people!${at('people', 'side')}3: people\\.yaml.*unknown side id: loyal; did you mean royal`,
				'm'
			)
		);
		expect(text).toMatch(
			new RegExp(
				`^control!${at('control', 'de_facto')}5: .*unknown polity id: legue; did you mean league`,
				'm'
			)
		);
		expect(text).toMatch(new RegExp(`^events!${at('events', 'title')}4: title is emptied`, 'm'));
		expect(filesOf(atlas)).toEqual(before);
	});
});

it('reads a folder of CSV files, whatever parts its fields and stands in them', async () => {
	const control = join(atlas, 'control.csv');
	writeFileSync(
		control,
		readFileSync(control, 'utf8').replace('The moor is raided', 'The moor is raided; its folk flee')
	);
	await exportSheet(['folder'], place());
	expect(await importSheet(['folder'], place())).toEqual({ text: 'No record differs.\n', code: 0 });
	const path = join(base, 'folder/people.csv');
	const rows = parseCsv(readFileSync(path, 'utf8'), { bom: true }) as unknown as string[][];
	for (const delimiter of [';', '\t']) {
		writeFileSync(path, stringify(rows, { delimiter }));
		expect(await importSheet(['folder'], place())).toEqual({ text: 'No record differs.\n', code: 0 });
	}
});

it('refuses what is no workbook, and rows of no record', async () => {
	writeFileSync(join(base, 'bad.xlsx'), 'not a zip');
	await expect(importSheet(['bad.xlsx'], place())).rejects.toThrow(/is no workbook/);
	await expect(importSheet(['nowhere.xlsx'], place())).rejects.toThrow(/there is no/);
	await exportSheet(['folder'], place());
	const path = join(base, 'folder/offices.csv');
	writeFileSync(path, readFileSync(path, 'utf8').replace(/^reeve@1922-03-01@/m, 'mayor@1922-03-01@'));
	const { text, code } = await importSheet(['folder'], place());
	expect([code, text]).toEqual([
		1,
		expect.stringContaining('offices!A3: there is no “mayor@1922-03-01@ada-tarn”')
	]);
});
