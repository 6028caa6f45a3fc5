import type { PictureSize } from '#lib/svg/picture-frame.ts';
import { Column, setFoot, type MeasureText, type ImageText } from './image-column.ts';
import type { ImageEntry, ImageKey } from './image-entry.ts';

/** What an exported image says. */
export interface ImageContent {
	readonly title: string;
	readonly subtitle: string;
	/** The day that the map shows, or the two that are compared, a line each. */
	readonly days: readonly string[];
	/** What else is chosen: de jure, another account. */
	readonly aspect: string;
	readonly sentence: string;
	/** What the picture asks of those who see it; left out: nothing. */
	readonly question?: string | undefined;
	/** Width of the column of text, px; left out: by the width of the sheet. */
	readonly column?: number;
	/** What stands over the figures of the legend. */
	readonly heads: readonly string[];
	/** Holders, and title in law. */
	readonly legend: readonly ImageEntry[];
	/** What changed hands between two days compared, numbered as on the map. */
	readonly changes: readonly ImageEntry[];
	/** The line in place of the changes for which there is no room. */
	moreChanges(count: number): string;
	/** Sources, what the lines are worth, edition and link. */
	readonly foot: readonly string[];
}

/** Where everything stands, px. */
export interface ImageLayout {
	readonly texts: readonly ImageText[];
	readonly keys: readonly { readonly x: number; readonly y: number; readonly key: ImageKey }[];
	/** Base lines of thin rules across the column. */
	readonly rules: readonly number[];
	readonly column: { readonly x: number; readonly width: number };
	readonly map: { readonly x: number; readonly y: number } & PictureSize;
}

/** What an image is set on. */
export interface ImageSheet {
	readonly size: PictureSize;
	readonly measure: MeasureText;
	/** Lines of the legend for the signs that a map of a size shows. */
	signsOn(map: PictureSize): readonly ImageEntry[];
}

const MARGIN = 24;
const GUTTER = 18;

function columnWidth(sheet: number): number {
	return Math.min(290, Math.max(236, sheet * 0.24));
}

/** Sets an exported image: a column of text at the left, the map beside it, sources and link along the foot. */
export function layoutImage(content: ImageContent, { size, measure, signsOn }: ImageSheet): ImageLayout {
	const foot = setFoot(
		content.foot,
		{ x: MARGIN, width: size.width - 2 * MARGIN },
		size.height - 20,
		measure
	);
	const width = content.column ?? columnWidth(size.width);
	const x = MARGIN + width + GUTTER;
	const map = { x, y: MARGIN, width: size.width - x - MARGIN, height: foot.top - 10 - MARGIN };
	const signs = signsOn(map);
	const column = roomiest(content, signs, foot.top - 8, (form) =>
		setColumn(content, signs, width, measure, form)
	);
	return {
		texts: [...column.texts, ...foot.texts],
		keys: column.keys,
		rules: column.rules,
		column: { x: MARGIN, width },
		map
	};
}

/** How much of its content a column shows, and how densely. */
interface ColumnForm {
	readonly hasNotes: boolean;
	/** Px between lines of a legend. */
	readonly gap: number;
	/** The type of the sentence. */
	readonly sentence: 'sentence' | 'brief' | 'least';
	/** How many of the changes are listed. */
	readonly changes: number;
	/** How many of the signs are explained. */
	readonly signs: number;
}

/** How close lines stand where there is room, and where there is not. */
const WIDE = { gap: 5, sentence: 'sentence' } as const;
const TIGHT = { gap: 2, sentence: 'brief' } as const;
const LEAST = { gap: 0, sentence: 'least' } as const;

/**
 * The column that shows most and ends above `bottom`: first the small print gives way, then the space between lines,
 * then the end of the list of signs, then that of changes.
 */
function roomiest(
	content: ImageContent,
	signs: readonly ImageEntry[],
	bottom: number,
	set: (form: ColumnForm) => Column
): Column {
	const all = content.changes.length;
	const every = signs.length;
	const forms: ColumnForm[] = [
		{ ...WIDE, hasNotes: true, changes: all, signs: every },
		{ ...WIDE, hasNotes: false, changes: all, signs: every },
		...Array.from({ length: every + 1 }, (_, i) => ({
			...TIGHT,
			hasNotes: false,
			changes: all,
			signs: every - i
		})),
		...Array.from({ length: all + 1 }, (_, i) => ({ ...TIGHT, hasNotes: false, changes: all - i, signs: 0 }))
	];
	for (const form of forms) {
		const column = set(form);
		if (column.bottom <= bottom) return column;
	}
	return set({ ...LEAST, hasNotes: false, changes: 0, signs: 0 });
}

function setColumn(
	content: ImageContent,
	signs: readonly ImageEntry[],
	width: number,
	measure: MeasureText,
	form: ColumnForm
): Column {
	const column = new Column(MARGIN, MARGIN, width, measure);
	column.line('title', content.title, ['subtitle', content.subtitle]);
	column.rule(5);
	column.leave(8);
	for (const day of content.days) column.paragraph(content.days.length > 1 ? 'days' : 'date', day);
	if (content.aspect !== '') column.paragraph('aspect', content.aspect);
	column.leave(5);
	column.paragraph(form.sentence, content.sentence);
	if (content.question !== undefined) {
		column.leave(5);
		column.paragraph(form.sentence === 'sentence' ? 'question' : 'brief-question', content.question);
	}
	if (content.legend.length > 0) {
		column.rule(9);
		column.heads(content.heads);
		column.entries(content.legend, form);
	}
	const told = signs.slice(0, form.signs);
	if (told.length > 0) {
		column.rule(4);
		column.signs(told, form);
	}
	if (content.changes.length > 0) {
		const left = content.changes.length - form.changes;
		column.rule(4);
		column.entries(content.changes.slice(0, form.changes), form);
		if (left > 0) column.paragraph('note', content.moreChanges(left));
	}
	return column;
}
