import type { AtlasCore } from '#lib/atlas/core.ts';
import type { ControlInterval } from '#lib/atlas/model/control.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { Run } from '#lib/atlas/runs.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { TickUnit } from './time-axis.ts';

/** All words of a timeline, in the language of its page. */
export interface TimelineWords {
	/** What the timeline as a whole is called. */
	readonly region: string;
	/** The two sliders: of the day, and of the day compared with it. */
	readonly date: string;
	readonly comparedWith: string;
	readonly previous: string;
	readonly next: string;
	/** Why there is nothing to go to. */
	readonly noPrevious: string;
	readonly noNext: string;
	readonly play: string;
	readonly pause: string;
	/** The button that gives each row room for its name. */
	readonly eachRow: string;
	/** The buttons that turn the rows of a strip that has too many, and which of them are shown. */
	readonly rowsAbove: string;
	readonly rowsBelow: string;
	rows(first: number, last: number, total: number): string;
	/** The list of events. */
	readonly rail: string;
	/** “8 September 1945”. */
	day(day: Day): string;
	/** “8 Sept 1945”, as exactly as it is known. */
	when(when: UncertainDay): string;
	/** A mark of the axis: “1945”, “Apr”, “8”. */
	tick(day: Day, unit: TickUnit): string;
	/** The month or year that a day is in. */
	within(day: Day, unit: 'month' | 'year'): string;
	/** What the bars show, from the first day to the last. */
	bars(first: Day, last: Day): string;
	/** What a strip of lanes shows. */
	lanes(first: Day, last: Day, labels: readonly string[]): string;
	/** The events of a tick: the first, and how many more there are. */
	events(events: readonly [EventStub, ...EventStub[]]): string;
	/** Events that a tip has no room for. */
	more(count: number): string;
	/** Who held an area, since and until when, and when under that name. */
	holding(core: AtlasCore, control: ControlInterval, run: Run): string;
}
