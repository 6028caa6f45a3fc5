import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HeaderFacts } from '../../src/tools/headers.ts';
import { nginxConfiguration } from '../../src/tools/host-files.ts';
import { installWithApt } from '../install-with-apt.mjs';
import { freePort, untilAnswered } from '../started-server.ts';
import { BUILD } from './served-build.ts';

const KNOWN_PATHS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

/** Path of an nginx on this machine, installing Debian’s where that is allowed; `null` where there is none. */
export function findNginx(): string | null {
	const find = () => KNOWN_PATHS.find((path) => existsSync(path)) ?? null;
	if (find() === null) installWithApt('nginx');
	return find();
}

/**
 * Starts nginx with the configuration of the site, without any file of the system’s, in front of the build.
 * @param packed - Files, from the top of the site, that have a `.gz` beside them.
 * @throws Error with what nginx says, when it does not start.
 */
export async function startNginx(
	program: string,
	packed: readonly string[]
): Promise<{ url: string; stop: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-nginx-'));
	const root = mkdtempSync(join(tmpdir(), 'atlas-site-'));
	for (const name of readdirSync(BUILD)) symlinkSync(join(BUILD, name), join(root, name));
	for (const file of packed)
		writeFileSync(join(root, `${file}.gz`), gzipSync(readFileSync(join(BUILD, file))));
	const port = await freePort();
	const facts = JSON.parse(readFileSync(join(BUILD, '../.cache/header-facts.json'), 'utf8')) as HeaderFacts;
	writeFileSync(join(folder, 'site.conf'), nginxConfiguration(facts, { listen: `127.0.0.1:${port}`, root }));
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${folder}/${name};`
	);
	writeFileSync(
		join(folder, 'nginx.conf'),
		`${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${folder}/pid; error_log ${folder}/error;
events {}
http { access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }
`
	);
	const files = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error')];
	const { status, stderr } = spawnSync(program, ['-t', ...files], { encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
	const server = spawn(program, files, { stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const url = `http://127.0.0.1:${port}`;
	await untilAnswered(() => fetch(url, { method: 'HEAD' }));
	return {
		url,
		stop: async () => {
			server.kill('SIGQUIT');
			await ended;
			for (const made of [folder, root]) rmSync(made, { recursive: true, force: true });
		}
	};
}
