import type { ImageEntry, ImageKey } from './image-entry.ts';
import { wrapText } from '#lib/svg/wrap-text.ts';

/** The styles of type on an exported image: family, px, weight and the distance of lines. */
export const IMAGE_TYPE = {
	title: { family: 'serif', size: 13.5, weight: 600, leading: 18 },
	subtitle: { family: 'sans', size: 12.2, weight: 400, leading: 16 },
	date: { family: 'serif', size: 31, weight: 500, leading: 34 },
	days: { family: 'serif', size: 23.5, weight: 500, leading: 27 },
	aspect: { family: 'sans', size: 12.6, weight: 600, leading: 17 },
	sentence: { family: 'serif', size: 14.5, weight: 400, leading: 20 },
	brief: { family: 'serif', size: 13, weight: 400, leading: 17 },
	question: { family: 'serif', size: 14.5, weight: 600, leading: 19 },
	'brief-question': { family: 'serif', size: 13, weight: 600, leading: 17 },
	least: { family: 'serif', size: 12, weight: 400, leading: 15 },
	head: { family: 'sans', size: 11.3, weight: 400, leading: 15 },
	entry: { family: 'sans', size: 12.6, weight: 500, leading: 16 },
	note: { family: 'sans', size: 11.3, weight: 400, leading: 14 },
	foot: { family: 'sans', size: 10.6, weight: 400, leading: 13.5 }
} as const;

/** A style of type on an exported image. */
export type ImageStyle = keyof typeof IMAGE_TYPE;

/** Width of a text in a style of type, px. */
export type MeasureText = (text: string, style: ImageStyle) => number;

/** A line of text on the image; `y` is its base line. */
export interface ImageText {
	readonly x: number;
	readonly y: number;
	readonly style: ImageStyle;
	readonly text: string;
	readonly isRight?: boolean;
}

/** Width of a sample, and the distance of its name from the edge. */
const INDENT = 36;
/** Distance of the right-hand ends of two columns of figures, at least: their heads may be wider. */
const FIGURE = 44;
/** Between two columns of figures, and what a name may take of the distance. */
const [FIGURE_GAP, NAME_SHARE] = [10, 7];

/** Lines at the foot of a sheet, of which the last ends at `bottom`. */
export function setFoot(
	lines: readonly string[],
	{ x, width }: { readonly x: number; readonly width: number },
	bottom: number,
	measure: MeasureText
): { readonly texts: readonly ImageText[]; readonly top: number } {
	const { leading } = IMAGE_TYPE.foot;
	const wrapped = lines.flatMap((text) => wrapText(text, width, (part) => measure(part, 'foot')));
	const top = bottom - wrapped.length * leading;
	return {
		top,
		texts: wrapped.map((text, i) => ({ x, y: top + (i + 0.75) * leading, style: 'foot', text }))
	};
}

/** Sets lines one under the other. */
export class Column {
	readonly texts: ImageText[] = [];
	/** Distance of the right-hand ends of two columns of figures. */
	#figure = FIGURE;
	readonly keys: { x: number; y: number; key: ImageKey }[] = [];
	readonly rules: number[] = [];
	readonly #x: number;
	readonly #width: number;
	readonly #measure: MeasureText;
	#y: number;

	/** @param x left edge, `y` upper edge and `width`, px */
	constructor(x: number, y: number, width: number, measure: MeasureText) {
		this.#x = x;
		this.#y = y;
		this.#width = width;
		this.#measure = measure;
	}

	/** Where the next line would begin. */
	get bottom(): number {
		return this.#y;
	}

	leave(px: number): void {
		this.#y += px;
	}

	rule(space: number): void {
		this.#y += space;
		this.rules.push(this.#y);
		this.#y += space;
	}

	line(style: ImageStyle, text: string, right: readonly [ImageStyle, string]): void {
		this.#y += IMAGE_TYPE[style].leading * 0.75;
		this.texts.push({ x: this.#x, y: this.#y, style, text });
		this.texts.push({ x: this.#x + this.#width, y: this.#y, style: right[0], text: right[1], isRight: true });
		this.#y += IMAGE_TYPE[style].leading * 0.25;
	}

	paragraph(style: ImageStyle, text: string, indent = 0, width = this.#width - indent): void {
		const { leading } = IMAGE_TYPE[style];
		for (const line of wrapText(text, width, (part) => this.#measure(part, style))) {
			this.texts.push({ x: this.#x + indent, y: this.#y + leading * 0.76, style, text: line });
			this.#y += leading;
		}
	}

	heads(heads: readonly string[]): void {
		this.#y += IMAGE_TYPE.head.leading * 0.75;
		const [, ...others] = heads.map((head) => this.#measure(head, 'head') + FIGURE_GAP);
		this.#figure = Math.max(FIGURE, ...others);
		this.#figures('head', heads, this.#y);
		this.#y += 8;
	}

	entries(
		entries: readonly ImageEntry[],
		{ hasNotes, gap }: { readonly hasNotes: boolean; readonly gap: number }
	): void {
		for (const { key, name, note, figures } of entries) {
			if (key) this.keys.push({ x: this.#x, y: this.#y, key });
			this.#figures('entry', figures, this.#y + IMAGE_TYPE.entry.leading * 0.76);
			const width = this.#width - INDENT - this.#roomOf(figures);
			this.paragraph('entry', name, INDENT, width);
			if (hasNotes && note) this.paragraph('note', note, INDENT, width);
			this.#y += gap;
		}
	}

	/** Signs: those with small print to themselves, the others in two columns. */
	signs(entries: readonly ImageEntry[], form: { readonly hasNotes: boolean; readonly gap: number }): void {
		const isAlone = ({ name, note }: ImageEntry) =>
			(form.hasNotes && note !== undefined) || this.#measure(name, 'entry') > this.#width / 2 - INDENT;
		this.entries(entries.filter(isAlone), form);
		const { leading } = IMAGE_TYPE.entry;
		for (const [i, { key, name }] of entries.filter((entry) => !isAlone(entry)).entries()) {
			const x = this.#x + (i % 2) * (this.#width / 2);
			if (i % 2 === 0) this.#y += leading + form.gap;
			const y = this.#y - leading - form.gap;
			if (key) this.keys.push({ x, y, key });
			this.texts.push({ x: x + INDENT, y: y + leading * 0.76, style: 'entry', text: name });
		}
	}

	#figures(style: ImageStyle, figures: readonly string[], y: number): void {
		for (const [i, text] of figures.entries())
			this.texts.push({
				x: this.#x + this.#width - this.#figure * (figures.length - 1 - i),
				y,
				style,
				text,
				isRight: true
			});
	}

	/** What figures take from the width of a name: columns are as wide in every line, one figure as it needs. */
	#roomOf(figures: readonly string[]): number {
		const [only] = figures;
		if (only === undefined) return 0;
		return figures.length === 1
			? this.#measure(only, 'entry') + 10
			: (this.#figure - NAME_SHARE) * figures.length;
	}
}
