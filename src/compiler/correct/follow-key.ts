import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of an atlas in which a record may be named by its key. */
const TEXT = /\.(?:csv|yaml|md|json|geojson)$/;

/**
 * Follows a row whose key has changed with a day of it, as `high-moor@1922-05-10`: what names it by the old one (translations, statements,
 * captions of the map) names it by the new.
 * @returns the files that were changed, from the top of the folder.
 */
export function followKey(folder: string, from: string, to: string): string[] {
	// An id of its own is kept: what it was is written down in redirects.csv.
	if (from === to || !from.includes('@')) return [];
	const named = new RegExp(
		`(?<![\\p{L}\\p{N}@_-])${from.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}@_-])`,
		'gu'
	);
	return filesOf(folder).filter((file) => {
		const path = join(folder, file);
		const text = readFileSync(path, 'utf8');
		const followed = text.replace(named, () => to);
		if (followed !== text) writeFileSync(path, followed);
		return followed !== text;
	});
}

/** What is said of a file that followed. */
export function toldFollowing(file: string): string {
	return `${file}: names the row by its new day\n`;
}

function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
		(file) => TEXT.test(file) && !file.startsWith('build/') && statSync(join(folder, file)).isFile()
	);
}
