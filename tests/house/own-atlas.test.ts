import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

/* The commands of docs/an-atlas-of-your-own.md, as they stand there, for a folder that is no part of the project. */

const ROOT = resolve(import.meta.dirname, '../..');
const NAME = `isle-${process.pid}`;
const beyond = mkdtempSync(join(tmpdir(), 'own-atlas-'));
const worked = join(ROOT, '.cache/atlases');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};
const page = readFileSync(join(ROOT, 'docs/an-atlas-of-your-own.md'), 'utf8');
const [, block = ''] = /^```sh\n(.*?)^```/msu.exec(page) ?? [];
const commands = new Map(
	block
		.trim()
		.split('\n')
		.map((line) => {
			const [, script = '', words = ''] = /^npm (?:run )?([\w-]+) (?:-- )?(.*?) *#/u.exec(line) ?? [];
			return [script, words.replace('my-atlas', NAME).split(' ')] as const;
		})
);
/** As a reader’s shell has it, who stands outside the project; only the page of the map is made. */
const env = {
	...Object.fromEntries(
		Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_ENV|ATLAS_)/.test(key))
	),
	INIT_CWD: beyond,
	ATLAS_PAGES: 'map',
	PORT: '48300'
};

afterAll(() => {
	rmSync(beyond, { recursive: true });
	for (const name of readdirSync(worked).filter((one) => one.startsWith(NAME)))
		rmSync(join(worked, name), { recursive: true });
});

function programOf(script: string): string[] {
	const [program, ...words] = (scripts[script] ?? '').split(' ');
	expect(program, script).toBe('node');
	return [...words, ...(commands.get(script) ?? [])];
}

function run(script: string, more: Record<string, string> = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, programOf(script), {
		cwd: ROOT,
		encoding: 'utf8',
		env: { ...env, ...more }
	});
	return { status, said: stdout + stderr };
}

/** Starts a server, and uses it at the address that it prints; it is stopped then. */
async function withServer<T>(script: string, use: (address: string) => Promise<T>): Promise<T> {
	const server = spawn(process.execPath, programOf(script), { cwd: ROOT, env, detached: true });
	try {
		const address = await new Promise<string>((done, failed) => {
			let said = '';
			const listen = (text: Buffer) => {
				said += text.toString();
				// eslint-disable-next-line no-control-regex -- colours of the terminal
				const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.replace(/\u001b\[\d+m/g, '')) ?? [];
				if (found) done(found);
			};
			server.stdout.on('data', listen);
			server.stderr.on('data', listen);
			server.on('exit', () => {
				failed(new Error(said));
			});
		});
		return await use(address);
	} finally {
		// With what it started itself.
		if (server.pid !== undefined) process.kill(-server.pid);
	}
}

const textOf = async (address: string) => (await fetch(address)).text();

/** What a server that watches tells the pages that are open. */
interface Told {
	readonly type: string;
	readonly err?: { readonly message: string };
}

/** Listens as an open page does; what is told is handed out once, in its order. */
async function openPage(
	address: string
): Promise<{ told: (type: string) => Promise<Told>; close: () => void }> {
	const [, token = ''] = /wsToken = "([^"]+)"/.exec(await textOf(`${address}@vite/client`)) ?? [];
	const socket = new WebSocket(`${address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
	const heard: Told[] = [];
	let wake = (): void => undefined;
	socket.on('message', (data: Buffer) => {
		heard.push(JSON.parse(data.toString()) as Told);
		wake();
	});
	await once(socket, 'open');
	const told = async (type: string): Promise<Told> => {
		for (;;) {
			const next = heard.shift();
			if (next?.type === type) return next;
			if (next === undefined) await new Promise<void>((resolve) => (wake = resolve));
		}
	};
	return {
		told,
		close: () => {
			socket.close();
		}
	};
}

describe('an atlas of one’s own', { timeout: 600_000 }, () => {
	it('has five commands', () => {
		expect([...commands.keys()]).toEqual(['new-atlas', 'data', 'build', 'start', 'dev']);
	});

	it('is told on one page, without a command that is not run here', () => {
		expect(page.replace(block, '')).not.toMatch(/\b(?:npm|npx|node) \w/);
		expect(page.split(/\s+/u).length).toBeLessThan(800);
	});

	it('is made, once', () => {
		expect(run('new-atlas').status).toBe(0);
		expect(run('new-atlas')).toMatchObject({
			status: 1,
			said: expect.stringMatching(/is there already: nothing was written/) as string
		});
	});

	it('is checked', () => {
		const { status, said } = run('data');
		expect([status, said]).toEqual([0, expect.stringContaining(`atlas ${NAME} `)]);
	});

	it('is built beside its data, and leaves the site of this project as it is', () => {
		const { status, said } = run('build');
		expect([status, said]).toEqual([0, expect.stringContaining(join(beyond, NAME, 'build'))]);
		const page = readFileSync(join(beyond, NAME, 'build/index.html'), 'utf8');
		const told = ['The island of Orrin, 1900–1902', 'Westland', 'North Fells', 'Free Towns'];
		expect(told.filter((words) => !page.includes(words))).toEqual([]);
	});

	it('is served by start', async () => {
		expect(await withServer('start', textOf)).toMatch(/<title>[^<]*Isle/);
	});

	it('is served by dev, which shows each edit, and its faults while the last good state stays', async () => {
		const file = join(beyond, NAME, 'atlas.yaml');
		const written = readFileSync(file, 'utf8');
		const [title = ''] = /^title: .*/m.exec(written) ?? [];
		await withServer('dev', async (address) => {
			expect(await textOf(address)).toMatch(/<title>[^<]*Isle/);
			const page = await openPage(address);
			writeFileSync(file, written.replace(title, 'title: Another Name'));
			// Whoever looks meanwhile sees the one or the other, and never an error.
			let isTold = false;
			const told = page.told('full-reload').then(() => (isTold = true));
			const seen = new Set<string>();
			while (!isTold) seen.add(/<title>[^<]*?(Isle|Another Name)|$/.exec(await textOf(address))?.[1] ?? '');
			await told;
			expect([...seen].filter((name) => name !== 'Isle' && name !== 'Another Name')).toEqual([]);
			expect(await textOf(address)).toMatch(/<title>[^<]*Another Name/);
			writeFileSync(file, written.replace(title, 'titel: Another Name'));
			expect((await page.told('error')).err?.message).toMatch(/atlas\.yaml.*titel/s);
			expect(await textOf(address)).toMatch(/<title>[^<]*Another Name/);
			writeFileSync(file, written);
			await page.told('full-reload');
			expect(await textOf(address)).toMatch(/<title>[^<]*Isle/);
			page.close();
		});
	});

	it('is refused where it cannot be built', () => {
		expect(run('build', { ATLAS_OUTPUT: beyond })).toMatchObject({
			status: 1,
			said: expect.stringMatching(/ATLAS_OUTPUT must lie in .*Use --atlas FOLDER/) as string
		});
	});
});
