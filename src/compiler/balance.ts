import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { balanceOf, NOT_TOLD } from '#lib/atlas/balance.ts';
import { readAtlas, readHistory } from '#lib/atlas/wire.ts';
import { percent } from './text-figures.ts';

/*
 * Prints whose history the compiled record tells: `npm run balance` after `npm run data`. The page of methods shows the same
 * tables.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = resolve(process.env['ATLAS_FOLDER'] ?? join(ROOT, 'geodata'));
const GENERATED = resolve(process.env['ATLAS_OUTPUT'] ?? ROOT, 'src/lib/generated');
const read = (name: string): unknown => JSON.parse(readFileSync(join(GENERATED, name), 'utf8'));
const atlas = readAtlas(read('atlas.json'));
const history = readHistory(read('record.json'), atlas.version);

for (const { key, rows } of balanceOf(atlas, history)) print(key, rows);
const languages = new Map<string, number>();
for (const language of languagesOfSources()) languages.set(language, (languages.get(language) ?? 0) + 1);
print(
	'sources-language',
	[...languages].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
);

/** The language of each source, as its entry says it. */
function languagesOfSources(): string[] {
	const entries = JSON.parse(readFileSync(join(FOLDER, 'sources.json'), 'utf8')) as {
		readonly language?: string;
	}[];
	return entries.map(({ language = NOT_TOLD }) => language);
}

function print(heading: string, rows: readonly { readonly value: string; readonly count: number }[]): void {
	const all = rows.reduce((sum, { count }) => sum + count, 0);
	const lines = rows.map(
		({ value, count }) =>
			`${String(count).padStart(6)} ${percent(count, all, 1).padStart(8)}  ${value || 'not told'}`
	);
	console.log(`${heading}\n${lines.join('\n')}\n`);
}
