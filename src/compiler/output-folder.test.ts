import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeOthers, writeInto } from './output-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'output-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const LONG_AGO = new Date(2000, 0, 1);

/** What a file holds after it was written, and whether a watcher sees a change. */
function written(...pieces: (string | Uint8Array)[]): { text: string; isTouched: boolean } {
	const path = join(folder, 'deep/file');
	writeInto(folder, 'deep/file', pieces);
	const isTouched = statSync(path).mtimeMs !== LONG_AGO.getTime();
	utimesSync(path, LONG_AGO, LONG_AGO);
	return { text: readFileSync(path, 'utf8'), isTouched };
}

describe('a file of the output', () => {
	it.each([
		['is made with its folders', ['first ', 'and second'], 'first and second', true],
		['is left as it is where nothing differs', ['first and ', 'second'], 'first and second', false],
		['is changed in its middle', ['first ', 'AND', ' second'], 'first AND second', true],
		['is written in bytes as in text, in several alphabets', [Buffer.from('érste '), '二'], 'érste 二', true],
		['is the same read with other pieces', ['érs', 'te 二'], 'érste 二', false],
		['becomes shorter', ['érste'], 'érste', true],
		['becomes longer', ['érste', ' once more'], 'érste once more', true],
		['becomes empty', [], '', true]
	])('%s', (_, pieces, text, isTouched) => {
		expect(written(...pieces)).toEqual({ text, isTouched });
	});

	it('goes away when it is no longer among those that are to be there', () => {
		writeInto(folder, 'deep/other', ['more']);
		removeOthers(join(folder, 'deep'), new Set(['other']));
		expect(readdirSync(join(folder, 'deep'))).toEqual(['other']);
	});
});
