import { brotliCompressSync, constants } from 'node:zlib';
import type { Compiled } from './compile.ts';
import { attestedFacts } from '#lib/atlas/attested-facts.ts';
import { figuresOf } from './figures.ts';
import { locatorsOf } from './long-works.ts';
import { originShares, percent } from './text-figures.ts';
import { mostOutlines, outlineBytes, type ShippedAtlas } from './tiles/ship-outlines.ts';

/** Bytes from which on the last hundredth of compression would take longer than all the rest of compiling. */
const LONG_TEXT = 1_000_000;

/** What an atlas holds, in one line. */
export function countsOf({ atlas }: Compiled): string {
	return (
		`atlas ${atlas.id} ${atlas.version}: ${atlas.units.length} units, ${atlas.control.length} control intervals, ` +
		`${atlas.places.length} places, ${atlas.events.length} events, ${atlas.people.length} people, ` +
		`${atlas.institutions.length} institutions, ${atlas.tenures.length} tenures, ${atlas.journeys.length} journeys, ` +
		`${atlas.sources.length} sources cited`
	);
}

/** How large the texts are that a visit brings, the atlas and what belongs to the cards: `58.6 KB brotli, …`. */
export function sizesOf(atlas: string, history: string): string {
	return `${brotliKb(atlas)} KB brotli, ${brotliKb(history)} KB more for the cards`;
}

/** Where the outlines went that are too much for a page; nothing where they come with it. */
export function tilesLine(whole: Compiled['atlas'], { atlas, tiles }: ShippedAtlas): string[] {
	if (!atlas.tiles || !tiles) return [];
	const kb = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString('en')} KB`;
	return [
		`outlines of ${kb(outlineBytes(whole))} are more than ${kb(mostOutlines())}: with a page come ${kb(outlineBytes(atlas))}, ` +
			`beyond zoom level ${atlas.tiles.from} the map reads data/${atlas.tiles.file} (${kb(tiles.length)}) by range`
	];
}

/** How well it is attested, in three lines. */
export function attestationOf({ atlas, history, record }: Compiled): string {
	const figures = figuresOf(atlas, history);
	const locators = locatorsOf(record.sources, attestedFacts(atlas, history));
	const missing = [...locators.missing].map(([source, count]) => `${source} ${count}`);
	return (
		`${figures.facts} attested facts: ${percent(figures.primary, figures.facts, 1)} with a primary source, ` +
		`${percent(figures.generalOnly, figures.facts, 1)} on general knowledge alone; ${figures.conflicts} conflicts of sources recorded\n` +
		`${locators.given} of ${locators.of} attestations say where in their work; ` +
		`${sum(locators.missing.values())} of long works do not: ${missing.join(', ') || 'none'}\n` +
		`citations by origin: ${originShares(atlas, history).join(', ') || 'not told'}`
	);
}

function sum(numbers: Iterable<number>): number {
	return [...numbers].reduce((total, number) => total + number, 0);
}

function brotliKb(text: string): number {
	const quality = text.length > LONG_TEXT ? 9 : constants.BROTLI_MAX_QUALITY;
	const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
	return Math.round(packed.length / 102.4) / 10;
}
