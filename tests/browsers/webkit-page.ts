import { spawn } from 'node:child_process';
import { callSource, dragActions, keyActions, WINDOW, type DrivenPage } from './driven-page.ts';
import { freePort, untilAnswered } from '../started-server.ts';
import { openScreen } from './hidden-screen.ts';
import { endOf } from './processes.ts';

/** Height of what MiniBrowser has above the page, px. */
const BARS = 38;

/** A page of WebKitGTK's MiniBrowser on a screen that nobody sees, driven by the WebDriver of its package. */
export async function openWebKit([
	screenProgram = '',
	driver = '',
	browser = ''
]: readonly string[]): Promise<DrivenPage> {
	const screen = await openScreen(screenProgram);
	const port = await freePort();
	const faults: string[] = [];
	const server = spawn(driver, [`--port=${port}`], {
		stdio: ['ignore', 'pipe', 'ignore'],
		env: screen.env
	});
	// MiniBrowser writes what the page says.
	server.stdout.on('data', (text: Buffer) =>
		faults.push(...[...text.toString().matchAll(/^.*CONSOLE.* ERROR (.*)$/gm)].map(([, said = '']) => said))
	);
	const ask = (method: string, path: string, body?: object) =>
		askDriver(`http://127.0.0.1:${port}${path}`, method, body);
	await untilAnswered(() => ask('GET', '/status'));
	// A script that is sent before the page has loaded may never be answered, so going to an address waits for that.
	const options = { binary: browser, args: ['--automation', '--enable-write-console-messages-to-stdout=1'] };
	const session = (await ask('POST', '/session', {
		capabilities: { alwaysMatch: { pageLoadStrategy: 'normal', 'webkitgtk:browserOptions': options } }
	})) as { sessionId: string };
	const at = `/session/${session.sessionId}`;
	await ask('POST', `${at}/timeouts`, { script: 120_000 });
	await ask('POST', `${at}/window/rect`, { x: 0, y: 0, ...WINDOW, height: WINDOW.height + BARS });
	return {
		faults,
		goTo: async (url) => {
			await ask('POST', `${at}/url`, { url });
		},
		press: async (keys) => {
			await ask('POST', `${at}/actions`, { actions: keyActions(keys) });
		},
		drag: async (path) => {
			await ask('POST', `${at}/actions`, { actions: dragActions(path) });
		},
		evaluate: async (act, ...args) => {
			const script = `const done = arguments[0]; ${callSource(act, args)}.then(done, (error) => done({ error: String(error) }))`;
			const result = await ask('POST', `${at}/execute/async`, { script, args: [] });
			if (typeof result !== 'string') throw new Error(JSON.stringify(result));
			return JSON.parse(result) as never;
		},
		look: async () => Buffer.from((await ask('GET', `${at}/screenshot`)) as string, 'base64'),
		close: async () => {
			await ask('DELETE', at);
			const end = endOf(server);
			server.kill();
			await end;
			await screen.close();
		}
	};
}

async function askDriver(address: string, method: string, body?: object): Promise<unknown> {
	const answer = await fetch(address, {
		method,
		...(body === undefined ? {} : { body: JSON.stringify(body) })
	});
	const { value } = (await answer.json()) as { value: unknown };
	if (!answer.ok) throw new Error(JSON.stringify(value));
	return value;
}
