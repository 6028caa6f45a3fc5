import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { locationOf } from './read.ts';

/** The folder of pictures within that of an atlas. */
export const PICTURES = 'pictures';
/** A page is to be read over a slow line, bytes. */
const MOST_BYTES = 200_000;

/** Checks that the files of pictures are there, are what their names say, and are small; and that no other lies beside them. */
export function checkPictures(folder: string, { pictures }: AuthoredRecord, faults: Faults): void {
	for (const row of pictures) {
		const { id, file, size } = row.value;
		const location = locationOf(row, id);
		const path = join(folder, PICTURES, file);
		if (!existsSync(path)) {
			faults.add({ ...location, rule: `a picture lies in the folder ${PICTURES}/`, found: file });
			continue;
		}
		const content = readFileSync(path);
		const found = sizeOfPng(content);
		if (content.length > MOST_BYTES)
			faults.add({
				...location,
				rule: `a picture has at most ${MOST_BYTES} bytes`,
				found: String(content.length)
			});
		if (found === null) faults.add({ ...location, rule: 'a picture is a PNG', found: file });
		else if (found.join() !== size.join())
			faults.add({
				...location,
				rule: 'size is that of the picture, [width, height]',
				found: found.join(' × ')
			});
	}
	const known = new Set(pictures.map(({ value }) => value.file));
	const inFolder = join(folder, PICTURES);
	for (const file of existsSync(inFolder) ? readdirSync(inFolder) : [])
		if (!known.has(file))
			faults.add({
				file: `${PICTURES}/${file}`,
				rule: 'a picture is shown with its rights and its source: pictures.yaml names it',
				found: 'no row'
			});
}

/** Width and height of a PNG; `null` for any other file. */
function sizeOfPng(content: Buffer): readonly [number, number] | null {
	const isPng =
		content.length > 24 && content.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
	return isPng ? [content.readUInt32BE(16), content.readUInt32BE(20)] : null;
}
