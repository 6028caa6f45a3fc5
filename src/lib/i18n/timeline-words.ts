import type { TimelineWords } from '#lib/timeline/words.ts';
import { formatDay, formatTick, formatWhen, formatWithin } from './format-day.ts';
import { holderName, namedNote } from './holder-words.ts';
import { list, t } from './messages.ts';

/** The words of the timeline, from the message catalogue. */
export const timelineWords: TimelineWords = {
	region: t('timeline.region'),
	date: t('timeline.date'),
	comparedWith: t('compare.with'),
	previous: t('timeline.previous'),
	next: t('timeline.next'),
	noPrevious: t('timeline.no-earlier'),
	noNext: t('timeline.no-more'),
	play: t('timeline.play'),
	pause: t('timeline.pause'),
	eachRow: t('timeline.each-row'),
	rowsAbove: t('timeline.rows-above'),
	rowsBelow: t('timeline.rows-below'),
	rows: (first, last, total) => t('timeline.rows', { first, last, total }),
	rail: t('events.rail'),
	day: formatDay,
	when: (when) => formatWhen(when),
	tick: formatTick,
	within: formatWithin,
	bars: (first, last) => t('timeline.strip', { start: formatDay(first), end: formatDay(last) }),
	lanes: (first, last, labels) =>
		t('card.strip', { start: formatDay(first), end: formatDay(last), lanes: list(labels) }),
	events: ([first, ...others]) => {
		const event = t('events.option', { date: formatWhen(first.day), title: first.title });
		return others.length === 0
			? event
			: t('events.shared', { event, more: t('events.more', { count: others.length }) });
	},
	more: (count) => t('events.more', { count }),
	holding: (core, control, { since, until, named }) =>
		t('strip.holding', {
			holder: holderName(core, control),
			since: since ? formatWhen(since, 'point') : t('table.earlier'),
			until: until ? formatWhen(until, 'point') : t('table.open'),
			named: named === null ? 'none' : (namedNote(named) ?? 'none')
		})
};
