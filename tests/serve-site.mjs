import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../src/tools/ensure.mjs';

/**
 * Serves the built site as `npm start` does.
 * @returns its address, which ends with a slash, and what ends the server.
 */
export async function serveSite(port) {
	const server = spawn(process.execPath, [join(ROOT, 'src/tools/start.mjs')], {
		cwd: ROOT,
		env: { ...process.env, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const address = await new Promise((resolve) =>
		server.stdout.on('data', (text) => /http:\S+/.exec(text) && resolve(/http:\S+/.exec(text)[0]))
	);
	return { address, stop: () => server.kill() };
}
