import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { FIXTURE } from '../testing/fixture.ts';
import { editCsv, editRows } from './edit-csv.ts';
import { editYaml } from './edit-yaml.ts';
import { putInOrder } from './put-in-order.ts';

const CSV = 'id,name,note\r\na,"One, two","say ""x"""\r\nb,Two,\r\n';

describe('editing CSV', () => {
	it('changes one field and no other byte', () => {
		expect(editCsv(CSV, [{ row: 1, column: 'note', value: 'new, and more' }])).toBe(
			'id,name,note\r\na,"One, two","say ""x"""\r\nb,Two,"new, and more"\r\n'
		);
		expect(editCsv(CSV, [{ row: 0, column: 'name', value: 'One, two' }])).toBe(CSV);
	});
	it('adds rows and leaves rows out', () => {
		expect(editRows(CSV, { without: new Set([0]), added: [{ id: 'c', note: 'x' }] })).toBe(
			'id,name,note\r\nb,Two,\r\nc,,x\n'
		);
	});
	it('refuses what is not there', () => {
		expect(() => editCsv(CSV, [{ row: 7, column: 'note', value: '' }])).toThrow();
		expect(() => editCsv(CSV, [{ row: 0, column: 'nothing', value: '' }])).toThrow('no column');
	});
});

const YAML = `# A list.
- id: a # the first
  title: 'One'
  account: >-
    Some words
    of it.
  names:
    - { name: A, lang: en } # by hand
    - { name: B, lang: fr }

# Another.
- id: b
  title: Two
`;

describe('editing YAML', () => {
	it.each([
		[['title'], "It's: new", "title: 'It''s: new'"],
		[['account'], 'Other words.', 'account: >-\n    Other words.\n'],
		[['names', '1', 'name'], 'C', '- { name: C, lang: fr }'],
		[['names', '0', 'from'], '1922', "- { name: A, lang: en, from: '1922' } # by hand"],
		[
			['names', '+'],
			{ name: 'D', lang: 'zh-Hant' },
			'lang: fr }\n    - { name: D, lang: zh-Hant }\n\n# Another'
		],
		[['note'], 'A: note', "lang: fr }\n  note: 'A: note'\n\n# Another"]
	])('sets %j', (path, value, written) => {
		const text = editYaml(YAML, { record: 0, path, value });
		expect(text).toContain(written);
		// Nothing else is touched.
		const was = parse(YAML) as unknown[];
		const is = parse(text) as unknown[];
		expect(is[1]).toEqual(was[1]);
		for (const comment of YAML.match(/#.*/g) ?? []) expect(text).toContain(comment);
		expect(text.split('\n').filter((line) => !YAML.split('\n').includes(line)).length).toBeLessThanOrEqual(1);
	});

	it('sets a field of JSON as it is laid out', () => {
		const text = readFileSync(join(FIXTURE, 'sources.json'), 'utf8');
		const at = (JSON.parse(text) as { id: string }[]).findIndex(({ id }) => id === 'LETTER');
		const edited = editYaml(text, { record: at, path: ['title'], value: 'A “letter"' }, true);
		expect((JSON.parse(edited) as { title: string }[])[at]?.title).toBe('A “letter"');
		expect(edited.split('\n').filter((line) => !text.split('\n').includes(line))).toHaveLength(1);
	});
});

describe('putting a record in its place', () => {
	const list = (...records: readonly string[]) => `# By day.\n# All of them.\n\n${records.join('\n\n')}\n`;
	const [a, b, c] = [
		'- id: a\n  date: 1922-03-01\n  account: >-\n    Some\n    words.',
		'# Of two days.\n- id: b\n  date: "[1922-03-05, 1922-04-09]"\n  best: 1922-04-09',
		'- id: c\n  date: 1922-06'
	] as const;
	const on = (record: string, day: string) => record.replace(/date: .*/, `date: ${day}`);

	it.each([
		['earlier than any', list(a, b, on(c, '1921-12')), 'c', list(on(c, '1921-12'), a, b)],
		['later than any', list(on(a, '1923'), b, c), 'a', list(b, c, on(a, '1923'))],
		['between others', list(on(a, '1922-05-01'), b, c), 'a', list(b, on(a, '1922-05-01'), c)],
		['by its best day', list(a, b.replace('best: 1922-04-09', 'best: 1922-02-01'), c), 'b', list(b.replace('best: 1922-04-09', 'best: 1922-02-01'), a, c)] // prettier-ignore
	])('moves it with its remark: %s', (_, text, id, expected) => {
		expect(putInOrder(text, id)).toBe(expected);
	});

	it.each([
		['it stands there', list(a, b, c), 'b'],
		['its day is that of another', list(a, on(b, '1922-06').replace(/\n.*best.*/, ''), c), 'b'],
		['the others are in no order', list(on(a, '1930'), b, on(c, '1921')), 'b'],
		['they have no days', '- id: a\n  name: A\n- id: b\n  name: B\n', 'a'],
		['there is no such record', list(a, c), 'b']
	])('leaves the text as it is where %s', (_, text, id) => {
		expect(putInOrder(text, id)).toBe(text);
	});
});
