import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { compileFolder, compileInSteps, type Outcome } from './compile-folder.ts';
import { FIXTURE } from './testing/fixture.ts';

const top = mkdtempSync(join(tmpdir(), 'steps-'));
afterAll(() => {
	rmSync(top, { recursive: true });
});
const job = {
	folder: join(top, 'atlas'),
	output: join(top, 'out'),
	language: undefined,
	original: undefined
};
const ATLAS = join(job.output, 'src/lib/generated/atlas.json');
const DOWNLOAD = join(job.output, 'static/data/control.csv');

beforeEach(() => {
	rmSync(job.folder, { recursive: true, force: true });
	rmSync(job.output, { recursive: true, force: true });
	cpSync(FIXTURE, job.folder, { recursive: true });
});

/** What is told first, before the end, and what at the end. */
function outcomesOf(): {
	readonly first: Outcome | null;
	readonly last: Outcome;
	readonly wasShown: boolean;
} {
	const steps = compileInSteps(job);
	const begun = steps.next();
	const wasShown = existsSync(ATLAS) && !existsSync(DOWNLOAD);
	let at = begun;
	while (at.done !== true) at = steps.next();
	return { first: begun.done === true ? null : begun.value, last: at.value, wasShown };
}

/** A translation of what is no text of the atlas: a fault that changes nothing that is shown. */
function mistranslate(): void {
	mkdirSync(join(job.folder, 'i18n/ru'), { recursive: true });
	writeFileSync(join(job.folder, 'i18n/ru/people.yaml'), 'nobody:\n  note: Никто\n');
}

describe('a folder that is compiled while somebody waits', () => {
	it('is shown before all of it is written, and ends as when it is compiled at once', () => {
		const { first, last, wasShown } = outcomesOf();
		expect([first?.isGood, last.isGood, wasShown]).toEqual([true, true, true]);
		const [atlas, download] = [ATLAS, DOWNLOAD].map((file) => readFileSync(file, 'utf8'));
		rmSync(job.output, { recursive: true });
		expect(compileFolder(job).isGood).toBe(true);
		expect([ATLAS, DOWNLOAD].map((file) => readFileSync(file, 'utf8'))).toEqual([atlas, download]);
	});

	it('is shown with a fault in its translations, which is told at the end', () => {
		mistranslate();
		const { first, last, wasShown } = outcomesOf();
		expect([first?.isGood, wasShown]).toEqual([true, true]);
		expect(last).toEqual(compileFolder(job));
		expect(last.said).toMatch(/i18n\/ru\/people\.yaml \(nobody, note\): is a text of the atlas/);
	});

	it('is not shown with a fault in its pages; those of its translations are told with it', () => {
		mistranslate();
		writeFileSync(join(job.folder, 'about.yaml'), 'about: nothing\n');
		const { first, last, wasShown } = outcomesOf();
		expect([first?.isGood, wasShown, existsSync(ATLAS)]).toEqual([false, false, false]);
		expect(first?.said).toMatch(/about\.yaml/);
		expect(last).toEqual(compileFolder(job));
		expect(last.said).toMatch(/about\.yaml[\s\S]*i18n\/ru\/people\.yaml/);
	});

	it('tells a fault of the record at once, and nothing more', () => {
		writeFileSync(join(job.folder, 'events.yaml'), 'nothing');
		expect(outcomesOf()).toEqual({ first: null, last: compileFolder(job), wasShown: false });
	});
});
