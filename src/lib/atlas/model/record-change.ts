import type { Day } from '../time/day.ts';
import type { SelectionKind } from './selection-kind.ts';

/** What has no page of its own, told by the area or office it is of and its first day. */
export type ChangedInterval = 'control' | 'version' | 'title' | 'tenure';

/** A thing of the record that was changed. */
export interface ChangedRow {
	readonly kind: SelectionKind | ChangedInterval;
	readonly id: string;
	/** First day of an interval; `null` for what has no first day. */
	readonly from: Day | null;
}

/** A change of the record in more than its wording. */
export interface RecordChange {
	/** Its day and its place among those of the day, “2026-11-27.3”: stays as it is, for entries are only ever added. */
	readonly id: string;
	readonly date: Day;
	/** What kind of change, in a few words. */
	readonly change: string;
	readonly reason: string;
	/** What was changed where no ids say it; `null` where they do. */
	readonly what: string | null;
	readonly rows: readonly ChangedRow[];
}
