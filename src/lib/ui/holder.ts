import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HeldBy } from '#lib/atlas/holder-key.ts';
import { list, t } from '#lib/i18n/messages.ts';

/** Who held, in the fewest words: “ROC”, “Contested: ROC and ETR”, “No dated source”. */
export function holderShort(core: AtlasCore, held: HeldBy): string {
	return holderIn(held, (id) => core.polity(id).short);
}

/** Who held, in full names: “Republic of China”, “Contested: A and B”, “No dated source”. */
export function holderName(core: AtlasCore, held: HeldBy): string {
	return holderIn(held, (id) => core.polity(id).name);
}

function holderIn({ status, deFacto, claimants }: HeldBy, name: (polity: string) => string): string {
	if (status === 'contested') return t('card.contested-between', { claimants: list(claimants.map(name)) });
	return deFacto === null ? t('table.unknown') : name(deFacto);
}

/** The full names of claimants, joined. */
export function claimantNames(core: AtlasCore, claimants: readonly string[]): string {
	return list(claimants.map((id) => core.polity(id).name));
}
