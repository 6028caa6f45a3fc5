import { LOCALE } from '#lib/atlas/language.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { axisTicks, createTimeScale, WHOLE, type AxisTick, type TimeScale } from '#lib/timeline/time-axis.ts';

/** Px that the marks of a printed strip are thinned for. */
const WIDTH = 680;
/** Letters this near, as a share of the strip, stand above one another. */
const NEAR = 0.035;
/** The strip of few months is enlarged; one of years is the whole. */
const ENOUGH = 0.5;
const BESIDE = 0.08;

/** An event of a strip to fill in. */
interface StripEvent {
	readonly id: string;
	readonly letter: string;
	readonly title: string;
	readonly date: UncertainDay;
	/** Where its day lies, a share of the strip. */
	readonly at: number;
	/** From 0: how many letters stand below its own. */
	readonly level: number;
}

/** A strip to fill in, by the scale of the timeline. */
export interface SheetStrip {
	readonly from: Day;
	readonly to: Day;
	readonly ticks: readonly (AxisTick & { readonly at: number })[];
	/** In the order of their titles, which tells nothing of their days. */
	readonly events: readonly StripEvent[];
}

/** The strip on which events of the record are to be put, from their ids. */
export function sheetStrip(core: AtlasCore, ids: readonly string[]): SheetStrip {
	const events = ids.map((id) => core.event(id));
	const scale = scaleOf(core, events);
	const placed = events
		.toSorted((a, b) => a.title.localeCompare(b.title, LOCALE))
		.map(({ id, title, day: date }, i) => ({
			id,
			title,
			date,
			letter: String.fromCharCode(65 + i),
			at: scale.at(date.best)
		}));
	const inOrder = placed.toSorted((a, b) => a.at - b.at);
	const levels = new Map<string, number>();
	for (const [i, { id, at }] of inOrder.entries()) {
		const before = inOrder[i - 1];
		const isNear = before !== undefined && at - before.at < NEAR;
		levels.set(id, isNear ? (levels.get(before.id) ?? 0) + 1 : 0);
	}
	return {
		from: scale.visible.start,
		to: (scale.visible.end - 1) as Day,
		ticks: axisTicks(scale, WIDTH).map((tick) => ({ ...tick, at: tick.x / WIDTH })),
		events: placed.map((event) => ({ ...event, level: levels.get(event.id) ?? 0 }))
	};
}

function scaleOf(core: AtlasCore, events: readonly EventStub[]): TimeScale {
	const whole = createTimeScale(core.atlas.period, WHOLE, null);
	const shares = events.map(({ day: date }) => whole.at(date.best));
	const [first, last] = [Math.min(...shares), Math.max(...shares)];
	if (!(last - first < ENOUGH)) return whole;
	const beside = (last - first) * BESIDE;
	const window = { from: Math.max(0, first - beside), to: Math.min(1, last + beside) };
	return createTimeScale(core.atlas.period, window, null);
}
