import type { StripRow } from '#lib/atlas/strip-rows.ts';

/** A row with its place on the strip. */
export type PlacedRow = StripRow & {
	/** Px from the top of the strip. */
	readonly y: number;
};

/** Measures of the strip, px. */
export interface StripMeasures {
	readonly pitch: number;
	readonly bar: number;
	readonly gap: number;
}

/** Rows one below the other, groups apart. */
export function placeRows(rows: readonly StripRow[], { pitch, gap }: StripMeasures): PlacedRow[] {
	let groups = 0;
	return rows.map((row, i) => {
		if (i > 0 && rows[i - 1]?.group !== row.group) groups++;
		return { ...row, y: i * pitch + groups * gap };
	});
}
