import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { literalColours, THEME_COLOURS } from './theme-colours.ts';

const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8');

describe('THEME_COLOURS', () => {
	it.each(Object.keys(THEME_COLOURS.light))('says of %s what the page says', (token) => {
		const { light, dark } = THEME_COLOURS;
		expect(css).toContain(`--${token}: light-dark(${String(light[token])}, ${String(dark[token])});`);
	});

	it('has every token in every theme', () => {
		for (const colours of Object.values(THEME_COLOURS))
			expect(Object.keys(colours)).toEqual(Object.keys(THEME_COLOURS.light));
	});

	it('refuses a token that it does not have', () => {
		expect(() => literalColours({ polities: [] }, 'light')('p-nobody')).toThrow(RangeError);
	});
});
