import type { Fill } from '#lib/atlas/scene.ts';
import type { PictureSize } from '#lib/svg/picture-frame.ts';
import { wrapText } from './wrap-text.ts';

/** The styles of type on a plate: family, px, weight and the distance of lines. */
export const PLATE_TYPE = {
	title: { family: 'serif', size: 13.5, weight: 600, leading: 18 },
	subtitle: { family: 'sans', size: 12.2, weight: 400, leading: 16 },
	date: { family: 'serif', size: 31, weight: 500, leading: 34 },
	aspect: { family: 'sans', size: 12.6, weight: 600, leading: 17 },
	sentence: { family: 'serif', size: 14.5, weight: 400, leading: 20 },
	head: { family: 'sans', size: 11.3, weight: 400, leading: 15 },
	entry: { family: 'sans', size: 12.6, weight: 500, leading: 16 },
	note: { family: 'sans', size: 11.3, weight: 400, leading: 14 },
	foot: { family: 'sans', size: 10.6, weight: 400, leading: 13.5 }
} as const;

/** A style of type on a plate. */
export type PlateStyle = keyof typeof PLATE_TYPE;

/** Width of a text in a style of type, px. */
export type MeasureText = (text: string, style: PlateStyle) => number;

/** A line of the legend: a fill, or the double rule of title in law. */
export interface PlateEntry {
	readonly fill: Fill | null;
	/** Whether the inner rule of title is broken. */
	readonly isQualified?: boolean;
	readonly name: string;
	readonly note?: string | undefined;
	readonly seats: string;
	readonly area: string;
}

/** What a plate says. */
export interface PlateContent {
	readonly title: string;
	readonly subtitle: string;
	/** The day that the map shows. */
	readonly date: string;
	/** What else is chosen: de jure, another account. */
	readonly aspect: string;
	readonly sentence: string;
	readonly heads: { readonly seats: string; readonly area: string };
	readonly legend: readonly PlateEntry[];
	/** Sources, what the lines are worth, edition and link. */
	readonly foot: readonly string[];
}

/** A line of text on the plate; `y` is its base line. */
export interface PlateText {
	readonly x: number;
	readonly y: number;
	readonly style: PlateStyle;
	readonly text: string;
	readonly isRight?: boolean;
}

/** Where everything stands, px. */
export interface PlateLayout {
	readonly texts: readonly PlateText[];
	readonly swatches: readonly { readonly x: number; readonly y: number; readonly entry: PlateEntry }[];
	/** Base lines of thin rules across the column. */
	readonly rules: readonly number[];
	readonly column: { readonly x: number; readonly width: number };
	readonly map: { readonly x: number; readonly y: number } & PictureSize;
	/** Left end and height of the scale bar. */
	readonly scale: { readonly x: number; readonly y: number };
}

const MARGIN = 24;
const GUTTER = 18;
const SWATCH = 26;
const NUMBERS = 74;

/** Sets a plate: a column of text at the left, the map beside it, sources and link along the foot. */
export function layoutPlate(content: PlateContent, size: PictureSize, measure: MeasureText): PlateLayout {
	const width = Math.min(290, Math.max(236, size.width * 0.24));
	const foot = content.foot.flatMap((text) =>
		wrapText(text, size.width - 2 * MARGIN, (part) => measure(part, 'foot'))
	);
	const { leading } = PLATE_TYPE.foot;
	const footTop = size.height - MARGIN + 4 - foot.length * leading;
	const mapX = MARGIN + width + GUTTER;
	const map = { x: mapX, y: MARGIN, width: size.width - mapX - MARGIN, height: footTop - 10 - MARGIN };
	// On a small sheet with a long legend the small print gives way.
	const full = setColumn(content, width, measure, true);
	const column = full.bottom <= footTop - 8 ? full : setColumn(content, width, measure, false);
	return {
		texts: [
			...column.texts,
			...foot.map((text, i): PlateText => ({
				x: MARGIN,
				y: footTop + (i + 0.75) * leading,
				style: 'foot',
				text
			}))
		],
		swatches: column.swatches,
		rules: column.rules,
		column: { x: MARGIN, width },
		map,
		scale: { x: map.x + 14, y: map.y + map.height - 14 }
	};
}

function setColumn(content: PlateContent, width: number, measure: MeasureText, hasNotes: boolean): Column {
	const column = new Column(MARGIN, MARGIN, width, measure);
	column.line('title', content.title, { right: ['subtitle', content.subtitle] });
	column.rule(5);
	column.skip(8);
	column.paragraph('date', content.date);
	if (content.aspect !== '') column.paragraph('aspect', content.aspect);
	column.skip(5);
	column.paragraph('sentence', content.sentence);
	column.rule(9);
	column.legend(content, hasNotes);
	return column;
}

/** Sets lines one under the other. */
class Column {
	readonly texts: PlateText[] = [];
	readonly swatches: { x: number; y: number; entry: PlateEntry }[] = [];
	readonly rules: number[] = [];
	readonly #x: number;
	readonly #width: number;
	readonly #measure: MeasureText;
	#y: number;

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

	skip(px: number): void {
		this.#y += px;
	}

	rule(space: number): void {
		this.#y += space;
		this.rules.push(this.#y);
		this.#y += space;
	}

	line(style: PlateStyle, text: string, { right }: { right: readonly [PlateStyle, string] }): void {
		this.#y += PLATE_TYPE[style].leading * 0.75;
		this.texts.push({ x: this.#x, y: this.#y, style, text });
		this.texts.push({ x: this.#x + this.#width, y: this.#y, style: right[0], text: right[1], isRight: true });
		this.#y += PLATE_TYPE[style].leading * 0.25;
	}

	paragraph(style: PlateStyle, text: string, indent = 0, width = this.#width - indent): void {
		const { leading } = PLATE_TYPE[style];
		for (const line of wrapText(text, width, (part) => this.#measure(part, style))) {
			this.texts.push({ x: this.#x + indent, y: this.#y + leading * 0.76, style, text: line });
			this.#y += leading;
		}
	}

	legend({ heads, legend }: PlateContent, hasNotes: boolean): void {
		const right = this.#x + this.#width;
		const seatsRight = right - 44;
		this.#y += PLATE_TYPE.head.leading * 0.75;
		this.texts.push({ x: seatsRight, y: this.#y, style: 'head', text: heads.seats, isRight: true });
		this.texts.push({ x: right, y: this.#y, style: 'head', text: heads.area, isRight: true });
		this.#y += 8;
		for (const entry of legend) {
			const base = this.#y + PLATE_TYPE.entry.leading * 0.76;
			this.swatches.push({ x: this.#x, y: this.#y, entry });
			this.texts.push({ x: seatsRight, y: base, style: 'entry', text: entry.seats, isRight: true });
			this.texts.push({ x: right, y: base, style: 'entry', text: entry.area, isRight: true });
			const names = this.#width - SWATCH - 10 - (entry.area === '' ? 0 : NUMBERS);
			this.paragraph('entry', entry.name, SWATCH + 10, names);
			if (hasNotes && entry.note) this.paragraph('note', entry.note, SWATCH + 10, names);
			this.#y += 5;
		}
	}
}
