import type { LaneWords } from '#lib/atlas/lanes.ts';
import { formatWhenSpan } from './format-day.ts';
import { t } from './messages.ts';

/** The words of the lanes of a card or page, from the message catalogue. */
export const laneWords: LaneWords = {
	deFacto: t('view.de-facto'),
	deJure: t('view.de-jure'),
	offices: t('card.offices'),
	holders: t('card.holders'),
	otherAccounts: t('card.other-accounts'),
	journeys: t('now.journeys'),
	legs: t('journey.legs'),
	events: t('card.events'),
	laneOf: (lane, name) => t('card.lane-of', { lane, name }),
	dated: (start, end, title) => t('events.option', { date: formatWhenSpan(start, end), title }),
	way: (from, to) => t('date.span', { from, to })
};
