import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { callSource, dragActions, keyActions, WINDOW, type DrivenPage } from './driven-page.ts';
import { openScreen } from './hidden-screen.ts';
import { endOf, whenSaid } from './processes.ts';

/** WebGL drawn by the processor, which Firefox has and by itself refuses. */
const SETTINGS = { 'webgl.forbid-software': false, 'webgl.force-enabled': true };

/** What Firefox says of a file that a page was still loading through its worker when it was left. */
const LEFT_PAGE = /A ServiceWorker intercepted the request and encountered an unexpected error/;

/**
 * A page of Firefox, driven by WebDriver BiDi, which it speaks by itself; on a hidden screen, for without any it has no WebGL.
 */
export async function openFirefox([
	screenProgram = '',
	program = ''
]: readonly string[]): Promise<DrivenPage> {
	const screen = await openScreen(screenProgram);
	const profile = mkdtempSync(join(tmpdir(), 'atlas-firefox-'));
	writeFileSync(
		join(profile, 'user.js'),
		Object.entries(SETTINGS)
			.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${String(value)});\n`)
			.join('')
	);
	const firefox = spawn(program, ['--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: screen.env
	});
	const [, address = ''] = await whenSaid(firefox, firefox.stderr, /WebDriver BiDi listening on (ws:\S+)/);
	const faults: string[] = [];
	const wire = await Wire.open(`${address}/session`, (method, params) => {
		const text = String(params['text']);
		const isFault = method === 'log.entryAdded' && params['level'] === 'error' && !LEFT_PAGE.test(text);
		if (isFault) faults.push(text);
	});
	await wire.send('session.new', { capabilities: {} });
	await wire.send('session.subscribe', { events: ['log.entryAdded'] });
	const { contexts } = (await wire.send('browsingContext.getTree', { maxDepth: 0 })) as {
		contexts: readonly { context: string }[];
	};
	const context = contexts[0]?.context;
	await wire.send('browsingContext.setViewport', { context, viewport: WINDOW });
	return {
		faults,
		goTo: async (url) => {
			await wire.send('browsingContext.navigate', { context, url, wait: 'interactive' });
		},
		press: async (keys) => {
			await wire.send('input.performActions', { context, actions: keyActions(keys) });
		},
		drag: async (path) => {
			await wire.send('input.performActions', { context, actions: dragActions(path) });
		},
		evaluate: async (act, ...args) => {
			const reply = (await wire.send('script.evaluate', {
				expression: callSource(act, args),
				target: { context },
				awaitPromise: true
			})) as { result?: { value: string }; exceptionDetails?: { text: string } };
			if (!reply.result) throw new Error(reply.exceptionDetails?.text);
			return JSON.parse(reply.result.value) as never;
		},
		look: async () => {
			const { data } = (await wire.send('browsingContext.captureScreenshot', { context })) as {
				data: string;
			};
			return Buffer.from(data, 'base64');
		},
		close: async () => {
			await endFirefox(wire, firefox);
			await screen.close();
			rmSync(profile, { recursive: true, force: true });
		}
	};
}

async function endFirefox(wire: Wire, firefox: ChildProcess): Promise<void> {
	const end = endOf(firefox);
	await wire.send('browser.close', {}).catch(() => firefox.kill());
	await end;
}

type Reply = Readonly<Record<string, unknown>>;
interface Message {
	readonly id?: number | null;
	readonly method?: string;
	readonly params?: Reply;
	readonly result?: Reply;
	readonly error?: string;
	readonly message?: string;
}
interface Waiting {
	readonly resolve: (reply: Reply) => void;
	readonly reject: (error: Error) => void;
}

/** Commands with answers, and events, over one socket. */
class Wire {
	readonly #socket: WebSocket;
	readonly #waiting = new Map<number, Waiting>();
	#last = 0;

	private constructor(socket: WebSocket, onEvent: (method: string, params: Reply) => void) {
		this.#socket = socket;
		socket.on('message', (data: Buffer) => {
			const message = JSON.parse(data.toString()) as Message;
			if (message.method !== undefined) onEvent(message.method, message.params ?? {});
			else this.#answer(message);
		});
		socket.on('close', () => {
			for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has gone'));
			this.#waiting.clear();
		});
	}

	static open(address: string, onEvent: (method: string, params: Reply) => void): Promise<Wire> {
		return new Promise((resolve, reject) => {
			const socket = new WebSocket(address);
			const wire = new Wire(socket, onEvent);
			socket.once('open', () => {
				resolve(wire);
			});
			socket.once('error', reject);
		});
	}

	send(method: string, params: object): Promise<Reply> {
		const id = ++this.#last;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#socket.send(JSON.stringify({ id, method, params }));
		});
	}

	#answer({ id, result, error, message }: Message): void {
		const waiting = this.#waiting.get(id ?? 0);
		this.#waiting.delete(id ?? 0);
		if (result) waiting?.resolve(result);
		else waiting?.reject(new Error(`${String(error)}: ${String(message)}`));
	}
}
