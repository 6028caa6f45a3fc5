import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isThere } from '#lib/atlas/time/interval.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { buildBasemap } from '#compiler/basemap.ts';
import { Faults, formatFault } from '#compiler/faults.ts';
import { featuresOf, parsed } from '#compiler/testing/small-basemap.ts';
import { dayOf } from './required.ts';

const brotli = (content: string | Buffer) =>
	typeof content === 'string' ? brotliCompressSync(content).length : content.length;

describe('the basemap of the atlas', () => {
	const faults = new Faults();
	const built = buildBasemap(resolve(import.meta.dirname, '../../geodata'), faults);
	if (!built) throw new Error(faults.list.map(formatFault).join('\n'));
	const borders = (object: string) =>
		featuresOf(built.files.get('borders.json'), object).map(({ properties }) => properties);

	it('has every file, and no faults', () => {
		expect(faults.list).toEqual([]);
		expect([...built.files.keys()].sort()).toEqual([
			'borders.json',
			'fronts.json',
			'labels.json',
			'relief-dark.webp',
			'relief-light.webp',
			'relief.json',
			'transport.json',
			'water.json'
		]);
	});

	it('keeps to its budget: 600 kB for all, 11 kB for the backdrop', () => {
		const bytes = [...built.files.values()].map(brotli);
		expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(600_000);
		expect(brotli(built.backdrop)).toBeLessThanOrEqual(11_264);
	});

	const polities = borders('polities') as unknown as {
		polity: string;
		start: Day | null;
		end: Day | null;
	}[];
	const countOn = (id: string, date: string) =>
		polities.filter((row) => row.polity === id && isThere(row, dayOf(date))).length;

	it.each(['1944-09-01', '1944-10-11', '1945-09-08', '1947-08-15', '1949-10-01', '1950-04-30'])(
		'says on %s whose each polity is, once',
		(date) => {
			expect(['ussr', 'mongolia', 'tibet'].map((id) => countOn(id, date))).toEqual([1, 1, 1]);
		}
	);

	it.each([
		['tuva', '1944-10-10', 1],
		['tuva', '1944-10-11', 0],
		['prc', '1949-09-30', 0],
		['prc', '1949-10-01', 1]
	])('has %s on %s: %i', (id, date, count) => {
		expect(countOn(id, date)).toBe(count);
	});

	it('marks the boundaries that are the outline', () => {
		const lines = borders('lines');
		const divisions = lines.filter(({ style }) => style === 'division');
		expect(divisions.length).toBeGreaterThan(0);
		expect(divisions.every(({ edge }) => edge === true)).toBe(true);
		expect(lines.some(({ pair, edge }) => pair === 'roc|ussr' && edge === undefined)).toBe(true);
	});

	it('ends a label where the next begins', () => {
		const labels = parsed<{ id: string; start: Day | null; end: Day | null }[]>(built, 'labels.json');
		const dated = (id: string) => labels.find((label) => label.id === id);
		expect(dated('british-india')?.end).toBe(dayOf('1947-08-15'));
		expect(dated('british-india')?.end).toBe(dated('india')?.start);
		expect(dated('republic-of-china')?.end).toBe(dated('peoples-republic-of-china')?.start);
		expect(dated('tuva')?.end).toBe(dated('tuva-oblast')?.start);
	});
});
