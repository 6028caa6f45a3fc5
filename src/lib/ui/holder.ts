import type { AtlasCore } from '#lib/atlas/core.ts';
import type { ControlStatus } from '#lib/atlas/model/control.ts';
import { list, t } from '#lib/i18n/messages.ts';

/** Who held, in the fewest words: “ROC”, “Contested”, “No dated source”. */
export function holderShort(
	core: AtlasCore,
	state: { status: ControlStatus; deFacto: string | null }
): string {
	if (state.status === 'contested') return t('table.contested');
	return state.deFacto === null ? t('table.unknown') : core.polity(state.deFacto).short;
}

/** The full names of claimants, joined. */
export function claimantNames(core: AtlasCore, claimants: readonly string[]): string {
	return list(claimants.map((id) => core.polity(id).name));
}
