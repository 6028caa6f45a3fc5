import { createAtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { BEST, FOUNDING, resolve, sourcesOf } from '#lib/atlas/resolve.ts';
import { addDays, formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { changesJson, dayJson } from './cli-json.ts';
import { UsageError } from './usage-error.ts';

const HELP = `Usage:
  atlas on <date> [--by <preference>]               who held what on a day, and who held which office
  atlas changes <first> <last> [--by <preference>]  what changed, on the first and the last day and between
  atlas diff <A> [<B>] [--json]                     in what two versions differ, by record, field and day: folders, or
                                                    revisions of git; without <B> what lies in the folder now
  atlas apply <file> [--write]                      what a suggested correction would change; --write changes it
  atlas export-sheet <file.xlsx | folder>           control, events, places, people and offices as spreadsheets
  atlas import-sheet <file.xlsx | folder> [--write] what these would change when they come back; --write changes it
  atlas help

With --atlas FOLDER, the atlas in that folder; with --lang TAG, names and texts in that language (on, changes).
Dates are ISO days, YYYY-MM-DD. <preference> is “${BEST}” (default), “${FOUNDING}” or the id of a source.
Ids, keys and codes are those of control.csv; “since” is null where a state began before the period, “until” (the first
day after) null where it lasts beyond it.
`;

/**
 * The text that answers a command line. The atlas is loaded only when the question needs it.
 * @param languages - Those that its texts are translated into, BCP 47.
 * @throws UsageError when the question is not a good one.
 */
export async function answer(
	args: readonly string[],
	loadAtlas: (language?: string) => Promise<Atlas>,
	languages: readonly string[] = []
): Promise<string> {
	const { words, by, lang } = readArguments(args);
	const [command, ...dates] = words;
	if (command === undefined || command === 'help') return HELP;
	if (command !== 'on' && command !== 'changes')
		throw new UsageError(`unknown command “${command}”\n\n${HELP}`);
	const expected = command === 'on' ? 1 : 2;
	if (dates.length !== expected) {
		// npm takes an option for its own and hands over its value as one more word.
		const hint =
			dates.length > expected ? `; with npm, options follow “--”: npm run -s atlas -- ${command} …` : '';
		throw new UsageError(`“${command}” takes ${expected === 1 ? 'one date' : 'two dates'}${hint}\n\n${HELP}`);
	}
	const best = await loadAtlas(readLanguage(lang, languages));
	const days = dates.map((text) => readDay(text, best));
	if (!sourcesOf(best, by))
		throw new UsageError(`no source “${by}”: --by takes “${BEST}”, “${FOUNDING}” or the id of a source`);
	const core = createAtlasCore(resolve(best, by));
	const [first, last = first] = days as [Day, Day?];
	if (last < first) throw new UsageError(`${formatIsoDay(last)} is before ${formatIsoDay(first)}`);
	const json = command === 'on' ? dayJson(core, first, by) : changesJson(core, first, last);
	return `${JSON.stringify(json, null, '\t')}\n`;
}

interface Arguments {
	readonly words: readonly string[];
	readonly by: string;
	readonly lang: string | undefined;
}

function readArguments(args: readonly string[]): Arguments {
	const words: string[] = [];
	const given = new Map<string, string>();
	for (let i = 0; i < args.length; i++) {
		const word = args[i] ?? '';
		const [, name, value] = /^--(by|lang)(?:=(.*))?$/s.exec(word) ?? [];
		if (word === '--help' || word === '-h') words.unshift('help');
		else if (name !== undefined) given.set(name, value ?? args[++i] ?? '');
		else if (word.startsWith('-')) throw new UsageError(`unknown option “${word}”\n\n${HELP}`);
		else words.push(word);
	}
	for (const [name, value] of given) if (value === '') throw new UsageError(`--${name} needs a value`);
	return { words, by: given.get('by') ?? BEST, lang: given.get('lang') };
}

/** @returns `undefined` for the language that the atlas is written in. */
function readLanguage(lang: string | undefined, languages: readonly string[]): string | undefined {
	if (lang === undefined || lang === 'en') return undefined;
	if (languages.includes(lang)) return lang;
	throw new UsageError(`it is not told in “${lang}”: --lang takes ${['en', ...languages].join(', ')}`);
}

function readDay(text: string, { period }: Atlas): Day {
	const day = parseIsoDay(text);
	if (day === null) throw new UsageError(`“${text}” is not a day of the calendar, YYYY-MM-DD`);
	if (day < period.start || day >= period.end) {
		throw new UsageError(
			`${text} lies outside the period, ${formatIsoDay(period.start)} to ${formatIsoDay(addDays(period.end, -1))}`
		);
	}
	return day;
}
