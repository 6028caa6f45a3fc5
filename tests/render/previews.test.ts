import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { previewSvg } from '#lib/pages/preview-svg.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';
import { previewDay } from '#lib/url/preview-of.ts';
import { core } from '../built-core.ts';

const ground = backdropGround(core.atlas.home);
const iso = (text: string) => {
	const day = parseIsoDay(text);
	if (day === null) throw new Error(text);
	return day;
};

/** The box of the plane that a preview shows: x, y, width, height. */
function boxOf(svg: string): number[] {
	const [, box = ''] =
		/viewBox="(-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+)"/.exec(svg.slice(svg.indexOf('<svg', 10))) ?? [];
	return box.split(' ').map(Number);
}

describe('preview pictures', () => {
	it('of the day of the crash say it, and show the flight from its take-off on', () => {
		const svg = previewSvg({ core, ground }, { day: iso('1949-08-25'), selection: null });
		expect(svg).toMatch(/air crash/);
		expect(svg).toContain('Mount Kabanya');
		expect(svg).toMatch(/Krasnoyarsk/);
	});

	it('of a journey show all of it: the picture is of its last day', () => {
		const selection = { kind: 'journey', id: 'last-flight' } as const;
		expect(previewDay(core, selection)).toBe(iso('1949-08-25'));
		const svg = previewSvg({ core, ground }, { day: previewDay(core, selection), selection });
		expect(svg).toContain('journey-documented-chosen');
	});

	it.each([
		['polity', 'prc', '1949-10-14'],
		['event', '1951-02-19-osman-batur-captured', '1950-04-30'],
		['person', 'osman-batur', '1945-09-08']
	] as const)('of %s %s shows %s', (kind, id, day) => {
		expect(previewDay(core, { kind, id })).toBe(iso(day));
	});

	it('of things far away have the sea, and no line far beyond the edge', () => {
		const selection = { kind: 'place', id: 'shanghai' } as const;
		const svg = previewSvg({ core, ground }, { day: previewDay(core, selection), selection });
		expect(svg).toContain('class="sea"');
		const [x = 0, y = 0, width = 0, height = 0] = boxOf(svg);
		const grounds = [...svg.matchAll(/<path d="(M[^"]*)" class="(?:river|foreign|coast|neighbours)[^"]*"/g)];
		expect(grounds.length).toBeGreaterThan(2);
		for (const [, d = ''] of grounds)
			for (const [, px, py] of d.matchAll(/[ML](-?\d+) (-?\d+)/g)) {
				expect(Number(px)).toBeGreaterThan(x - width);
				expect(Number(px)).toBeLessThan(x + 2 * width);
				expect(Number(py)).toBeGreaterThan(y - height);
				expect(Number(py)).toBeLessThan(y + 2 * height);
			}
	});
});
