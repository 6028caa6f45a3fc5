import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import subsetFont from 'subset-font';

/*
 * Preview pictures, made while the site is built. A picture is kept by the text of its SVG, so that only those that
 * changed are drawn again.
 */

const OUTPUT = process.env['ATLAS_OUTPUT'] ?? '.';
const CACHE = join(OUTPUT, '.cache/previews');
const FONTS = join(OUTPUT, 'src/lib/generated/fonts');
/** How near the palette must come, of 100: tints and edges stay clean, and all pictures together below 12 MB. */
const QUALITY = 25;
/** Part of every picture's key: change it with anything here that changes how they come out. */
const EDITION = `1/${QUALITY}`;

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
	const png = await sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 4 } })
		.removeAlpha()
		.png({ palette: true, quality: QUALITY, dither: 0, effort: 7 })
		.toBuffer();
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(path, png);
	return png;
}

let fonts: Promise<string[]> | undefined;

/** The site's own Latin fonts, unpacked into the form that the drawer reads. */
async function readFonts(): Promise<string[]> {
	const folder = join(CACHE, 'fonts');
	mkdirSync(folder, { recursive: true });
	const names = readdirSync(FONTS).filter((name) => /^source-.*-latin(-ext)?-.*\.woff2$/.test(name));
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
