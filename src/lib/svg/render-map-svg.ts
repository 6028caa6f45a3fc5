import { render } from 'svelte/server';
import MapPicture, { type PictureProps } from './MapPicture.svelte';
import { xmlOf } from './xml-of.ts';

/**
 * A picture of the map as the text of an SVG file, for what is made while the site is built: pages and previews. Give it a
 * `theme` and a `size`, and it stands alone: no style sheet, no font file and no script of the page is needed to show it.
 */
export function renderMapSvg(props: PictureProps): string {
	const { body } = render(MapPicture, { props });
	return xmlOf(body);
}
