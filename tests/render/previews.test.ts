import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { CARD, type MeasureCard } from '#lib/pages/PreviewCard.svelte';
import { previewSvg } from '#lib/pages/preview-svg.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';
import { hasPreview, previewDay } from '#lib/url/preview-of.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { pageEntities } from '#lib/atlas/page-entities.ts';
import { core } from '../built-core.ts';

const ground = backdropGround(core.atlas.home);
/** As wide as letters are in the mean. */
const measure: MeasureCard = (text, { size, spacing = 0 }) => text.length * (size * 0.5 + spacing);
const settings = { core, ground, measure };
const iso = (text: string) => {
	const day = parseIsoDay(text);
	if (day === null) throw new Error(text);
	return day;
};

/** The box of the plane that a preview shows: x, y, width, height. */
function boxOf(svg: string): number[] {
	const [, box = ''] = /viewBox="(-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+)"/.exec(svg) ?? [];
	return box.split(' ').map(Number);
}

/** The texts of a card: where each begins, or ends, px, and how wide it is. */
function textsOf(card: string) {
	return [...card.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, attributes = '', text = '']) => {
		const number = (name: string) =>
			Number(new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? 0);
		const width = measure(text, {
			family: 'sans',
			size: number('font-size'),
			spacing: number('letter-spacing')
		});
		const x = number('x');
		const [left, right] = attributes.includes('"end"') ? [x - width, x] : [x, x + width];
		return { text, left, right, y: number('y') };
	});
}

describe('preview pictures', () => {
	it('have a card in which no text leaves its edge or meets another, of every day and thing', () => {
		const subjects = [
			...pageDays(core).map((day) => ({ day, selection: null })),
			...pageEntities(core)
				.filter(hasPreview)
				.map((selection) => ({ day: previewDay(core, selection), selection }))
		];
		for (const subject of subjects) {
			const { card } = previewSvg(settings, subject);
			const texts = textsOf(card);
			const [first] = texts;
			for (const { text, left, right, y } of texts) {
				expect(left, text).toBeGreaterThanOrEqual((first?.left ?? 0) - 2);
				expect(right, text).toBeLessThanOrEqual(CARD.x + CARD.width - 26 + 0.01);
				const beside = texts.find((other) => other.y === y && other.left > left);
				expect(right, text).toBeLessThan((beside?.left ?? Infinity) - 8);
			}
			expect(texts.length).toBeGreaterThan(4);
		}
	});

	it('of the day of the crash say it, and show the flight from its take-off on', () => {
		const { map, card } = previewSvg(settings, { day: iso('1949-08-25'), selection: null });
		expect(
			textsOf(card)
				.map(({ text }) => text)
				.join(' ')
		).toMatch(/air crash/);
		expect(map).toContain('Mount Kabanya');
		expect(map).toMatch(/Krasnoyarsk/);
	});

	it('of a journey show all of it: the picture is of its last day', () => {
		const selection = { kind: 'journey', id: 'last-flight' } as const;
		expect(previewDay(core, selection)).toBe(iso('1949-08-25'));
		const { map } = previewSvg(settings, { day: previewDay(core, selection), selection });
		expect(map).toContain('journey-documented-chosen');
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
		const { map } = previewSvg(settings, { day: previewDay(core, selection), selection });
		expect(map).toContain('class="sea"');
		const [x = 0, y = 0, width = 0, height = 0] = boxOf(map);
		const grounds = [...map.matchAll(/<path d="(M[^"]*)" class="(?:river|foreign|coast|neighbours)[^"]*"/g)];
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
