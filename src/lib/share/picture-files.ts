import { flushSync, mount, unmount } from 'svelte';
import type { Theme } from '#lib/atlas/model/polity.ts';
import { loadBasemap } from '#lib/data/load-basemap.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';
import { groundOfBasemap, type PictureGround } from '#lib/svg/ground.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import type { PictureSize } from '#lib/svg/picture-frame.ts';
import { PLAIN_FONTS } from '#lib/svg/picture-style.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { LayerName } from '#lib/url/view-state.ts';
import { dataUrl, embeddedFonts } from './embedded-fonts.ts';
import Plate, { type PlateProps } from './Plate.svelte';
import { PLATE_TYPE, type MeasureText } from './plate-layout.ts';

/** What lies under and around the map of a plate. */
export interface PlateGround {
	readonly ground: PictureGround | null;
	/** Shaded relief by theme, data URLs. */
	readonly relief: Readonly<Record<'light' | 'dark', string>> | null;
}

/** What of a plate is the same for every file of it; the rest comes with the file. */
export type PlateSubject = Pick<PlateProps, 'core' | 'scene' | 'content' | 'camera'> & {
	readonly ground: PlateGround;
	readonly off: readonly LayerName[];
};

/** How a file is drawn. */
export interface PlateForm {
	readonly theme: Theme;
	/** Px of the drawing; letters are set for it. */
	readonly size: PictureSize;
}

let loaded: PlateGround | undefined;
let loading: Promise<PlateGround> | undefined;

/** Loads rivers, borders, lettering and relief, once. Without them a plate is still a map. */
export async function loadPlateGround(atlas: Atlas, baseUrl: string): Promise<PlateGround> {
	loading ??= fetchPlateGround(atlas, baseUrl);
	loaded = await loading;
	return loaded;
}

/** What has been loaded so far, for what cannot wait (a page that is being printed); else what came with the page. */
export function plateGroundAtHand(atlas: Atlas): PlateGround {
	return loaded ?? { ground: backdropGround(atlas.home), relief: null };
}

async function fetchPlateGround(atlas: Atlas, baseUrl: string): Promise<PlateGround> {
	const basemap = await loadBasemap(baseUrl, fetch);
	if (!basemap) return { ground: null, relief: null };
	const ground = groundOfBasemap(basemap, createPictureGeometry(atlas).plane);
	const { light, dark } = basemap.relief.pictures;
	try {
		const relief = {
			light: await dataUrl(`${baseUrl}/${light}`),
			dark: await dataUrl(`${baseUrl}/${dark}`)
		};
		return { ground, relief };
	} catch {
		return { ground, relief: null };
	}
}

/** What a plate is drawn with: the subject in a form. */
export function plateProps(subject: PlateSubject, { theme, size }: PlateForm): PlateProps {
	const { ground, off, ...rest } = subject;
	const relief = ground.relief?.[theme === 'dark' ? 'dark' : 'light'] ?? null;
	return {
		...rest,
		theme,
		size,
		measure: measureText,
		ground: ground.ground,
		relief: off.includes('relief') ? null : relief,
		hasLabels: !off.includes('labels')
	};
}

/** The plate as the text of an SVG file that needs nothing of the page. */
export async function plateSvg(subject: PlateSubject, form: PlateForm): Promise<string> {
	await document.fonts.ready;
	const props = plateProps(subject, form);
	// In the document, so that the styles of its letters are known; not on the screen.
	const target = document.createElement('div');
	target.style.cssText = 'position:absolute;width:0;height:0;overflow:hidden;visibility:hidden';
	document.body.append(target);
	const plate = mount(Plate, { target, props });
	try {
		flushSync();
		const svg = target.querySelector('svg');
		if (!svg) throw new Error('no plate');
		const faces = await embeddedFonts(svg);
		svg.querySelector('style')?.prepend(faces);
		return new XMLSerializer().serializeToString(svg).replace(/<!--[^>]*-->/g, '');
	} finally {
		void unmount(plate);
		target.remove();
	}
}

/**
 * An SVG as a PNG, `scale` pixels for each of its own.
 * @throws Error when the browser cannot draw so large a picture.
 */
export async function rasterise(svg: string, { width, height }: PictureSize, scale: number): Promise<Blob> {
	const image = new Image();
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width * scale;
		canvas.height = height * scale;
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob((blob) => {
				if (blob) resolve(blob);
				else reject(new Error('no picture'));
			}, 'image/png');
		});
	} finally {
		URL.revokeObjectURL(address);
	}
}

let pen: CanvasRenderingContext2D | null | undefined;

/** Measures with the fonts of the page. */
const measureText: MeasureText = (text, style) => {
	pen ??= document.createElement('canvas').getContext('2d');
	const { family, size, weight } = PLATE_TYPE[style];
	if (!pen) return text.length * size * 0.5;
	pen.font = `${weight} ${size}px ${PLAIN_FONTS[family]}`;
	return pen.measureText(text).width;
};
