import type { AtlasCore } from '#lib/atlas/core.ts';
import type { JourneyLine } from '#lib/atlas/journeys-on.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { formatLegDays } from './format-day.ts';
import { t } from './messages.ts';

/**
 * What stands beside a leg on the map of a day: its days, who travels, whither and how; the fullest first, the shortest
 * last, each in lines. Of a selected journey it need not be said who travels.
 */
export function legCaptions(core: AtlasCore, line: JourneyLine, day: Day, isSelected: boolean): string[][] {
	const journey = core.journey(line.journey);
	const leg = journey.legs[line.leg];
	if (!leg) return [];
	const to = core.placeName(leg.to, leg.end.best);
	// The card of its journey says when.
	if (leg.status === 'not-flown') return [[t('caption.not-flown', { to })]];
	const days = formatLegDays(leg.start, leg.end, day);
	const { means } = leg;
	const who = leg.label ?? journey.label;
	const short = t('caption.short', { days, means });
	if (isSelected) return [[short]];
	return [
		[t('caption.leg', { days, who }), t('caption.way', { to, means })],
		[t('caption.who', { days, who, means })],
		[short]
	];
}
