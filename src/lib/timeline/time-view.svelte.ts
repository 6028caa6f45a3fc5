import { addDays, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import type { Clock } from './clock.ts';
import { createTimeScale, leastWindow, panWindow, WHOLE, zoomWindow, type TimeWindow } from './time-axis.ts';

/** Width of the strip before it is measured: that of a window of 1280 px. */
const ASSUMED_WIDTH = 1172;
/** Where the playhead comes to stand when the axis turns to it, as a share of the width. */
const MARGIN = 0.12;

/** What part of time the timeline shows, and how wide it is drawn. It is not part of the link. */
export class TimeView {
	readonly #clock: Clock;
	/** All days of the clock, half-open. */
	readonly period: Interval;
	#window: TimeWindow = $state.raw(WHOLE);
	#width = $state(ASSUMED_WIDTH);
	#isMeasured = $state(false);
	readonly steps: readonly Day[] | null = $derived.by(() => this.#knots());
	readonly scale = $derived.by(() => createTimeScale(this.period, this.#window, this.steps));
	readonly isWhole = $derived(this.#window.to - this.#window.from > 0.999);
	readonly isNarrowest = $derived.by(() => this.#window.to - this.#window.from <= this.#least * 1.001);

	readonly #knots: () => readonly Day[] | null;

	/** @param steps - Days that stand evenly spaced; `null` = every day does. */
	constructor(clock: Clock, steps: () => readonly Day[] | null) {
		this.#clock = clock;
		this.#knots = steps;
		this.period = { start: clock.firstDay, end: addDays(clock.lastDay, 1) };
	}

	/** Px. */
	get width(): number {
		return this.#width;
	}

	set width(px: number) {
		this.#width = px;
		this.#isMeasured = true;
	}

	/** Whether the width is that of the window; before, what stands on the axis has to stand by its share. */
	get isMeasured(): boolean {
		return this.#isMeasured;
	}

	get #least(): number {
		return leastWindow(this.period, this.steps);
	}

	/** Px from the left edge at which a day begins; outside the strip where it is not seen. */
	x(day: number): number {
		return this.scale.at(day) * this.width;
	}

	/** Shows more (factor above 1) or less of time, around a share of the width: by default around the playhead. */
	zoomBy(factor: number, around: number = this.#playheadShare()): void {
		this.#window = zoomWindow(this.#window, factor, around, this.#least);
	}

	/** Moves along the axis by a share of the width. */
	panBy(share: number): void {
		this.#window = panWindow(this.#window, share);
	}

	showAll(): void {
		this.#window = WHOLE;
	}

	/** Turns the axis like a page when a day is not visible, so that playing rarely moves the bars. */
	reveal(day: Day): void {
		const at = this.scale.at(day);
		if (at < 0) this.panBy(at - (1 - MARGIN));
		else if (at >= 1) this.panBy(at - MARGIN);
	}

	#playheadShare(): number {
		const at = this.scale.at(this.#clock.day);
		return at < 0 || at > 1 ? 0.5 : at;
	}
}
