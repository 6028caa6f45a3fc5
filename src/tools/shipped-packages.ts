import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { ShippedPackage } from '../lib/pages/shipped-package.ts';

/*
 * Which packages the site ships, and under which licences: those of which the bundler put code or styles into a file of the
 * client, and those that fonts were cut from. Derived from the build, so that no list is kept by hand.
 */

/** Where it is written, below the folder of the site; pages are made after the client was built. */
export const SHIPPED = '.cache/shipped-packages.json';
/** Where tools/fonts.ts says what the fonts were cut from, below the folder of the site. */
export const FONT_PACKAGES = 'src/lib/generated/fonts/packages.json';

/**
 * Writes {@link SHIPPED} when the client is built.
 * @param output - Folder of the site.
 */
export function shippedPackages(output: string): Plugin {
	return {
		name: 'shipped-packages',
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const ids = Object.values(bundle).flatMap((file) =>
				file.type === 'chunk'
					? file.moduleIds.filter((id) => /\.css\b/.test(id) || (file.modules[id]?.renderedLength ?? 0) > 0)
					: []
			);
			const folders = new Set(ids.flatMap((id) => packageFolder(id) ?? []));
			const require = createRequire(import.meta.url);
			const fonts = JSON.parse(readFileSync(join(output, FONT_PACKAGES), 'utf8')) as string[];
			const shipped = [
				...[...folders].map((folder) => describe(folder, 'software')),
				...fonts.map((name) => describe(dirname(require.resolve(`${name}/package.json`)), 'font'))
			];
			mkdirSync(join(output, dirname(SHIPPED)), { recursive: true });
			writeFileSync(join(output, SHIPPED), `${JSON.stringify(shipped.toSorted(byName), null, '\t')}\n`);
		}
	};
}

/** The folder of the package that a module is of; `null` where it is of the project. */
export function packageFolder(id: string): string | null {
	return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id)?.[1] ?? null;
}

function byName(a: ShippedPackage, b: ShippedPackage): number {
	return a.name < b.name ? -1 : 1;
}

/** What a package says of itself, as far as it is used here. */
interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly license?: string;
	/** As it was written before there was one field. */
	readonly licenses?: readonly { readonly type?: string }[];
	readonly author?: string | { readonly name?: string };
	readonly homepage?: string;
	readonly repository?: string | { readonly url?: string };
}

function describe(folder: string, as: ShippedPackage['as']): ShippedPackage {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
	// One that is built on the work of others has their licences beside its own.
	const files = readdirSync(folder)
		.filter((name) => /^(?:\w+-)?(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(name))
		.toSorted((one, other) => Number(one.includes('-')) - Number(other.includes('-')));
	const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
	return {
		name: manifest.name,
		version: manifest.version,
		as,
		licence: licenceOf(manifest, text),
		by: makerOf(manifest, text),
		link: addressOf(manifest),
		text
	};
}

/** The SPDX expression of a package; of a “BSD” that does not say which, the one that its text is. */
export function licenceOf(
	{ license, licenses = [] }: Pick<Manifest, 'license' | 'licenses'>,
	text: string
): string {
	const said = license ?? licenses.map(({ type = '' }) => type).join(' OR ');
	if (said !== 'BSD') return said;
	return /neither the names? of/i.test(text) ? 'BSD-3-Clause' : 'BSD-2-Clause';
}

/** Who holds the copyright, by the licence; else the author. */
export function makerOf({ author }: Pick<Manifest, 'author'>, text: string): string {
	const [line] = /^[^\S\n]*copyright (?:\(c\)|©|\d{4}).*$/im.exec(text) ?? [];
	const name = typeof author === 'string' ? author : (author?.name ?? '');
	return (line ?? name)
		.replaceAll(/<[^>]*>|\((?!c\))[^)]*\.[^)]*\)|[[\]]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

/** Where a package comes from: its repository, in whichever form that is written, else its page in the registry. */
export function addressOf({ name, repository }: Pick<Manifest, 'name' | 'repository'>): string {
	const written = (typeof repository === 'string' ? repository : repository?.url) ?? '';
	const address = written
		.replace(/^git@([\w.-]+):/, 'https://$1/')
		.replace(/^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/');
	const [, host, path] =
		/^(?:git\+)?(?:https?|git|ssh):\/\/(?:[^@/]*@)?([\w.-]+)\/([\w./-]+?)(?:\.git)?\/?$/.exec(address) ?? [];
	return path === undefined ? `https://www.npmjs.com/package/${name}` : `https://${host}/${path}`;
}
