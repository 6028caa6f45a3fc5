import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { compile, type CompileResult } from '../compile.ts';
import { formatFault } from '../faults.ts';
import type { Translation } from '../translations/translation.ts';

/** The tiny atlas of an imaginary country, in authored files. */
export const FIXTURE = resolve(import.meta.dirname, '../../../tests/fixtures/atlas');

/** An edit of a fixture file: every occurrence of a text replaced (the text must occur), the whole file written, or removed (`null`). */
export interface Edit {
	readonly file: string;
	readonly from?: string;
	readonly to: string | null;
}

/** A rule of the compiler, broken in a copy of the fixture: what is broken, how, and what the fault must say. */
export type BrokenRule = readonly [broken: string, edit: Edit, fault: RegExp];

/** Compiles a copy of the fixture with edits, told in a language where one is given, and removes the copy. */
export function compileEdited(edits: readonly Edit[], translation?: Translation): CompileResult {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
	try {
		cpSync(FIXTURE, folder, { recursive: true });
		for (const edit of edits) apply(folder, edit);
		return compile(folder, translation);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The faults of a compile, one line each; empty when it went well. */
export function faultsOf(result: CompileResult): string[] {
	return result.ok ? [] : result.faults.map(formatFault);
}

function apply(folder: string, { file, from, to }: Edit): void {
	const path = join(folder, file);
	if (to === null) {
		rmSync(path);
		return;
	}
	if (from === undefined) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, to);
		return;
	}
	const text = readFileSync(path, 'utf8');
	if (!text.includes(from)) throw new Error(`${file} of the fixture does not contain “${from}”`);
	writeFileSync(path, text.replaceAll(from, to));
}
