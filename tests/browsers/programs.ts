import { existsSync } from 'node:fs';
import { installWithApt } from '../install-with-apt.mjs';

/** A browser that Debian has: the package of it, and where its programs stand. */
interface Packaged {
	readonly name: string;
	readonly packages: readonly string[];
	/** For each program that is needed, where it may stand. */
	readonly programs: readonly (readonly string[])[];
}

const XVFB = ['/usr/bin/Xvfb'];
const FIREFOX: Packaged = {
	name: 'Firefox ESR',
	packages: ['xvfb', 'firefox-esr'],
	programs: [XVFB, ['/usr/bin/firefox-esr', '/usr/bin/firefox']]
};
const WEBKIT: Packaged = {
	name: 'WebKitGTK',
	packages: ['xvfb', 'webkit2gtk-driver'],
	programs: [
		XVFB,
		['/usr/bin/WebKitWebDriver'],
		['4.1', '4.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
	]
};
/** The projects of the configuration that need a browser of their own. */
const PACKAGED: Readonly<Record<string, Packaged>> = { firefox: FIREFOX, webkit: WEBKIT };

/** The paths of the programs that a browser needs besides Chromium, in the order above; `null` where one is missing. */
export function programsOf(project: string): readonly string[] | null {
	const { programs = [] } = PACKAGED[project] ?? {};
	const paths = programs.map((known) => known.find((path) => existsSync(path)));
	return paths.every((path) => path !== undefined) ? paths : null;
}

/** Why a browser is not tried. */
export function whyNot(project: string): string {
	const { name = project, packages = [] } = PACKAGED[project] ?? {};
	return `${name} is not on this machine and could not be installed (Debian: apt-get install ${packages.join(' ')}): its cases are skipped`;
}

/** Installs what is missing, where that is allowed, and says in a line what stays so. */
export function installBrowsers(): void {
	for (const [project, { packages }] of Object.entries(PACKAGED)) {
		if (programsOf(project) === null) installWithApt(packages);
		if (programsOf(project) === null) console.log(whyNot(project));
	}
}
