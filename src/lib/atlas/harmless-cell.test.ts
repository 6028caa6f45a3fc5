import { expect, it } from 'vitest';
import { harmlessCell } from './harmless-cell.ts';

it.each(['=1+1', '+1', '-cmd', '@SUM(A1)', '\t=1', '\r=1'])(
	'a cell that would be run is marked as text: %j',
	(text) => {
		expect(harmlessCell(text)).toBe(`'${text}`);
	}
);

it.each(['', 'a=b', '1945-09-08', 'Ili (east) + west'])('any other cell stays as it is: %j', (text) => {
	expect(harmlessCell(text)).toBe(text);
});
