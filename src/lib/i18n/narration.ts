import { COUNT_SIGN, firstClause, joinClauses } from '#lib/atlas/joins.ts';
import type { InText, NarrationWords, SeatCount } from '#lib/atlas/narrate.ts';
import { isUncertain } from '#lib/atlas/time/uncertain-day.ts';
import { formatDay, formatLongDayOfYear } from './format-day.ts';
import { list, t } from './messages.ts';
import { inPast } from './past-tense.ts';

/** The words of the day's sentence, from the message catalogue. */
export const narrationWords: NarrationWords = {
	past: inPast,
	about: (clause, { best }) => {
		// The day is that of what comes first.
		const told = inPast(clause);
		const first = firstClause(told);
		const isPast = !clause.startsWith(first);
		return t('narrate.about', {
			clause: first,
			isPast: String(isPast),
			date: formatLongDayOfYear(best),
			rest: told.slice(first.length)
		});
	},
	passes: (areas, from, to) =>
		t('narrate.passes', {
			areas: list(shortened(areas)),
			isPlural: String(areas.length > 1 || areas.some(({ isPlural }) => isPlural)),
			from,
			to
		}),
	goesOn: (areas, from, to) =>
		t('narrate.goes-on', {
			areas: list(shortened(areas)),
			from: from.name,
			isPlural: String(from.isPlural),
			to: to.name
		}),
	title: ({ name, isPlural }, districts) =>
		t('narrate.title', {
			name,
			isPlural: String(isPlural),
			districts: districts === null ? '' : list(districts),
			isWhole: String(districts === null)
		}),
	seats(counts, total) {
		const [first, ...others] = counts;
		if (!first) return '';
		// What somebody holds and what nobody does are clauses of their own: they share no verb.
		const isHeld = ({ kind }: SeatCount) => kind === 'polity' && first.kind === 'polity';
		const clauses = [
			[seatsOfFirst(first, total), ...others.filter(isHeld).map(seatsOfOther)],
			others.filter((count) => !isHeld(count)).map(seatsOfOther)
		];
		return joinClauses(clauses.filter((clause) => clause.length > 0).map(joinCounts));
	},
	contestedBy: (claimants) => t('narrate.contested-by', { claimants: list(claimants) }),
	unknown: t('narrate.unknown'),
	before: (when, clause) =>
		t('narrate.before', { date: formatDay(when.best), isUncertain: String(isUncertain(when)), clause })
};

/** Names of which no more than this many are listed. */
const MOST_AREAS = 4;

/** The first of many areas, and how many more there are. */
function shortened(areas: readonly InText[]): string[] {
	const names = areas.map(({ name }) => name);
	if (names.length <= MOST_AREAS) return names;
	const named = names.slice(0, MOST_AREAS - 1);
	return [...named, t('narrate.more-areas', { count: areas.length - named.length })];
}

/** Counts with one verb: “the Reds hold six and the North two”, where the language has no sign of its own for them. */
function joinCounts(told: readonly string[]): string {
	return COUNT_SIGN === '' ? list(told) : told.join(COUNT_SIGN);
}

function seatsOfFirst(count: SeatCount, total: number): string {
	const { kind, seats } = count;
	const isAll = String(seats === total);
	if (kind !== 'polity') return t(`narrate.seats.only-${kind}`, { seats, isAll });
	const { name, isPlural } = count.holder;
	return t('narrate.seats.first', { name, isPlural: String(isPlural), seats, isAll });
}

function seatsOfOther(count: SeatCount): string {
	const { kind, seats } = count;
	return kind === 'polity'
		? t('narrate.seats.next', { name: count.holder.name, seats })
		: t(`narrate.seats.${kind}`, { seats });
}
