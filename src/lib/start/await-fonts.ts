import type { AwaitedFonts } from './start-facts.ts';

/** How long words stay in the fonts at hand for those that are fetched, ms; after that each is applied when it comes. */
const PATIENCE = 3000;

/**
 * Has the page set in the fonts at hand (app.css) until those that it is set in are all there: applied one by one as they come, each would
 * have the whole page laid out anew.
 */
export function awaitFonts({ faces, begun, letters }: AwaitedFonts): void {
	const { dataset } = document.documentElement;
	dataset['fonts'] = 'awaited';
	// The style sheets that name the fonts are there when the first frame is drawn.
	requestAnimationFrame(() => {
		const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
		const fetch = (fonts: readonly string[]) =>
			Promise.allSettled(fonts.map((font) => document.fonts.load(font, letters)));
		void Promise.race([fetch(faces), late]).then(() => {
			delete dataset['fonts'];
		});
		void fetch(begun);
	});
}
