import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPackage } from '#lib/pages/data-package.ts';
import type { PageServerLoad } from './$types';
import { STATIC_FOLDER } from '../../compiled-basemap.ts';

/** The downloads as they were written with the atlas, with sizes and checksums. */
export const load: PageServerLoad = () => {
	const folder = join(STATIC_FOLDER, 'data');
	const description = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;
	const files = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => {
			const content = readFileSync(join(folder, name));
			return {
				path: name,
				bytes: content.length,
				sha256: createHash('sha256').update(content).digest('hex')
			};
		});
	return { description, files };
};
