import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { literalColours, THEME_COLOURS } from './theme-colours.ts';

const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8');

/** The relative luminance of a colour `#rrggbb`, 0–1. */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a = 0, b = 0): number {
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('THEME_COLOURS', () => {
	it.each(Object.keys(THEME_COLOURS.light))('says of %s what the page says', (token) => {
		const { light, dark } = THEME_COLOURS;
		expect(css).toContain(`--${token}: light-dark(${String(light[token])}, ${String(dark[token])});`);
	});

	it('has every token in every theme', () => {
		for (const colours of Object.values(THEME_COLOURS))
			expect(Object.keys(colours)).toEqual(Object.keys(THEME_COLOURS.light));
	});

	it.each(Object.entries(THEME_COLOURS))(
		'has pens that are told apart in grey, and from their casing: %s',
		(_, of) => {
			const [red, blue, halo] = [of['pen-red'], of['pen-blue'], of['halo']].map((colour) =>
				luminance(colour ?? '')
			);
			expect(contrast(red, blue)).toBeGreaterThan(2);
			expect(contrast(red, halo)).toBeGreaterThan(4);
			expect(contrast(blue, halo)).toBeGreaterThan(4.5);
		}
	);

	it('refuses a token that it does not have', () => {
		expect(() => literalColours({ polities: [] }, 'light')('p-nobody')).toThrow(RangeError);
	});
});
