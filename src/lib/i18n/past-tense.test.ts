import { expect, it } from 'vitest';
import { inPast } from './past-tense.ts';

it('tells a clause in the past', () => {
	expect(inPast('Marrow and Tolling fall to the Crown')).toBe('Marrow and Tolling fell to the Crown');
	expect(inPast('The League takes the mill, and the Crown takes it back')).toBe(
		'The League took the mill, and the Crown took it back'
	);
	expect(inPast('Tolling is in the hands of the Crown')).toBe('Tolling was in the hands of the Crown');
});

it('leaves what is no verb of the clause', () => {
	expect(inPast('The attack on Marrow has failed')).toBe('The attack on Marrow had failed');
	expect(inPast('The Crown is reported not to recognise the League')).toBe(
		'The Crown was reported not to recognise the League'
	);
	expect(inPast('A letter to the League')).toBe('A letter to the League');
});
