import { EtagMismatch } from 'pmtiles';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RangeFile } from './range-file.ts';

const BYTES = Uint8Array.from({ length: 100 }, (_, i) => i);

/** A host with a file of a hundred bytes. */
function host(answer: (from: number, to: number) => Response) {
	const asked: string[] = [];
	vi.stubGlobal('fetch', (_: string, { headers }: { headers: { range: string } }) => {
		asked.push(headers.range);
		const [from = 0, to = 0] = headers.range.replace('bytes=', '').split('-').map(Number);
		return Promise.resolve(answer(from, to));
	});
	return asked;
}

const read = async (file: RangeFile, offset: number, length: number, etag?: string) => [
	...new Uint8Array((await file.getBytes(offset, length, undefined, etag)).data)
];

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('a file on a host', () => {
	it('is read by ranges', async () => {
		const asked = host((from, to) => new Response(BYTES.slice(from, to + 1), { status: 206 }));
		const file = new RangeFile('/file');
		expect(await read(file, 10, 3)).toEqual([10, 11, 12]);
		expect(await read(file, 98, 20)).toEqual([98, 99]);
		expect(asked).toEqual(['bytes=10-12', 'bytes=98-117']);
	});

	it('is read once and whole where the host knows no ranges', async () => {
		const asked = host(() => new Response(BYTES));
		const file = new RangeFile('/file');
		expect(await read(file, 10, 3)).toEqual([10, 11, 12]);
		expect(await read(file, 50, 2)).toEqual([50, 51]);
		expect(asked).toHaveLength(1);
	});

	it('fails where it is not to be had', async () => {
		host(() => new Response('not found', { status: 404 }));
		await expect(read(new RangeFile('/file'), 0, 3)).rejects.toThrow('/file: status 404');
	});

	it.each([
		['has another mark', () => new Response(BYTES, { status: 206, headers: { etag: '"new"' } })],
		['is shorter', () => new Response('', { status: 416 })]
	])('is told to be another one where it %s', async (_, answer) => {
		host(answer);
		await expect(read(new RangeFile('/file'), 0, 3, '"old"')).rejects.toBeInstanceOf(EtagMismatch);
	});

	it('is not held by a mark that the packing of an answer changes', async () => {
		host(() => new Response(BYTES.slice(0, 3), { status: 206, headers: { etag: 'W/"new"' } }));
		expect(await read(new RangeFile('/file'), 0, 3, '"old"')).toEqual([0, 1, 2]);
	});
});
