import { fork, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { normalizePath, type Plugin, type ViteDevServer } from 'vite';
import type { Outcome } from '../compiler/compile-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const COMPILER = join(ROOT, 'src/compiler/main.ts');
/** What the compiler is made of. */
const OF_COMPILER = ['src/compiler', 'src/lib/atlas'].map((path) => join(ROOT, path) + sep);
/** How long the folder has rested when it is compiled, ms: editors write a file in steps, and several at once. */
const REST = 100;

/**
 * While the site is worked on, an edit of the atlas is compiled and seen in the page. Faults are laid over it, each with its file
 * and line, and the atlas of before stays until they are mended. What the page does not show, lettering of tours, translations and open
 * data, comes after it; a fault of these is laid over the page a moment later.
 * @param folder - The atlas.
 * @param output - Where it is compiled to.
 */
export function watchAtlas(folder: string, output: string): Plugin {
	return {
		name: 'watch-atlas',
		apply: 'serve',
		configureServer(server) {
			if (process.env['VITEST'] !== undefined) return;
			const generated = join(output, 'src/lib/generated');
			const compiler = new Compiler(folder, output);
			const gate = new Gate();
			server.middlewares.use((_, answer, next) => void gate.pass(answer).then(next));
			server.httpServer
				?.once('listening', () => {
					compiler.warm();
				})
				.once('close', () => {
					compiler.forget();
				});
			const ask = oneAtATime(() => compileFor(server, compiler, generated, gate));
			let timer: ReturnType<typeof setTimeout> | undefined;
			server.watcher.add(folder);
			server.watcher.add(OF_COMPILER);
			server.watcher.on('all', (_, path) => {
				if (OF_COMPILER.some((part) => path.startsWith(part))) compiler.forget();
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

/**
 * Lets requests pass, or one that changes what they read: a page made of two states of the atlas would be an error, and stay one, as the
 * server remembers what a module threw.
 */
class Gate {
	/** Until when requests wait. */
	#closed: Promise<void> | undefined;
	#passing = 0;
	#onempty: (() => void) | undefined;

	/** Waits until what is read rests; it does so until the answer is given. */
	async pass(answer: ServerResponse): Promise<void> {
		while (this.#closed) await this.#closed;
		this.#passing++;
		answer.once('close', () => {
			if (--this.#passing === 0) this.#onempty?.();
		});
	}

	/** Does something while no request reads. */
	async close<T>(change: () => Promise<T>): Promise<T> {
		let open = (): void => undefined;
		this.#closed = new Promise((done) => (open = done));
		if (this.#passing > 0) await new Promise<void>((done) => (this.#onempty = done));
		try {
			return await change();
		} finally {
			this.#closed = undefined;
			open();
		}
	}
}

/** Makes the server read the compiled files anew, all at once: its watcher tells them one by one, and later. */
function readAnew({ environments }: ViteDevServer, generated: string): void {
	for (const name of readdirSync(generated))
		for (const { moduleGraph } of Object.values(environments))
			moduleGraph.onFileChange(normalizePath(join(generated, name)));
}

async function compileFor(
	server: ViteDevServer,
	compiler: Compiler,
	generated: string,
	gate: Gate
): Promise<void> {
	const { logger } = server.config;
	const tellFaults = (said: string): void => {
		logger.error(said, { timestamp: true });
		server.ws.send({ type: 'error', err: { message: said, stack: '' } });
	};
	const shown = await gate.close(async () => {
		const outcome = await compiler.compile((rest) => {
			if (rest.isGood) logger.info(rest.said, { timestamp: true });
			// What was told already is not told again.
			else if (rest.said !== outcome.said) tellFaults(rest.said);
		});
		if (outcome.isGood) readAnew(server, generated);
		return outcome;
	});
	if (!shown.isGood) tellFaults(shown.said);
	else {
		logger.info(shown.said, { timestamp: true });
		server.ws.send({ type: 'full-reload' });
	}
}

/** What a compiler that stays answers: for which time it was asked, whether that is its last answer to it, and how it came out. */
export type Answer = Outcome & { readonly time: number; readonly isLast: boolean };

/** A compiler that stays: what a file said is read once, until it says something else. */
class Compiler {
	readonly #args: readonly string[];
	#running: ChildProcess | undefined;
	#times = 0;

	constructor(folder: string, output: string) {
		this.#args = [folder, output];
	}

	/**
	 * Compiles the folder, until the page can show it; a compiler that ends instead of answering is told as a fault, and started anew at
	 * the next edit.
	 * @param onrest - Told how it came out when all is checked and written, unless it is asked anew before.
	 */
	compile(onrest: (outcome: Outcome) => void): Promise<Outcome> {
		const compiler = (this.#running ??= this.#start());
		const time = ++this.#times;
		let said = '';
		const note = (text: Buffer): void => void (said += text.toString());
		compiler.stderr?.on('data', note);
		return new Promise<Outcome>((done) => {
			let isShown = false;
			const leave = (): void => {
				compiler.stderr?.off('data', note);
				compiler.off('message', hear).off('close', fall);
			};
			const hear = (answer: Answer): void => {
				// Who was asked anew says no more of an earlier time.
				if (answer.time > time || (answer.time === time && answer.isLast)) leave();
				if (answer.time !== time) return;
				if (isShown) onrest(answer);
				else done(answer);
				isShown = true;
			};
			const fall = (_: number | null, signal: string | null): void => {
				leave();
				const fault = { isGood: false, said: said.trim() || 'The compiler ended.' };
				if (!isShown) done(fault);
				else if (signal === null) onrest(fault);
			};
			compiler.on('message', hear).on('close', fall);
			compiler.send(time);
		});
	}

	/** Reads all before the first edit, which then waits no longer than the others. */
	warm(): void {
		void this.compile(() => undefined);
	}

	#start(): ChildProcess {
		const compiler = fork(COMPILER, [...this.#args], {
			cwd: ROOT,
			execArgv: ['--import', 'tsx'],
			stdio: ['ignore', 'ignore', 'pipe', 'ipc']
		});
		compiler.once('close', () => {
			if (this.#running === compiler) this.#running = undefined;
		});
		return compiler;
	}

	/** The compiler itself was edited: the next edit of the atlas is read by it as it is then. */
	forget(): void {
		this.#running?.kill();
		this.#running = undefined;
	}
}
