import { resolve } from 'node:path';
import { readTables, writeTables } from '../sheets/files.ts';
import { importTables } from '../sheets/import.ts';
import { tablesOf } from '../sheets/tables.ts';
import { UsageError } from '../usage-error.ts';
import { readWords, type Command } from './command.ts';

const EXPORT = 'atlas export-sheet <file.xlsx | folder>';
const IMPORT = 'atlas import-sheet <file.xlsx | folder> [--write]';

/** Writes what historians keep in spreadsheets to a workbook, or to a folder of CSV files. */
export const exportSheet: Command = async (given, { atlas, from }) => {
	const { words } = readWords(given, { usage: EXPORT, flags: [], count: [1, 1] });
	const path = resolve(from, words[0] ?? '');
	const tables = tablesOf(atlas);
	await writeTables(tables, path);
	const sheets = tables.map(({ name, rows }) => `${name} (${rows.length} rows)`).join(', ');
	return {
		text: `${path}: ${sheets}\nLeave the column “key” as it is; in a new row it is empty.\n`,
		code: 0
	};
};

/** Shows what a workbook that came back would change, with its faults by cell; writes it if asked to. */
export const importSheet: Command = async (given, { atlas, from }) => {
	const { words, has } = readWords(given, { usage: IMPORT, flags: ['--write'], count: [1, 1] });
	const path = resolve(from, words[0] ?? '');
	const tables = tablesOf(atlas);
	const read = await readTables(
		path,
		tables.map(({ name }) => name)
	);
	if (read.size === 0)
		throw new UsageError(`${path} has none of the sheets ${tables.map(({ name }) => name).join(', ')}`);
	const { text, isGood, isWritten, difference } = importTables(tables, read, atlas, has('--write'));
	const isSame = difference?.records.length === 0;
	const outcome = isWritten
		? 'Written.'
		: !isGood
			? 'Nothing is written: mend the faults first.'
			: isSame
				? ''
				: 'Nothing is written: add --write.';
	return { text: `${text}${outcome === '' ? '' : `\n${outcome}\n`}`, code: isGood ? 0 : 1 };
};
