import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../read.ts';
import type { BasemapRecord } from './record.ts';

/** The largest relief picture, bytes. */
const LARGEST_PICTURE = 150_000;

/** The pictures of the relief by file name. Faults: a picture that is missing, or larger than 150 kB. */
export function reliefPictures(
	{ path, faults }: DataFolder,
	{ relief }: BasemapRecord
): [name: string, picture: Buffer][] {
	return Object.values(relief?.pictures ?? {}).flatMap((name): [string, Buffer][] => {
		const file = `basemap/${name}`;
		if (!existsSync(join(path, file))) {
			faults.add({ file, rule: 'must be readable', found: 'no such file' });
			return [];
		}
		const picture = readFileSync(join(path, file));
		if (picture.length > LARGEST_PICTURE) {
			const rule = `must not be larger than ${LARGEST_PICTURE} bytes`;
			faults.add({ file, rule, found: String(picture.length) });
		}
		return [[name, picture]];
	});
}
