import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { BEST, FOUNDING, resolve, sourcesOf } from '#lib/atlas/resolve.ts';
import { addDays, formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import { changesJson, dayJson } from './cli-json.ts';
import { compile } from './compile.ts';
import { formatFault } from './faults.ts';

/*
 * Asks the atlas from a shell: `atlas on 1945-09-08`, `atlas changes 1945-09-01 1945-09-30 --by founding`. Prints JSON and
 * nothing else to standard output. Exit code 2: the question is not a good one; 1: the data have faults.
 */

const ROOT = resolvePath(import.meta.dirname, '../..');
const HELP = `Usage:
  atlas on <date> [--by <preference>]               who held what on a day, and who held which office
  atlas changes <first> <last> [--by <preference>]  what changed, on the first and the last day and between
  atlas help

Dates are ISO days, YYYY-MM-DD. <preference> is “${BEST}” (default), “${FOUNDING}” or the id of a source.
Ids, keys and codes are those of control.csv; “since” is null where a state began before the period, “until” (the first
day after) null where it lasts beyond it.
`;

/** A question that cannot be answered; the message is for the person who asked. */
class UsageError extends Error {}

try {
	process.stdout.write(answer(process.argv.slice(2)));
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}

function answer(args: readonly string[]): string {
	const { words, by } = readArguments(args);
	const [command, ...dates] = words;
	if (command === undefined || command === 'help') return HELP;
	if (command !== 'on' && command !== 'changes') throw new UsageError(`unknown command “${command}”\n\n${HELP}`);
	const expected = command === 'on' ? 1 : 2;
	if (dates.length !== expected) throw new UsageError(`“${command}” takes ${expected === 1 ? 'one date' : 'two dates'}\n\n${HELP}`);
	const best = loadAtlas();
	const days = dates.map((text) => readDay(text, best));
	if (!sourcesOf(best, by)) throw new UsageError(`no source “${by}”: --by takes “${BEST}”, “${FOUNDING}” or the id of a source`);
	const core = createAtlasCore(resolve(best, by));
	const [first, last = first] = days as [Day, Day?];
	if (last < first) throw new UsageError(`${formatIsoDay(last)} is before ${formatIsoDay(first)}`);
	const json = command === 'on' ? dayJson(core, first, by) : changesJson(core, first, last);
	return `${JSON.stringify(json, null, '\t')}\n`;
}

function readArguments(args: readonly string[]): { words: string[]; by: string } {
	const words: string[] = [];
	let by = BEST;
	for (let i = 0; i < args.length; i++) {
		const word = args[i] ?? '';
		if (word === '--help' || word === '-h') words.unshift('help');
		else if (word.startsWith('--by=')) by = word.slice('--by='.length);
		else if (word === '--by') by = args[++i] ?? '';
		else if (word.startsWith('-')) throw new UsageError(`unknown option “${word}”\n\n${HELP}`);
		else words.push(word);
	}
	if (by === '') throw new UsageError('--by needs a value');
	return { words, by };
}

function readDay(text: string, { period }: Atlas): Day {
	const day = parseIsoDay(text);
	if (day === null) throw new UsageError(`“${text}” is not a day of the calendar, YYYY-MM-DD`);
	if (day < period.start || day >= period.end) {
		throw new UsageError(`${text} lies outside the period, ${formatIsoDay(period.start)} to ${formatIsoDay(addDays(period.end, -1))}`);
	}
	return day;
}

/** The compiled atlas when it is newer than the data, else compiled now. */
function loadAtlas(): Atlas {
	const folder = resolvePath(process.env['ATLAS_FOLDER'] ?? join(ROOT, 'geodata'));
	const compiled = join(ROOT, 'src/lib/generated/atlas.json');
	if (changedAt(compiled) > newestIn(folder)) {
		const atlas = readAtlas(JSON.parse(readFileSync(compiled, 'utf8')) as unknown);
		if (atlas.id === idOf(folder)) return atlas;
	}
	const result = compile(folder);
	if (result.ok) return result.atlas;
	for (const fault of result.faults) process.stderr.write(`${formatFault(fault)}\n`);
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
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Math.max(...files.filter((entry) => !entry.name.endsWith('.schema.json')).map((entry) => changedAt(join(entry.parentPath, entry.name))));
}
