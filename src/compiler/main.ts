import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Answer } from '../tools/watch-atlas.ts';
import { compileFolder, compileInSteps } from './compile-folder.ts';
import type { CompileJob } from './write-compiled.ts';

/*
 * `tsx src/compiler/main.ts [folder] [output] [language] [original]` compiles a folder of authored data (default: geodata, and the
 * folder of the project; its texts as they are written; the folder into which they were compiled so). Faults go to standard error;
 * the exit code is then 1.
 *
 * Forked by what watches the folder (tools/watch-atlas.ts), it compiles whenever it is told to: what was read and worked out before is at
 * hand. It answers with the outcome as soon as the page can show an edit, and again when all is checked and written, unless
 * it was told of another edit meanwhile.
 */

/** How much of a hundred the memory in use may grow before it is swept; V8 would let it grow threefold. */
setFlagsFromString('--heap-growing-percent=50');

const ROOT = resolve(import.meta.dirname, '../..');
const [, , folder, output, language, original] = process.argv;
const job: CompileJob = {
	folder: resolve(folder ?? process.env['ATLAS_FOLDER'] ?? join(ROOT, 'geodata')),
	output: resolve(output ?? ROOT),
	language,
	original
};

if (process.send !== undefined) {
	/** For the how manieth time it was told to: what is left of an earlier one is given up. */
	let latest = 0;
	process.on('message', (time: number) => {
		latest = time;
		const steps = compileInSteps(job);
		const step = (): void => {
			if (time !== latest) return;
			const { value, done: isLast = false } = steps.next();
			if (value) process.send?.({ time, isLast, ...value } satisfies Answer);
			// Between two steps a message is heard.
			if (!isLast) setImmediate(step);
		};
		step();
	});
} else {
	const { isGood, said } = compileFolder(job);
	if (isGood) console.log(said);
	else console.error(said);
	process.exitCode = isGood ? 0 : 1;
}
