import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPackage, DownloadFile } from '#lib/pages/data-package.ts';
import { STATIC_FOLDER } from './compiled-basemap.ts';

const FOLDER = join(STATIC_FOLDER, 'data');

/** What the downloads say of themselves, as it was written with the atlas. */
export function downloadsDescription(): DataPackage {
	return JSON.parse(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8')) as DataPackage;
}

/** The downloads as they were written with the atlas, with sizes and checksums. */
export function downloadFiles(): DownloadFile[] {
	return readdirSync(FOLDER, { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => {
			const content = readFileSync(join(FOLDER, name));
			return {
				path: name,
				bytes: content.length,
				sha256: createHash('sha256').update(content).digest('hex')
			};
		});
}
