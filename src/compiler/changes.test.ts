import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { readChanges } from './changes.ts';
import { Faults, formatFault } from './faults.ts';
import { compileEdited, faultsOf } from './testing/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'changes-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});
const compiled = compileEdited([]);
if (!compiled.ok) throw new Error(faultsOf(compiled).join('\n'));
const core = createAtlasCore(compiled.atlas);
const { record } = compiled;

function read(yaml: string) {
	writeFileSync(join(folder, 'changes.yaml'), yaml);
	const faults = new Faults();
	const changes = readChanges(folder, core, record, faults);
	return { changes, faults: faults.list.map(formatFault).join('\n') };
}

function entry(rows: string, date = '2026-01-02'): string {
	return `- date: ${date}\n  change: Name\n  reason: As it was\n  rows: [${rows}]\n`;
}

describe('changes.yaml', () => {
	it('numbers the entries of a day, and knows things from intervals', () => {
		const { changes, faults } = read(
			entry('unit:high-moor') + entry('control:high-moor@1922-05-10') + entry('title:whole', '2026-01-03')
		);
		expect(faults).toBe('');
		expect(changes.map(({ id }) => id)).toEqual(['2026-01-02.1', '2026-01-02.2', '2026-01-03.1']);
		expect(changes.map(({ rows }) => rows[0]?.kind)).toEqual(['unit', 'control', 'title']);
		expect(changes[1]?.rows[0]?.from).not.toBe(null);
	});

	it.each([
		['unit:low-moor', /changes\.yaml:1 .*what changed exists or has a redirect.*unit:low-moor/],
		['control:nowhere@1922-05-10', /what changed exists/],
		['tenure:nobody@1922-05-10', /what changed exists/],
		['unit:high-moor@1922-05-10', /a row is kind:id/],
		['hill:high-moor', /a row is kind:id/],
		['control:high-moor@yesterday', /a row is kind:id/]
	])('refuses %s', (row, message) => {
		expect(read(entry(JSON.stringify(row))).faults).toMatch(message);
	});

	it('refuses days that are none, and entries out of order', () => {
		expect(read(entry('title:whole', '2026-02-30')).faults).toMatch(/day of the calendar/);
		expect(read(entry('title:whole', '2026-01-03') + entry('title:whole')).faults).toMatch(
			/order of their days/
		);
	});
});
