import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** A version of an atlas, as a folder. */
export interface AtlasVersion {
	/** As it was asked for. */
	readonly name: string;
	readonly folder: string;
	/** Removes what was unpacked. */
	readonly done: () => void;
}

/**
 * What a word names: a folder with an atlas in it, or a revision of git (`HEAD~3`, `v1.2.0`), in which `atlas` is looked up.
 * @param from - The folder from which paths are seen.
 * @throws UsageError when it is neither.
 */
export function findVersion(name: string, atlas: string, from: string): AtlasVersion {
	const folder = resolve(from, name);
	if (existsSync(join(folder, 'atlas.yaml'))) return { name, folder, done: () => undefined };
	const top = git(['rev-parse', '--show-toplevel'], atlas);
	const commit = name.startsWith('-')
		? null
		: git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], atlas);
	if (top === null || commit === null)
		throw new UsageError(`“${name}” is neither a folder that holds an atlas.yaml nor a revision of git`);
	return unpack(name, commit, top, relative(top, resolve(atlas)));
}

function unpack(name: string, commit: string, top: string, path: string): AtlasVersion {
	const target = mkdtempSync(join(tmpdir(), 'atlas-version-'));
	const done = () => {
		rmSync(target, { recursive: true, force: true });
	};
	const tree = path === '' ? commit : `${commit}:${path.replaceAll('\\', '/')}`;
	try {
		const tar = execFileSync('git', ['archive', '--format=tar', tree], {
			cwd: top,
			maxBuffer: 2 ** 30,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		execFileSync('tar', ['-x', '-C', target], { input: tar });
	} catch (error) {
		done();
		throw new UsageError(
			`${path} of “${name}” cannot be read: ${(error as Error).message.split('\n')[0] ?? ''}`
		);
	}
	return { name, folder: target, done };
}

/** What git says; `null` where it fails. */
function git(args: readonly string[], cwd: string): string | null {
	const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8' });
	return status === 0 ? stdout.trim() : null;
}
