import type { NarrationWords } from '#lib/atlas/narrate.ts';
import { list, t } from './messages.ts';

/** The words of the day's sentence, from the message catalogue. */
export const narrationWords: NarrationWords = {
	about: (clause) => t('narrate.about', { clause }),
	passes: (areas, from, to) => t('narrate.passes', { areas: list(areas), count: areas.length, from, to }),
	seats(holders, total) {
		const [first, ...others] = holders;
		if (!first) return '';
		if (first.seats === total) return t('narrate.seats.all', { name: first.name });
		return list([t('narrate.seats.first', { ...first }), ...others.map(seatsOfOther)]);
	},
	contestedBy: (claimants) => t('narrate.contested-by', { claimants: list(claimants) }),
	contested: t('narrate.contested'),
	unknown: t('narrate.unknown')
};

function seatsOfOther(holder: { readonly name: string; readonly seats: number }): string {
	if (holder.name === narrationWords.contested) return t('narrate.seats.contested', { seats: holder.seats });
	if (holder.name === narrationWords.unknown) return t('narrate.seats.unknown', { seats: holder.seats });
	return t('narrate.seats.next', { ...holder });
}
