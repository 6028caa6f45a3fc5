import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HeldBy } from '#lib/atlas/holder-key.ts';
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

/** The full names of claimants, joined. */
export function claimantNames(core: AtlasCore, claimants: readonly string[]): string {
	return list(claimants.map((id) => core.polity(id).name));
}
