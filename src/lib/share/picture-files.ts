import { flushSync, mount, unmount } from 'svelte';
import type { Theme } from '#lib/atlas/model/polity.ts';
import type { PictureSize } from '#lib/svg/picture-frame.ts';
import { PLAIN_FONTS } from '#lib/svg/picture-style.ts';
import { xmlOf } from '#lib/svg/xml-of.ts';
import { drawingSvg } from './drawing-svg.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import ExportImage, { type ImageProps } from './ExportImage.svelte';
import { IMAGE_TYPE, type MeasureText } from './image-column.ts';
import { imageGround } from './image-ground.ts';
import type { ImageSubject } from './image-subject.ts';
import { loadOutlines } from './outlined-text.ts';

/** How a file is drawn. */
export interface ImageForm {
	readonly theme: Theme;
	/** Px of the drawing; letters are set for it. */
	readonly size: PictureSize;
}

/** What an exported image is drawn with: the subject in a form. */
export function imageProps(subject: ImageSubject, form: ImageForm): ImageProps {
	return {
		...subject,
		...form,
		measure: measureText,
		...imageGround(subject.picture.core.atlas, form.theme)
	};
}

/** The image as the text of an SVG file that needs nothing of the page. */
export function imageSvg(props: ImageProps): Promise<string> {
	return fromImage(props, async (svg) => {
		const faces = await embeddedFonts(svg);
		svg.querySelector('style')?.prepend(faces);
		return xmlOf(new XMLSerializer().serializeToString(svg));
	});
}

/** The image as the text of an SVG file for programs that are no browsers; see {@link drawingSvg}. */
export async function drawingOf(props: ImageProps): Promise<string> {
	const outlines = await loadOutlines();
	return fromImage(props, (svg) => drawingSvg(svg, outlines));
}

async function fromImage(props: ImageProps, make: (svg: SVGSVGElement) => Promise<string>): Promise<string> {
	await document.fonts.ready;
	// In the document, so that the styles of its letters are known; not on the screen.
	const target = document.createElement('div');
	target.style.cssText = 'position:absolute;width:0;height:0;overflow:hidden;visibility:hidden';
	document.body.append(target);
	const mounted = mount(ExportImage, { target, props });
	try {
		flushSync();
		const svg = target.querySelector('svg');
		if (!svg) throw new Error('no image');
		// Its letters may be the first of their font: they are asked for once they have a place.
		svg.getBoundingClientRect();
		await document.fonts.ready;
		return await make(svg);
	} finally {
		void unmount(mounted);
		target.remove();
	}
}

/**
 * An SVG as pixels, `scale` for each of its own.
 * @param type - Left out: a PNG.
 * @throws Error when the browser cannot draw so large a picture.
 */
export async function rasterise(
	svg: string,
	{ width, height }: PictureSize,
	scale: number,
	type: 'image/png' | 'image/jpeg' = 'image/png'
): Promise<Blob> {
	const image = new Image();
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(width * scale);
		canvas.height = Math.round(height * scale);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob(
				(blob) => {
					if (blob) resolve(blob);
					else reject(new Error('no picture'));
				},
				type,
				JPEG_QUALITY
			);
		});
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** At which letters have no ragged edges. */
const JPEG_QUALITY = 0.92;

let pen: CanvasRenderingContext2D | null | undefined;

/** Measures with the fonts of the page. */
const measureText: MeasureText = (text, style) => {
	pen ??= document.createElement('canvas').getContext('2d');
	const { family, size, weight } = IMAGE_TYPE[style];
	if (!pen) return text.length * size * 0.5;
	pen.font = `${weight} ${size}px ${PLAIN_FONTS[family]}`;
	return pen.measureText(text).width;
};
