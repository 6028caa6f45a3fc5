import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/* The styles of the project, read from their text; those of components included. */

const ROOT = resolve(import.meta.dirname, '../..');

/** A file of the source. */
export interface SourceFile {
	readonly path: string;
	/** Styles, without comments. */
	readonly style: string;
	/** All else: script and markup. */
	readonly rest: string;
}

/** Files of `src/` that may hold styles or media queries. */
export function sourceFiles(folder = join(ROOT, 'src')): SourceFile[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = join(folder, entry.name);
		if (entry.isDirectory()) return entry.name === 'generated' ? [] : sourceFiles(file);
		if (!/\.(ts|svelte|mjs|css|html)$/.test(entry.name)) return [];
		const text = readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
		const path = relative(ROOT, file).replaceAll('\\', '/');
		if (entry.name.endsWith('.css')) return [{ path, style: text, rest: '' }];
		const blocks = [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((match) => match[1] ?? '');
		const isMarkup = /\.(svelte|html)$/.test(entry.name);
		return [
			{ path, style: isMarkup ? blocks.join('\n') : '', rest: text.replace(/<style.*?<\/style>/gs, '') }
		];
	});
}

/** `property: value` of every declaration, values on one line. */
export function declarations(style: string): { property: string; value: string }[] {
	return [...style.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+)(?=[;}])/g)].map(
		([, property = '', value = '']) => ({
			property,
			value: value.replace(/\s+/g, ' ').trim()
		})
	);
}
