import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diff } from '../commands/diff.ts';
import { FIXTURE } from '../testing/fixture.ts';
import { UsageError } from '../usage-error.ts';

let base: string;

beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'diff-'));
	cpSync(FIXTURE, join(base, 'old'), { recursive: true });
	cpSync(FIXTURE, join(base, 'new'), { recursive: true });
});
afterEach(() => {
	rmSync(base, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string): void {
	const path = join(base, 'new', file);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replaceAll(from, to));
}

const ask = async (...words: string[]) => diff(words, { atlas: join(base, 'new'), from: base });

describe('atlas diff', () => {
	it('says that nothing differs', async () => {
		expect(await ask('old', 'new')).toEqual({ text: 'No record differs.\n', code: 0 });
	});

	it('tells what differs by record and field, and who held what by day', async () => {
		edit('control.csv', '1923-02-01', '1923-01-28');
		edit('people.yaml', 'Sheriff of Upshire', 'Sheriff of all Upshire');
		edit('places.yaml', 'lngLat: [1.1, 50.4]', 'lngLat: [1.2, 50.4]');
		const { text, code } = await ask('old', 'new');
		expect(code).toBe(0);
		expect(text.split('\n').map((line) => line.trim())).toEqual([
			'control:marrow-plain@1922-03-01: changed (control.csv)',
			'end: 1923-02-01 → 1923-01-28',
			'control:marrow-plain@1923-01-28: changed (control.csv)',
			'start: 1923-02-01 → 1923-01-28',
			'place:marrow: changed (places.yaml)',
			'lngLat: [1.1,50.4] → [1.2,50.4]',
			'person:brom-keld: changed (people.yaml)',
			'summary: Sheriff of Upshire. → Sheriff of all Upshire.',
			'',
			'On the map:',
			'1923-01-28 to 1923-01-31  marrow-plain: league → crown',
			''
		]);
	});

	it('gives the same as JSON, with records that are new or gone', async () => {
		edit('events.yaml', '- id: 1951-stone', '- id: 1951-marker');
		const { text } = await ask('old', 'new', '--json');
		const { records, days } = JSON.parse(text) as {
			records: { id: string; change: string }[];
			days: unknown[];
		};
		expect(records.map(({ id, change }) => [id, change])).toEqual([
			['event:1951-marker', 'added'],
			['event:1951-stone', 'removed']
		]);
		expect(days).toEqual([]);
	});

	it('tells the faults of a version of which the map is not known', async () => {
		edit('control.csv', ',league,held', ',legion,held');
		const { text, code } = await ask('old', 'new');
		expect(code).toBe(1);
		expect(text).toContain('de_facto: league → legion');
		expect(text).toMatch(/unknown polity id: legion/);
	});

	it('compares with a revision of git', { timeout: 30_000 }, async () => {
		const git = (...args: string[]) => execFileSync('git', args, { cwd: base, stdio: 'ignore' });
		git('init');
		git('add', '-A');
		git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'Begin');
		edit('people.yaml', 'Sheriff of Upshire', 'Sheriff of all Upshire');
		const { text } = await ask('HEAD');
		expect(text).toContain('person:brom-keld: changed');
	});

	it.each([[['nowhere', 'new']], [['--output=x', 'new']], [[]], [['a', 'b', 'c']]])(
		'refuses %j',
		async (words) => {
			await expect(ask(...words)).rejects.toThrow(UsageError);
		}
	);
});
