import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inPieces, measured, type Measured } from './download.ts';

describe('a download in pieces', () => {
	it('is measured as the whole is, once it was read', () => {
		const into = new Map<string, Measured>();
		const text = 'ferry, 渡口\r\n';
		const { pieces } = measured({ path: 'a.csv', pieces: [text, text] }, into);
		expect(into.has('a.csv')).toBe(false);
		expect([...pieces]).toEqual([text, text]);
		expect(into.get('a.csv')).toEqual({
			isText: true,
			bytes: Buffer.byteLength(text) * 2,
			hash: createHash('sha256').update(text.repeat(2)).digest('hex')
		});
	});

	it('is no text where it has bytes', () => {
		const into = new Map<string, Measured>();
		const { pieces } = measured({ path: 'a', pieces: [Uint8Array.of(0, 255)] }, into);
		expect([...pieces]).toHaveLength(1);
		expect(into.get('a')).toMatchObject({ isText: false, bytes: 2 });
	});

	it('has pieces that are long, and not much longer', () => {
		const line = `${'x'.repeat(999)}\n`;
		const pieces = [...inPieces(Array.from({ length: 1_000 }, () => line))];
		expect(pieces.join('')).toBe(line.repeat(1_000));
		expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
		expect(pieces.length).toBeLessThan(20);
	});
});
