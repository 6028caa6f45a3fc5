import { expect, it } from 'vitest';
import { relativePath } from './glyph-outlines.ts';

it('goes from point to point in whole units, and back to where an outline began', () => {
	expect(relativePath('M266,-12Q201,-12 149.5,23.5L69,133ZM266,37C297,37 320,53.4 343,70Z')).toBe(
		'm266,-12q-65,0 -116,36l-81,109zm0,49c31,0 54,16 77,33z'
	);
	expect(relativePath('')).toBe('');
});
