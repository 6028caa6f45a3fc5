import type { AtlasCore } from '#lib/atlas/core.ts';
import type { CountedDays, DaysHeld } from '#lib/atlas/days-held.ts';
import type { HeldBy } from '#lib/atlas/holder-key.ts';
import type { Span } from '#lib/atlas/runs.ts';
import { formatWhen, type DateForm } from './format-day.ts';
import { list, t } from './messages.ts';

/** Who held, as briefly as possible: “ROC”, “Contested (ROC and ETR)”, “No dated source”. */
export function holderShort(core: AtlasCore, { status, deFacto, claimants }: HeldBy): string {
	const short = (id: string) => core.polity(id).short;
	if (status === 'contested') return t('table.contested-by', { claimants: list(claimants.map(short)) });
	return deFacto === null ? t('table.unknown') : short(deFacto);
}

/** Who held, in full names: “The North”, “Contested: A and B”, “No dated source”. */
export function holderName(core: AtlasCore, { status, deFacto, claimants }: HeldBy): string {
	if (status === 'contested')
		return t('card.contested-between', { claimants: claimantNames(core, claimants) });
	return deFacto === null ? t('table.unknown') : core.polity(deFacto).name;
}

/** The full names of claimants as a list of their own, joined. */
function claimantNames(core: AtlasCore, claimants: readonly string[]): string {
	return list(claimants.map((id) => core.polity(id).name));
}

/** The names of claimants within a sentence, with their articles, joined. */
export function claimantsInText(core: AtlasCore, claimants: readonly string[]): string {
	return list(claimants.map((id) => core.polity(id).inText.name));
}

/** Since or until when a side had the name of the day, where it had another too: “so called from 7 May 1923”. */
export function namedNote(named: Span | null, form: DateForm = 'point'): string | undefined {
	if (named === null) return undefined;
	const { since, until } = named;
	return t('holder.named', {
		bounds: since === null ? 'until' : until === null ? 'since' : 'both',
		since: since === null ? '' : formatWhen(since, form),
		until: until === null ? '' : formatWhen(until, form)
	});
}

/** How long a side held: “the North about 70”; under two names “Reds 20, then the North 50 (together 70)”. */
export function daysOf(core: AtlasCore, { names, ...whole }: DaysHeld): string {
	const exact = ({ isExact }: CountedDays) => (isExact ? 'yes' : 'no');
	const told = names
		.map((days) =>
			t('card.days-of', { holder: holderShort(core, days.by), days: days.aboutDays, exact: exact(days) })
		)
		.join(t('holder.then'));
	return names.length === 1
		? told
		: t('card.days-together', { names: told, days: whole.aboutDays, exact: exact(whole) });
}
