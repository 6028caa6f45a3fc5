import { describe, expect, it } from 'vitest';
import { formatAttestation, parseAttestation, sourcesCited } from './attestation.ts';

describe('attestation', () => {
	it.each([
		['KEY', { source: 'KEY' }],
		['KEY#p. 916', { source: 'KEY', locator: 'p. 916' }],
		['KEY@1900-01', { source: 'KEY', says: '1900-01' }],
		[
			'KEY#p. 9@[1900-01-01..1900-01-09]',
			{ source: 'KEY', locator: 'p. 9', says: '[1900-01-01..1900-01-09]' }
		]
	])('reads and writes %j', (text, attestation) => {
		expect(parseAttestation(text)).toEqual(attestation);
		expect(formatAttestation(attestation)).toBe(text);
	});

	it.each(['', ' ', '#p. 9', '@1900', 'two words', 'A|B'])('refuses %j', (text) => {
		expect(parseAttestation(text)).toBeNull();
	});

	it('gives the sources that a list of them cites, each once, in their order', () => {
		expect(sourcesCited([{ source: 'B', locator: 'p. 1' }, { source: 'A' }, { source: 'B' }])).toEqual([
			'B',
			'A'
		]);
	});
});
