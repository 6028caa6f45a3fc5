import type { AwaitedFonts } from './start-facts.ts';

/** How long words stay in the fonts at hand for those that are fetched, ms; after that each is applied when it comes. */
const PATIENCE = 3000;

/** The parts of the page that are set in them one after the other (screens/explorer-layout.css). */
const PARTS = ['words', 'card', 'map', 'panel', 'strip', 'tools'];

/**
 * Has the page set in the fonts at hand until those that it is set in are all there: applied one by one as they come, each would
 * have the whole page laid out anew. Then its parts are set in them, one in each frame: all at once would hold an old laptop for a
 * third of a second.
 */
export function awaitFonts({ faces, begun }: AwaitedFonts): void {
	const { dataset } = document.documentElement;
	let waiting = PARTS;
	const apply = () => {
		waiting = waiting.slice(1);
		dataset['fonts'] = waiting.join(' ');
		if (waiting.length > 0) requestAnimationFrame(apply);
	};
	dataset['fonts'] = PARTS.join(' ');
	// The style sheets that name the fonts are there when the first frame is drawn.
	requestAnimationFrame(() => {
		const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
		const fetch = (fonts: AwaitedFonts['faces']) =>
			Promise.allSettled(fonts.map(({ font, letters }) => document.fonts.load(font, letters)));
		void Promise.race([fetch(faces), late]).then(() => requestAnimationFrame(apply));
		void fetch(begun);
	});
}
