import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apply } from '../commands/apply.ts';
import { FIXTURE } from '../testing/fixture.ts';

let base: string;
let atlas: string;

beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'apply-'));
	atlas = join(base, 'atlas');
	cpSync(FIXTURE, atlas, { recursive: true });
});
afterEach(() => {
	rmSync(base, { recursive: true, force: true });
});

const PLAIN = {
	suggestion: 1,
	atlas: 'vellmark',
	version: '0',
	id: 'person:brom-keld',
	field: 'summary',
	now: 'Sheriff of Upshire.',
	should: 'Sheriff of all Upshire.',
	source: 'The gazette, p. 3'
};

async function run(suggestion: unknown, ...flags: string[]): Promise<{ text: string; code: number }> {
	const path = join(base, 'suggestion.json');
	writeFileSync(path, suggestion instanceof Uint8Array ? suggestion : JSON.stringify(suggestion));
	return await apply([path, ...flags], { atlas, from: base });
}

const file = (name: string) => readFileSync(join(atlas, name), 'utf8');

describe('atlas apply', () => {
	it('shows what would change, and writes nothing', async () => {
		const before = file('people.yaml');
		const { text, code } = await run(PLAIN);
		expect(code).toBe(0);
		expect(text).toContain('summary: Sheriff of Upshire. → Sheriff of all Upshire.');
		expect(text).toContain('The map is the same on every day.');
		expect(text).toContain('Nothing is written: add --write.');
		expect(file('people.yaml')).toBe(before);
	});

	it('writes the one field, and keeps every other line', async () => {
		const before = file('people.yaml');
		await run(PLAIN, '--write');
		expect(file('people.yaml')).toBe(before.replace('Sheriff of Upshire.', 'Sheriff of all Upshire.'));
	});

	it('shows the map of the days that a date of control touches, and cites a work that is known', async () => {
		const id = 'control:marrow-plain@1923-02-01';
		const own = {
			...PLAIN,
			id,
			field: 'start',
			now: '1923-02-01',
			should: '1923-01-28',
			source: 'CHRON#p. 9@1923-01-28'
		};
		writeFileSync(
			join(atlas, 'control.csv'),
			file('control.csv').replace('1922-03-01,,1923-02-01,league', '1922-03-01,,,league')
		);
		const { text, code } = await run(own, '--write');
		expect(text).toContain('1923-01-28 to 1923-01-31  marrow-plain: league → crown');
		expect(code).toBe(0);
		expect(file('control.csv')).toContain(
			'marrow-plain,1923-01-28,,1924-01-01,crown,held,,high,GAZ|CHRON#p. 9@1923-01-28,'
		);
	});

	it('keeps the references of prose whose names were kept', async () => {
		const id = 'person:ada-tarn';
		const field = 'versions.0.accounts.1.says';
		const { text } = await run({ ...PLAIN, id, field, now: 'Tolling', should: 'at Tolling or near it' });
		expect(text).toContain('versions.0.accounts.1.says: {tolling} → at {tolling} or near it');
	});

	it('adds a name in another script', async () => {
		const should = '{"name":"Марроу","lang":"ru"}';
		const { code } = await run(
			{ ...PLAIN, id: 'place:marrow', field: 'toponyms.+', now: '', should },
			'--write'
		);
		expect(code).toBe(0);
		expect(file('places.yaml')).toContain(
			'    - { name: Marrow, lang: en, use: period }\n    - { name: Марроу, lang: ru }\n'
		);
	});

	it('does not write what has faults, and tells them', async () => {
		const before = file('people.yaml');
		const { text, code } = await run({ ...PLAIN, field: 'side', now: 'royal', should: 'loyal' }, '--write');
		expect(code).toBe(1);
		expect(text).toMatch(/unknown side id: loyal; did you mean royal\?/);
		expect(file('people.yaml')).toBe(before);
	});

	it('says what is told in words only', async () => {
		const { text, code } = await run({ ...PLAIN, field: '', now: '', should: 'He never was sheriff.' });
		expect([code, text]).toEqual([1, expect.stringContaining('change people.yaml by hand')]);
	});

	it.each([
		[
			'a text that has changed since',
			{ ...PLAIN, now: 'Sheriff of Downshire.' },
			/has changed since: summary was “Sheriff of Downshire\.” and is “Sheriff of Upshire\.”/
		],
		[
			'a record that is not there',
			{ ...PLAIN, id: 'person:brom-kell' },
			/people\.yaml has no person:brom-kell; did you mean person:brom-keld\?/
		],
		['a kind that is none', { ...PLAIN, id: 'file:../../etc/passwd' }, /“file” is no kind of record/],
		[
			'a field that leads nowhere',
			{ ...PLAIN, field: 'names.7.name', now: '' },
			/nothing leads to names\.7\.name/
		],
		[
			'a field of the language itself',
			{ ...PLAIN, field: '__proto__.polluted', now: '' },
			/field: must be the path/
		],
		['another key', { ...PLAIN, path: '/etc/passwd' }, /there is no such key: “path”/],
		['a missing key', { ...PLAIN, should: undefined }, /should: is missing/],
		['signs that a terminal would obey', { ...PLAIN, should: 'a\u001b[2Jb' }, /without control characters/],
		['a line too long', { ...PLAIN, name: 'x'.repeat(400) }, /name: has at most 300 characters/],
		['no object', [1, 2], /not a good suggestion/],
		['no JSON', new TextEncoder().encode('<html>'), /this is none/],
		['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), /this is none/],
		['too much', new Uint8Array(70_000), /at most 64 KB/]
	])('refuses %s', async (_, suggestion, message) => {
		await expect(run(suggestion)).rejects.toThrow(message);
	});
});

describe('atlas apply, of a holder and of a translation', () => {
	it('writes the name of a holder, which stands within the head of the atlas', async () => {
		const before = file('atlas.yaml');
		const [, id = ''] = /polities:[^]*?- id: (\S+)/.exec(before) ?? [];
		const own = {
			...PLAIN,
			id: `polity:${id}`,
			field: 'name',
			now: nameOf(before, id),
			should: 'Another name'
		};
		const { code, text } = await run(own, '--write');
		expect(text).toContain('Written.');
		expect(code).toBe(0);
		expect(nameOf(file('atlas.yaml'), id)).toBe('Another name');
	});

	const TOLD = 'brom-keld:\n  summary: Шериф Апшира.\n';
	const IN_RUSSIAN = { ...PLAIN, lang: 'ru', now: 'Шериф Апшира.', should: 'Шериф всего Апшира.' };

	it('writes what is suggested of a text in another language where it is told', async () => {
		withTranslation(TOLD);
		const before = file('people.yaml');
		const { code } = await run(IN_RUSSIAN, '--write');
		expect(code).toBe(0);
		expect(file('i18n/ru/people.yaml')).toContain('summary: Шериф всего Апшира.');
		expect(file('people.yaml')).toBe(before);
	});

	it('says when the translation has changed since, and when there is none', async () => {
		withTranslation('brom-keld:\n  summary: Судья.\n');
		await expect(run(IN_RUSSIAN)).rejects.toThrow(/the translation has changed since/);
		withTranslation('{}\n');
		const { code, text } = await run(IN_RUSSIAN);
		expect(code).toBe(1);
		expect(text).toContain('Change it by hand');
	});

	it('refuses what a translation must not be', async () => {
		withTranslation(TOLD);
		const { code, text } = await run({ ...IN_RUSSIAN, should: 'Шериф {nowhere}.' }, '--write');
		expect(code).toBe(1);
		expect(text).toContain('refers to what the text refers to');
		expect(file('i18n/ru/people.yaml')).toContain('Шериф Апшира.');
	});
});

function nameOf(text: string, id: string): string | undefined {
	return new RegExp(`- id: ${id}\\n\\s+name: (.+)`).exec(text)?.[1];
}

function withTranslation(text: string): void {
	mkdirSync(join(atlas, 'i18n/ru'), { recursive: true });
	writeFileSync(join(atlas, 'i18n/ru/people.yaml'), text);
}
