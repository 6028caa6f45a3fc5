import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { iconSvg } from '../../src/tools/icon.ts';
import { core } from '../built-core.ts';

it('the icon has the tints of the first three holders', () => {
	const icon = readFileSync(join(resolve(import.meta.dirname, '../..'), 'static/icon.svg'), 'utf8');
	expect(icon).toBe(iconSvg(core.atlas.polities));
});
