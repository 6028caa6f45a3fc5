import type { Day } from '#lib/atlas/time/day.ts';
import type { AxisTick } from './time-axis.ts';
import type { TimelineWords } from './words.ts';

/** What the left edge of an axis says of where its marks are. */
export interface AxisContext {
	readonly text: string;
	/** Px from the left edge that it takes. */
	readonly room: number;
}

const ROOM = 84;

/**
 * Close to the ground the marks name days or months only: the left edge says of which month or year; `null` where the marks
 * say it themselves.
 * @param first - The first day that is seen.
 */
export function axisContext(
	ticks: readonly AxisTick[],
	first: Day,
	{ within }: Pick<TimelineWords, 'within'>
): AxisContext | null {
	const labelled = ticks.filter((tick) => tick.isLabelled);
	if (labelled.some(({ unit, x }) => unit === 'year' && x < ROOM)) return null;
	if (labelled.length === 0 || labelled.some(({ unit }) => unit === 'day' || unit === 'week'))
		return { text: within(first, 'month'), room: ROOM };
	if (labelled.some(({ unit }) => unit !== 'year')) return { text: within(first, 'year'), room: ROOM };
	return null;
}
