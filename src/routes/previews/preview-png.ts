import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { packedPicture, QUALITY } from './packed-picture.ts';

/*
 * Preview pictures, made while the site is built. A picture is kept by the text of its SVG, so that only those that
 * changed are drawn again.
 */

const OUTPUT = process.env['ATLAS_OUTPUT'] ?? '.';
const CACHE = join(OUTPUT, '.cache/previews');
const FONTS = join(OUTPUT, 'src/lib/generated/fonts');
/** Part of every picture's key: change it with anything here that changes how they come out. */
const EDITION = `4/${QUALITY}`;
/** The tints of the holders on light pages, as previews have them. */
const tints = loadAtlas().atlas.polities.map(({ tint }) => tint.light);

/** The picture of an SVG as PNG with a palette. */
export async function previewPng(svg: string): Promise<Buffer> {
	const key = createHash('sha256').update(EDITION).update(svg).digest('hex').slice(0, 24);
	const path = join(CACHE, `${key}.png`);
	if (existsSync(path)) return readFileSync(path);
	fonts ??= readFonts();
	const image = await renderAsync(svg, {
		font: { loadSystemFonts: false, fontFiles: await fonts, defaultFontFamily: 'Source Sans 3' },
		logLevel: 'error'
	});
	const png = await packedPicture(image, tints);
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(path, png);
	return png;
}

let fonts: Promise<string[]> | undefined;

/** The site's own fonts of scripts whose letters need no shaping, unpacked into the form that the drawer reads. */
async function readFonts(): Promise<string[]> {
	const folder = join(CACHE, 'fonts');
	mkdirSync(folder, { recursive: true });
	// Those of few letters hold nothing that the others lack.
	const names = readdirSync(FONTS).filter((name) => /^source-(?!.*-(?:names|marks)-).*\.woff2$/.test(name));
	const text = Array.from({ length: 0x2200 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
	const paths: string[] = [];
	for (const name of names) {
		const path = join(folder, name.replace('.woff2', '.ttf'));
		// One after the other: the cutter mixes up fonts that it is given at once.
		writeFileSync(path, await subsetFont(readFileSync(join(FONTS, name)), text, { targetFormat: 'sfnt' }));
		paths.push(path);
	}
	return paths;
}
