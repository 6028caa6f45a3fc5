import type { StripRow } from '#lib/atlas/strip-rows.ts';

/** A row with its place on the strip. */
export type PlacedRow = StripRow & {
	/** Px from the top of the strip. */
	readonly y: number;
	/** Px that its bar is thick. */
	readonly height: number;
};

/** Measures of the strip, px. */
export interface StripMeasures {
	readonly pitch: number;
	readonly bar: number;
	readonly gap: number;
}

/** Rows that a strip shows at a time: more would leave the map no room, and the page thousands of elements. */
export const MOST_ROWS = 24;

/**
 * The first row that a strip shows of many: that from which on a row is among those seen, as near as can be to the one
 * shown first so far.
 * @param wanted - Index of the row that is to be seen; −1 = any.
 */
export function firstRow(total: number, first: number, wanted = -1): number {
	const last = Math.max(0, total - MOST_ROWS);
	const seen = wanted < 0 ? first : Math.min(wanted, Math.max(first, wanted - MOST_ROWS + 1));
	return Math.min(last, Math.max(0, seen));
}

/** Rows one below the other, groups apart. */
export function placeRows(rows: readonly StripRow[], measures: StripMeasures): PlacedRow[] {
	return stack(rows, measures, () => 1);
}

/**
 * The same on a strip that is as high as it is without the parts of an opened district: that district and its parts are as
 * thick as ever, and the other rows make room.
 */
export function fitRows(rows: readonly StripRow[], measures: StripMeasures): PlacedRow[] {
	const first = rows.findIndex(({ kind }) => kind === 'unit');
	if (first === -1) return placeRows(rows, measures);
	const parts = rows.filter(({ kind }) => kind === 'unit').length;
	const others = rows.length - parts - 1;
	const rest = (others - parts) / others;
	return stack(rows, measures, (i) => (i >= first - 1 && i < first + parts ? 1 : rest));
}

/** @param sizeOf - How thick the row with this number is, as a share of what is usual. */
function stack(
	rows: readonly StripRow[],
	{ pitch, bar, gap }: StripMeasures,
	sizeOf: (i: number) => number
): PlacedRow[] {
	let y = 0;
	return rows.map((row, i) => {
		if (i > 0 && rows[i - 1]?.group !== row.group) y += gap;
		const placed = { ...row, y, height: pitch * sizeOf(i) - (pitch - bar) };
		y += pitch * sizeOf(i);
		return placed;
	});
}
