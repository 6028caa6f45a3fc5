import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
			const folders = new Set(ids.flatMap((id) => packageFolders(id)));
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

/**
 * The folders of the packages that a module is of: none where it is of the project, two where one package brings a copy of
 * another among its own files.
 */
export function packageFolders(id: string, isPackage = hasManifest): string[] {
	const [, within, name] = /^\0?(.*)[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id) ?? [];
	if (within === undefined || name === undefined) return [];
	const folder = `${within}/node_modules/${name}`;
	if (isPackage(folder)) return [folder];
	const bringing = packageFolders(`${within}/`, isPackage);
	return bringing.flatMap((outer) => {
		const copied = `${outer.slice(0, outer.lastIndexOf('/node_modules/'))}/node_modules/${name}`;
		return isPackage(copied) ? [outer, copied] : [outer];
	});
}

function hasManifest(folder: string): boolean {
	return existsSync(join(folder, 'package.json'));
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
	const own = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
	const text = own === '' ? licenceInReadme(readmeOf(folder)) : own;
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

function readmeOf(folder: string): string {
	const [name] = readdirSync(folder).filter((file) => /^readme(?:\.|$)/i.test(file));
	return name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
}

/** The text of a licence that stands under a heading of its own in a readme; empty where there is none. */
export function licenceInReadme(readme: string): string {
	const [, text = ''] = /^#+\s*licen[cs]e\b.*\n([\s\S]*?)(?=^#+\s|$(?![\s\S]))/im.exec(readme) ?? [];
	return text.trim();
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
