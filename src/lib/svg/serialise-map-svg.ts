import { flushSync, mount, unmount } from 'svelte';
import MapPicture, { type PictureProps } from './MapPicture.svelte';

/**
 * A picture of the map as the text of an SVG file, made in the browser: for downloads. Give it a `theme` and a `size`, and it
 * stands alone. Nothing of it comes into the page.
 */
export function serialiseMapSvg(props: PictureProps): string {
	const target = document.createElement('div');
	const picture = mount(MapPicture, { target, props });
	flushSync();
	const svg = target.querySelector('svg');
	const text = svg ? new XMLSerializer().serializeToString(svg) : '';
	void unmount(picture);
	return text.replace(/<!--[^>]*-->/g, '');
}
