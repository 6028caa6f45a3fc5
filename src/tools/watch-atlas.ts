import { spawn } from 'node:child_process';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const COMPILER = ['node_modules/tsx/dist/cli.mjs', 'src/compiler/main.ts'].map((path) => join(ROOT, path));
/** How long the folder has rested when it is compiled, ms: editors write a file in steps, and several at once. */
const REST = 100;

/**
 * While the site is worked on, an edit of the atlas is compiled and seen in the page. Faults are laid over it, each with its file
 * and line, and the atlas of before stays until they are mended.
 * @param folder - The atlas.
 * @param output - Where it is compiled to.
 */
export function watchAtlas(folder: string, output: string): Plugin {
	return {
		name: 'watch-atlas',
		apply: 'serve',
		configureServer(server) {
			if (process.env['VITEST'] !== undefined) return;
			const ask = oneAtATime(() => compileFor(server, folder, output));
			let timer: ReturnType<typeof setTimeout> | undefined;
			server.watcher.add(folder);
			server.watcher.on('all', (_, path) => {
				if (!isSource(relative(folder, path))) return;
				clearTimeout(timer);
				timer = setTimeout(ask, REST);
			});
		}
	};
}

/** Whether a path within the folder is of the atlas, and not of the site that is built beside it. */
function isSource(path: string): boolean {
	const [first = ''] = path.split(sep);
	return first !== '' && first !== '..' && first !== 'build' && !first.startsWith('.');
}

/** Runs once more where it is asked for while it runs. */
function oneAtATime(run: () => Promise<void>): () => void {
	let isRunning = false;
	let isAsked = false;
	const ask = async (): Promise<void> => {
		isAsked = true;
		if (isRunning) return;
		isRunning = true;
		while (isAsked) {
			isAsked = false;
			await run();
		}
		isRunning = false;
	};
	return () => void ask();
}

async function compileFor(server: ViteDevServer, folder: string, output: string): Promise<void> {
	const { status, said } = await saidBy([...COMPILER, folder, output]);
	if (status === 0) {
		server.config.logger.info(said, { timestamp: true });
		server.ws.send({ type: 'full-reload' });
	} else {
		server.config.logger.error(said, { timestamp: true });
		server.ws.send({ type: 'error', err: { message: said, stack: '' } });
	}
}

/** What a program prints, and how it ends. */
function saidBy(args: readonly string[]): Promise<{ status: number | null; said: string }> {
	return new Promise((done) => {
		const program = spawn(process.execPath, args, { cwd: ROOT });
		let said = '';
		for (const stream of [program.stdout, program.stderr])
			stream.on('data', (text: Buffer) => (said += text.toString()));
		program.on('close', (status) => {
			done({ status, said: said.trim() });
		});
	});
}
