import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from './cli-answer.ts';
import { compileEdited, FIXTURE } from './testing/fixture.ts';
import { UsageError } from './usage-error.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const compiled = compileEdited([]);

async function ask(...args: string[]): Promise<unknown> {
	const text = await answer(args, () => {
		if (!compiled.ok) throw new Error('the fixture does not compile');
		return Promise.resolve(compiled.atlas);
	});
	return text.startsWith('Usage') ? text : JSON.parse(text);
}

interface DayAnswer {
	date: string;
	by: string;
	version: string;
	units: Record<string, unknown>[];
	districts: { id: string; de_facto: string; parts: { unit: string }[] }[];
	cities: unknown[];
	offices: { holder: string }[];
}

describe('cli', () => {
	it('says who held what on a day', async () => {
		const told = (await ask('on', '1922-05-11')) as DayAnswer;
		expect([told.date, told.by, told.units.length, told.cities]).toEqual(['1922-05-11', 'best', 4, []]);
		expect(told.units.find((unit) => unit['id'] === 'high-moor')).toMatchObject({
			district: 'upshire',
			seat: false,
			de_facto: 'crown',
			de_jure: 'crown',
			status: 'contested',
			claimants: ['crown', 'league'],
			confidence: 'medium',
			since: '1922-05-10',
			since_bounds: ['1922-05-08', '1922-05-12'],
			until: '1922-09-01',
			sources: ['GAZ', 'CHRON'],
			title_sources: ['GAZ'],
			situation: 'The moor is raided'
		});
		expect(
			told.districts.map(({ id, de_facto, parts }) => [id, de_facto, parts.map(({ unit }) => unit)])
		).toEqual([
			['upshire', 'crown', ['high-moor']],
			['downshire', 'league', []]
		]);
		expect(told.offices.map(({ holder }) => holder)).toEqual(['ada-tarn']);
	});

	it('is told in a language that the atlas is translated into, and in no other', async () => {
		const asked: (string | undefined)[] = [];
		const load = (language?: string) => {
			asked.push(language);
			return compiled.ok ? Promise.resolve(compiled.atlas) : Promise.reject(new Error('no atlas'));
		};
		await answer(['on', '1922-05-11', '--lang', 'de'], load, ['de']);
		await answer(['on', '1922-05-11', '--lang=en'], load, ['de']);
		expect(asked).toEqual(['de', undefined]);
		await expect(answer(['on', '1922-05-11', '--lang', 'fr'], load, ['de'])).rejects.toThrow(
			'it is not told in “fr”: --lang takes en, de'
		);
	});

	it('lists the changes of a run of days, ends included, by another account', async () => {
		const changes = (await ask('changes', '1922-02-27', '1922-03-01', '--by', 'LETTER')) as object[];
		expect(changes[0]).toMatchObject({
			date: '1922-02-27',
			area: 'marrow-plain',
			kind: 'control',
			from: { de_facto: 'crown' },
			to: { de_facto: 'league' },
			text: 'Marrow falls to the League'
		});
	});

	it('helps', async () => {
		expect(await ask('help')).toContain('atlas on <date>');
		expect(await ask('on', '--help')).toContain('atlas on <date>');
	});

	it.each([
		[['on', '1922-02-30'], '“1922-02-30” is not a day of the calendar'],
		[['on', '1950-01-01'], 'lies outside the period, 1921-01-01 to 1923-12-31'],
		[['on'], 'takes one date'],
		[['on', '1922-01-01', 'founding'], 'npm run -s atlas -- on'],
		[['changes', '1922-01-01'], 'takes two dates'],
		[['changes', '1922-02-01', '1922-01-01'], '1922-01-01 is before 1922-02-01'],
		[['on', '1922-01-01', '--by', 'NOBODY'], 'no source “NOBODY”'],
		[['on', '1922-01-01', '--by'], '--by needs a value'],
		[['on', '1922-01-01', '--fast'], 'unknown option “--fast”'],
		[['off'], 'unknown command “off”']
	])('refuses %j and says why', async (args, message) => {
		await expect(ask(...args)).rejects.toThrow(UsageError);
		await expect(ask(...args)).rejects.toThrow(message);
	});

	it(
		'prints to standard output only what was asked, and exits with 2 for a bad question',
		{ timeout: 60_000 },
		() => {
			const run = (...args: string[]) =>
				spawnSync(process.execPath, ['--import', 'tsx', 'src/compiler/cli.ts', ...args], {
					cwd: ROOT,
					encoding: 'utf8',
					env: { ...process.env, ATLAS_FOLDER: FIXTURE, NODE_OPTIONS: '' }
				});
			const good = run('on', '1922-05-11');
			expect([good.status, good.stderr, (JSON.parse(good.stdout) as DayAnswer).date]).toEqual([
				0,
				'',
				'1922-05-11'
			]);
			const bad = run('on', 'someday');
			expect([bad.status, bad.stdout]).toEqual([2, '']);
			expect(bad.stderr).toContain('“someday” is not a day');
		}
	);
});
