import { joinClauses } from '#lib/atlas/joins.ts';
import type { TwinHolding, TwinWords } from '#lib/atlas/twin.ts';
import { formatDay, formatWhen } from './format-day.ts';
import { namedNote } from './holder-words.ts';
import { formatShare } from './legend-words.ts';
import { list, t } from './messages.ts';
import { narrationWords } from './narration.ts';

/** Names that a sentence lists, at most: of more it says how many there are besides, and the table has them. */
const MOST_LISTED = 24;

function someOf(names: readonly string[]): string {
	if (names.length <= MOST_LISTED) return list(names);
	const more = t('events.more', { count: names.length - MOST_LISTED });
	return t('events.shared', { event: list(names.slice(0, MOST_LISTED)), more });
}

/** The words of the text twin, from the message catalogue. */
export const twinWords: TwinWords = {
	narration: narrationWords,
	lead: (topic) => t(`twin.lead.${topic}`),
	view: (view) => t(`twin.view.${view}`),
	holding: (holding) => t(`twin.holding.${holding.kind}`, holdingValues(holding)),
	part: (areas, holder) => t('twin.part', { areas: someOf(areas), holder }),
	holder(status, names) {
		if (status === 'contested') return t('twin.contested', { claimants: list(names) });
		return names[0] ?? t('twin.unknown');
	},
	title: (holder, qualifier) =>
		t('legend.title-line', {
			holder,
			qualifier: qualifier === null ? '' : t('legend.title-qualifier', { qualifier })
		}),
	titleOf: (title, districts) =>
		districts === null
			? t('now.title-all', { title })
			: t('now.title-some', { title, districts: someOf(districts) }),
	claimTo: (claimants, districts) =>
		districts === null
			? t('legend.claim', { claimants: list(claimants) })
			: t('now.claim-some', { claimants: list(claimants), districts: someOf(districts) }),
	change: (day, clauses) => t('twin.change', { date: formatDay(day), clauses: joinClauses(clauses) }),
	noChange: (topic) => t(`twin.no-${topic}`),
	since(day, named) {
		const since = day === null ? t('table.earlier') : formatWhen(day, 'long');
		const note = namedNote(named, 'long');
		return note === undefined ? since : t('twin.since-named', { since, named: note });
	},
	until: (day) => (day === null ? t('twin.until-end') : formatWhen(day, 'long'))
};

function holdingValues({ names, districts, allDistricts, parts, aboutKm2, share }: TwinHolding) {
	const seats = t('twin.seats', {
		count: districts.length,
		all: districts.length === allDistricts ? 'all' : 'some',
		districts: someOf(districts)
	});
	return {
		names: list(names),
		seats,
		areas:
			parts.length === 0
				? seats
				: districts.length === 0
					? someOf(parts)
					: t('twin.seats-and-parts', { seats, parts: someOf(parts) }),
		km2: aboutKm2,
		share: formatShare(share)
	};
}
