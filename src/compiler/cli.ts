import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import { answer } from './cli-answer.ts';
import type { Command } from './commands/command.ts';
import { formatFaults, NoFaults } from './faults.ts';
import type { Translation } from './translations/translation.ts';
import { UsageError } from './usage-error.ts';

/*
 * The atlas from a shell: `atlas on 1922-09-08`, `atlas changes 1922-09-01 1922-09-30 --by CHRON` ask it, and print JSON and
 * nothing else to standard output; the other commands say what they do. Exit code 2: the question is not a good one; 1: the
 * data have faults.
 */

const ROOT = resolve(import.meta.dirname, '../..');

const folder = resolve(process.env['ATLAS_FOLDER'] ?? join(ROOT, 'geodata'));
const output = resolve(process.env['ATLAS_OUTPUT'] ?? ROOT);

/** Loaded only now: the compiler's libraries take longer to start than a question takes. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	apply: async () => (await import('./commands/apply.ts')).apply,
	'export-sheet': async () => (await import('./commands/sheets.ts')).exportSheet,
	'import-sheet': async () => (await import('./commands/sheets.ts')).importSheet,
	diff: async () => (await import('./commands/diff.ts')).diff
};

try {
	const [name = '', ...words] = process.argv.slice(2);
	const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
	if (command) {
		// npm itself runs in the project; paths are seen from where the reader stands.
		const said = await command(words, { atlas: folder, from: process.env['INIT_CWD'] ?? process.cwd() });
		process.stdout.write(said.text);
		process.exitCode = said.code;
	} else process.stdout.write(await answer(process.argv.slice(2), loadAtlas, languagesOf(folder)));
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}

/**
 * The compiled atlas when it is newer than the data, else compiled now.
 * @param language - In which its texts are told, BCP 47; `undefined` = as they are written.
 */
async function loadAtlas(language?: string): Promise<Atlas> {
	const place = language === undefined ? output : join(output, '.cache/languages', language);
	const compiled = join(place, 'src/lib/generated/atlas.json');
	if (changedAt(compiled) > newestIn(folder)) {
		const atlas = readAtlas(JSON.parse(readFileSync(compiled, 'utf8')) as unknown);
		if (atlas.id === idOf(folder)) return atlas;
	}
	// Loaded only now: the compiler's libraries take longer to start than the answer takes.
	const { compile } = await import('./compile.ts');
	const result = compile(folder, language === undefined ? undefined : await translationInto(language));
	if (result.ok) return result.atlas;
	for (const line of formatFaults(result.faults)) process.stderr.write(`${line}\n`);
	process.exit(1);
}

async function translationInto(language: string): Promise<Translation> {
	const { translationInto: read } = await import('./translations/read-translation.ts');
	return read(folder, language, new NoFaults());
}

/** The languages that an atlas is translated into: the folders of {@link file://./translations/read-translation.ts}, which takes long to load. */
function languagesOf(atlas: string): string[] {
	const path = join(atlas, 'i18n');
	return existsSync(path) ? readdirSync(path) : [];
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
