import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { Letters } from './letters.ts';
import { PreviewDrawer } from './preview-drawer.ts';

/* A preview that is put together of parts looks as one that is drawn whole. */

const [WIDTH, HEIGHT] = [240, 126];
const STYLE =
	'.map-picture{fill:none;stroke-linejoin:round}.map-picture .tint{fill-opacity:0.8}.map-picture .outline{stroke:#443;stroke-width:6}.map-picture .front{stroke:#8a1f45;stroke-width:9;stroke-opacity:0.5}.map-picture .dot{fill:#fff;stroke:#222;stroke-width:3}.map-picture .mark{fill:#8a1f45;stroke:#fff;stroke-width:4}';
const MAP = [
	`<svg xmlns="http://www.w3.org/2000/svg" class="map-picture" viewBox="-100.5 20 720 400" width="${WIDTH}" height="${HEIGHT}">`,
	`<style>${STYLE}</style>`,
	'<defs><path id="a" d="M0 50l500 30-40 300-420-60z"></path></defs>',
	'<rect x="-200" y="0" width="1000" height="500" fill="#e3dfd4"></rect>',
	'<g class="unit"><use href="#a" class="tint" fill="#43889a"></use></g>',
	'<g class="over"><g class="outline"><use href="#a"></use></g>',
	'<path d="M-50 60L300 200L640 380" class="front"></path><path d="M200 100l20 20-20 20-20-20z" class="mark"></path></g>',
	'<g class="place"><circle cx="300" cy="200" r="12" class="dot"></circle></g>',
	'<g class="place"><circle cx="-100" cy="25" r="14" class="dot"></circle></g>',
	'<g class="written"></g></svg>'
].join('');
const CARD =
	'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="126" viewBox="0 0 90 126"><g fill="#222"><rect x="10" y="10" width="70" height="40" fill="#faf6ec" fill-opacity="0.9"></rect><path d="M20 20h30v8z"></path></g></svg>';

describe('a preview', () => {
	it('has all of its parts where they are drawn together', async () => {
		const drawer = new PreviewDrawer({ letters: new Letters([]), family: 'serif' });
		const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${MAP}${CARD}</svg>`;
		// Each look at its pixels copies all of them.
		const { pixels, width, height } = new Resvg(whole, { font: { loadSystemFonts: false } }).render();
		// What was drawn before is taken again.
		await drawer.draw({ map: MAP.replace('class="mark"', 'class="front"'), card: CARD });
		const made = await drawer.draw({ map: MAP, card: CARD });
		expect([made.width, made.height]).toEqual([width, height]);
		const differences = Array.from(made.pixels, (value, i) => Math.abs(value - (pixels[i] ?? 0)));
		expect(Math.max(...differences)).toBeLessThanOrEqual(3);
	});
});
