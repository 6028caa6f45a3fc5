import { lazy } from '#lib/loading/lazy.ts';
import { loadImageGround } from '#lib/share/image-ground.ts';
import { imageProps, imageSvg, rasterise } from '#lib/share/picture-files.ts';
import { basemapFolder } from '#lib/state/basemap-folder.ts';
import { SHEET, type TourSlide } from './tour-slides.ts';

const loadZip = lazy(() => import('fflate'));
/** Some 110 KB: on a slow line they take longer than other parts. */
const loadPresentation = lazy(() => import('pptxgenjs'), 60_000);

/** Px of a slide. */
const WIDTH = 1920;
const PRESENTATION_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** Inches of a slide of a presentation. */
const PAGE = { w: 40 / 3, h: 7.5 };

/** Called before each slide is drawn, counted from 1. */
export type OnSlide = (number: number) => void;

async function* drawn(
	slides: readonly TourSlide[],
	type: 'image/png' | 'image/jpeg',
	onslide: OnSlide
): AsyncGenerator<[TourSlide, Blob]> {
	const theme = 'projector';
	await loadImageGround(basemapFolder(), theme);
	for (const [at, slide] of slides.entries()) {
		onslide(at + 1);
		const svg = await imageSvg(imageProps(slide.subject, { theme, size: SHEET }));
		yield [slide, await rasterise(svg, SHEET, WIDTH / SHEET.width, type)];
	}
}

/** The slides as pictures in an archive, with what belongs to each as a text. */
export async function slideArchive(slides: readonly TourSlide[], onslide: OnSlide): Promise<Blob> {
	const { strToU8, zipSync } = await loadZip();
	const files: Record<string, Uint8Array> = {};
	for await (const [{ name, notes }, picture] of drawn(slides, 'image/png', onslide)) {
		files[`${name}.png`] = new Uint8Array(await picture.arrayBuffer());
		files[`${name}.txt`] = strToU8(`${notes.join('\n\n')}\n`);
	}
	// Pictures are packed already.
	return new Blob([new Uint8Array(zipSync(files, { level: 0 }))], { type: 'application/zip' });
}

/**
 * The slides as a presentation: a picture each, with its words for a screen reader, and the notes. As JPEG: a quarter of the
 * bytes of PNG.
 */
export async function slidePresentation(
	title: string,
	slides: readonly TourSlide[],
	onslide: OnSlide
): Promise<Blob> {
	const { default: Presentation } = await loadPresentation();
	const presentation = new Presentation();
	presentation.layout = 'LAYOUT_WIDE';
	presentation.title = title;
	for await (const [{ words, notes }, picture] of drawn(slides, 'image/jpeg', onslide)) {
		const slide = presentation.addSlide();
		slide.addImage({ data: await dataUrlOf(picture), x: 0, y: 0, ...PAGE, altText: words });
		slide.addNotes(notes.join('\n\n'));
	}
	const file = await presentation.write({ outputType: 'uint8array' });
	if (!(file instanceof Uint8Array)) throw new Error('no presentation');
	return new Blob([await withParagraphs(file)], { type: PRESENTATION_TYPE });
}

/** The library writes notes as one paragraph, in which the ends of lines are lost. */
async function withParagraphs(presentation: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
	const { strFromU8, strToU8, unzipSync, zipSync } = await loadZip();
	const files = unzipSync(presentation);
	for (const [name, file] of Object.entries(files))
		if (name.startsWith('ppt/notesSlides/notesSlide'))
			files[name] = strToU8(
				strFromU8(file).replace(
					/<a:p><a:r>(<a:rPr[^>]*>)<a:t>([^<]*)<\/a:t><\/a:r>/u,
					(_, style: string, text: string) =>
						text
							.split(/\n+/u)
							.map((line) => `<a:p><a:r>${style}<a:t>${line}</a:t></a:r>`)
							.join('</a:p>')
				)
			);
	return new Uint8Array(zipSync(files, { level: 0 }));
}

function dataUrlOf(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			resolve(String(reader.result));
		};
		reader.onerror = () => {
			reject(new Error('the picture cannot be read'));
		};
		reader.readAsDataURL(blob);
	});
}
