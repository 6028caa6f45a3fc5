import { expect, it } from 'vitest';
import { twoLines } from './two-lines.ts';

it.each([
	['Three', ['Three']],
	['Isles', ['Isles']],
	['First 7', ['First 7']],
	['Confederation', ['Confederation']],
	['First seven', ['First', 'seven']],
	['The four that followed', ['The four', 'that followed']]
])('%s stands in lines as even as its words', (name, lines) => {
	expect(twoLines(name)).toEqual(lines);
});
