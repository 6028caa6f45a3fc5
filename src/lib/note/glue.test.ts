import { describe, expect, test } from 'vitest';
import { glue } from './glue.ts';

/** Boxes stand in angle brackets. */
function glued(text: string): string {
	const parts = text.split(/(<[^>]*>)/).filter((part) => part !== '');
	return glue(
		parts,
		(part) => part.startsWith('<'),
		(part) => part
	)
		.map(({ part, words, opening, closing }) =>
			part.startsWith('<') ? `[${opening}${part.slice(1, -1)}${closing}]` : words
		)
		.join('|');
}

describe('words that stand as boxes', () => {
	test.each([
		['By <Brown>: the garrison', 'By |[Brown:]| the garrison'],
		['in law (<Seed>). For the claim', 'in law |[(Seed).]| For the claim'],
		['<Smith>: it fell; <Green>: it held.', '[Smith:]| it fell; |[Green:]| it held.'],
		['(<Smith>)', '|[(Smith)]|'],
		['the “<ACR>”', 'the |[“ACR”]|'],
		['据《<文件>》，完。', '据|[《文件》，]|完。'],
		['the <ACR>’s army', 'the |[ACR]|’s army'],
		// What stands between two goes once.
		['<Smith>.<Green>', '[Smith.]||[Green]'],
		['<Smith> (<Green>)', '[Smith]| |[(Green)]|'],
		['no box: at all.', 'no box: at all.']
	])('take from %s what touches them', (text, expected) => {
		expect(glued(text)).toBe(expected);
		expect(glued(text).replaceAll(/[[\]|]/g, '')).toBe(text.replaceAll(/[<>]/g, ''));
	});
});
