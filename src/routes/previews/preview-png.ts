import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { previewSvg, type PreviewSubject } from '#lib/pages/preview-svg.ts';
import { packedPicture } from './packed-picture.ts';
import { previewSettings } from './preview-settings.ts';

/*
 * Preview pictures, made while the site is built. A picture is kept by the text of its SVG, so that only those that
 * changed are drawn again.
 */

const CACHE = join(process.env['ATLAS_OUTPUT'] ?? '.', '.cache/previews');
/** Part of every picture's key: change it with anything here that changes how they come out. */
const EDITION = '5';
/** The tints of the holders on light pages, as previews have them. */
const tints = loadAtlas().atlas.polities.map(({ tint }) => tint.light);

/** The preview of a day or of a thing as PNG with a palette. */
export async function previewPng(subject: PreviewSubject): Promise<Buffer> {
	const settings = await previewSettings();
	const parts = previewSvg(settings, subject);
	const key = createHash('sha256').update(EDITION).update(parts.map).update(parts.card).digest('hex');
	const path = join(CACHE, `${key.slice(0, 24)}.png`);
	if (existsSync(path)) return readFileSync(path);
	const png = packedPicture(await settings.drawer.draw(parts), tints);
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(path, png);
	return png;
}
