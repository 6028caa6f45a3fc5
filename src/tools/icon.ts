import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/*
 * The icon of another atlas, in the tints of its own holders: bars of the timeline, and the marker on them. Run after the atlas is
 * compiled, with the folder it was compiled into.
 */

const PAPER = '#fbf8f0';
const MARKER = '#8a1f45';
const SIZES = [192, 512];

/** The icon as SVG, in the light tints of the first three holders, or of as many as there are. */
export function iconSvg(polities: readonly { readonly tint: { readonly light: string } }[]): string {
	const tints = polities.map(({ tint }) => tint.light);
	const [first = PAPER, second = first, third = second] = tints;
	const bars = [
		['M4 24h24v4H4z', first],
		['M4 18h24v4H4z', first],
		['M4 12h14v4H4z', second],
		['M18 12h10v4H18z', third],
		['M4 6h10v4H4z', first],
		['M14 6h14v4H14z', second],
		['M17 3h2v27h-2z', MARKER]
	];
	const paths = bars.map(([d, fill]) => `<path d="${d}" fill="${fill}"/>`).join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="${PAPER}"/>${paths}</svg>\n`;
}

/** Writes the icon of the atlas that was compiled into a folder, as SVG and in the sizes that the manifest names. */
function writeIcon(output: string): void {
	const { polities } = JSON.parse(readFileSync(join(output, 'src/lib/generated/atlas.json'), 'utf8')) as {
		polities: Parameters<typeof iconSvg>[0];
	};
	const svg = iconSvg(polities);
	writeFileSync(join(output, 'static/icon.svg'), svg);
	for (const size of SIZES)
		writeFileSync(
			join(output, `static/icon-${size}.png`),
			new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
		);
}

const [, script = '', output] = process.argv;
if (resolve(script) === import.meta.filename && output !== undefined) writeIcon(resolve(output));
