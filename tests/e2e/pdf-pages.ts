import { inflateSync } from 'node:zlib';

/*
 * What stands on the pages of a PDF, as far as a test asks: how many lines of text. Of PDF as Chromium writes it, whose
 * objects are not packed and whose pages have one stream each.
 */

/** For each page of a PDF, in the order of its objects, on how many heights there is text. */
export function linesOfPages(pdf: Buffer): number[] {
	const text = pdf.toString('latin1');
	return [...text.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id = '']) =>
		linesOf(streamOf(text, id))
	);
}

function streamOf(text: string, id: string): string {
	const from = text.search(new RegExp(`(?:^|\\n)${id} 0 obj`));
	const begin = text.indexOf('stream', from);
	const start = text.indexOf('\n', begin) + 1;
	const end = text.indexOf('endstream', start);
	return inflateSync(Buffer.from(text.slice(start, end), 'latin1')).toString('latin1');
}

/** A run of text is set by a matrix, the last figure of which is its height on the page. */
function linesOf(content: string): number {
	const heights = [...content.matchAll(/(-?[\d.]+) (-?[\d.]+) Tm\b/g)].map(([, , y]) =>
		Math.round(Number(y))
	);
	return new Set(heights).size;
}
