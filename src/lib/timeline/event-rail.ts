import type { EventStub, Importance } from '#lib/atlas/model/event.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';

/** Events whose ticks fall on one another: one tick, as high as the weightiest. */
export interface EventBundle {
	/** Px from the left edge. */
	readonly x: number;
	readonly weight: Importance;
	readonly events: readonly [EventStub, ...EventStub[]];
}

/** The name of a turning point above its tick, and on which side of it there is room. */
export interface RailLabel {
	readonly event: EventStub;
	readonly text: string;
	readonly x: number;
	readonly side: 'right' | 'left';
}

/** Px within which two ticks cannot be told apart. */
const TOGETHER = 3;
/** Px of a letter of the label's italics, and the room that a playhead's head takes on either side. */
const LETTER = 5.1;
const GAP = 4;
const HEAD_ROOM = 10;

/** Events of the period, ascending. */
export function eventsOfPeriod(events: readonly EventStub[], { start, end }: Interval): EventStub[] {
	return events.filter((event) => event.day.best >= start && event.day.best < end);
}

/**
 * Ticks of events, which are in the order of their days; `x` gives px from the left of a day, outside the strip where it
 * is not seen. What shares a tick does not depend on what is seen.
 */
export function bundleEvents(events: readonly EventStub[], x: (day: number) => number): EventBundle[] {
	const bundles: { x: number; weight: Importance; events: [EventStub, ...EventStub[]] }[] = [];
	for (const event of events) {
		const at = x(event.day.best);
		const last = bundles.at(-1);
		if (last && at - last.x < TOGETHER) {
			last.events.push(event);
			if (event.importance > last.weight) last.weight = event.importance;
		} else bundles.push({ x: at, weight: event.importance, events: [event] });
	}
	return bundles;
}

/** The ticks that are seen on a strip of a width, px. */
export function bundlesSeen(bundles: readonly EventBundle[], width: number): EventBundle[] {
	return bundles.filter(({ x }) => x > -TOGETHER && x <= width);
}

/**
 * Labels of the weightiest events, from left to right, each where it has room: right of its tick, else left of it, else
 * nowhere. They keep clear of one another and of the heads of the playheads. `scale` = how much larger the text is than usual.
 */
export function placeLabels(
	bundles: readonly EventBundle[],
	heads: readonly number[],
	width: number,
	scale: number
): RailLabel[] {
	const taken = heads.map((x) => [x - HEAD_ROOM, x + HEAD_ROOM] as const);
	const isFree = (from: number, to: number) =>
		from >= 0 && to <= width && taken.every(([start, end]) => to <= start || from >= end);
	const labels: RailLabel[] = [];
	for (const { x, events } of bundles) {
		const event = events.find(({ label }) => label !== undefined);
		if (event?.label === undefined) continue;
		const room = lettersOf(event.label) * LETTER * scale + GAP;
		const side = isFree(x, x + room) ? 'right' : isFree(x - room, x) ? 'left' : null;
		if (side === null) continue;
		taken.push(side === 'right' ? [x, x + room + GAP] : [x - room - GAP, x]);
		labels.push({ event, text: event.label, x, side });
	}
	return labels;
}

/** By how much a letter of a script is wider than a Latin one. */
const WIDER: readonly (readonly [RegExp, number])[] = [
	[/\p{Script=Han}/gu, 1],
	[/\p{Script=Cyrillic}/gu, 0.22]
];

/** How many Latin letters a text is as wide as. */
function lettersOf(text: string): number {
	return WIDER.reduce((sum, [script, more]) => sum + more * (text.match(script)?.length ?? 0), text.length);
}

/** Ticks that are written out for who does not see them, at most: of more, those around one of them. */
const MOST_WRITTEN = 150;
/** By how many ticks that window moves at a time: a step of the clock changes nothing as a rule. */
const WINDOW_STEP = 50;

/** The ticks that are written out around the one at an index: the index of the first, and after the last. */
export function ticksWritten(count: number, around: number): { readonly from: number; readonly to: number } {
	const middle = Math.round(around / WINDOW_STEP) * WINDOW_STEP;
	const from = Math.max(0, Math.min(middle - MOST_WRITTEN / 2, count - MOST_WRITTEN));
	return { from, to: Math.min(count, from + MOST_WRITTEN) };
}

/** How many events fall into each stretch of `step` px, where they are too many to be told apart. */
export function density(
	bundles: readonly EventBundle[],
	step: number
): { readonly x: number; readonly count: number }[] {
	const counts = new Map<number, number>();
	for (const { x, events } of bundles) {
		const at = Math.floor(x / step) * step;
		counts.set(at, (counts.get(at) ?? 0) + events.length);
	}
	return [...counts].filter(([, count]) => count > 2).map(([x, count]) => ({ x, count }));
}
