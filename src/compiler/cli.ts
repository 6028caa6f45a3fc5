import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import { answer, UsageError } from './cli-answer.ts';
import { formatFaults } from './faults.ts';

/*
 * Asks the atlas from a shell: `atlas on 1922-09-08`, `atlas changes 1922-09-01 1922-09-30 --by CHRON`. Prints JSON and
 * nothing else to standard output. Exit code 2: the question is not a good one; 1: the data have faults.
 */

const ROOT = resolve(import.meta.dirname, '../..');

try {
	process.stdout.write(await answer(process.argv.slice(2), loadAtlas));
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}

/** The compiled atlas when it is newer than the data, else compiled now. */
async function loadAtlas(): Promise<Atlas> {
	const folder = resolve(process.env['ATLAS_FOLDER'] ?? join(ROOT, 'geodata'));
	const compiled = join(ROOT, 'src/lib/generated/atlas.json');
	if (changedAt(compiled) > newestIn(folder)) {
		const atlas = readAtlas(JSON.parse(readFileSync(compiled, 'utf8')) as unknown);
		if (atlas.id === idOf(folder)) return atlas;
	}
	// Loaded only now: the compiler's libraries take longer to start than the answer takes.
	const { compile } = await import('./compile.ts');
	const result = compile(folder);
	if (result.ok) return result.atlas;
	for (const line of formatFaults(result.faults)) process.stderr.write(`${line}\n`);
	process.exit(1);
}

/** The id that atlas.yaml gives, so that a site built from another folder is not taken for this one. */
function idOf(folder: string): string | undefined {
	return /^id: *(\S+)/m.exec(readFileSync(join(folder, 'atlas.yaml'), 'utf8'))?.[1];
}

function changedAt(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(folder: string): number {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	return Math.max(
		...files
			.filter((entry) => !entry.name.endsWith('.schema.json'))
			.map((entry) => changedAt(join(entry.parentPath, entry.name)))
	);
}
