import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this machine lets its own packages be installed without asking anybody. */
export function canInstallWithApt() {
	return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs the first of some packages that Debian has, without what they merely recommend; does nothing where it may not.
 * @param {(string | readonly string[])[]} names - A package each, or several that are of use together alone.
 */
export function installWithApt(...names) {
	if (!canInstallWithApt()) return;
	const options = {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	spawnSync('apt-get', ['update', '-qq'], options);
	names.some(
		(name) =>
			spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...[name].flat()], options)
				.status === 0
	);
}
