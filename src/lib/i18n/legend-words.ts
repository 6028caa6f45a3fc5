import type { AtlasCore } from '#lib/atlas/core.ts';
import type { LegendEntry } from '#lib/atlas/scene.ts';
import { list, t } from './messages.ts';

/** What a line of the legend is called. */
export function legendName(core: AtlasCore, entry: LegendEntry): string {
	if (entry.kind === 'contested') return t('legend.contested');
	return entry.polity === null ? t('legend.unknown') : core.polity(entry.polity).name;
}

/** The small print under a line of the legend, if any: who contests, or the note of a holder. */
export function legendNote(core: AtlasCore, entry: LegendEntry): string | undefined {
	if (entry.kind === 'contested') return list(entry.claimants.map((id) => core.polity(id).short));
	return entry.polity === null ? undefined : core.polity(entry.polity).note;
}

/** The share of the area of a line of the legend. */
export function legendShare({ share }: LegendEntry): string {
	return formatShare(share);
}

/** A share of the whole, 0–1: “38 %”, “<1 %”. */
export function formatShare(share: number): string {
	const percent = Math.round(share * 100);
	return percent < 1 ? t('legend.less-than-one') : t('legend.percent', { percent });
}

/** A share of the whole, 0–1, where nothing is a dash. */
export function formatShareOrNone(share: number): string {
	return share === 0 ? t('table.open') : formatShare(share);
}

/** “The holder; the manner of holding”. */
export function titleName(core: AtlasCore, title: { deJure: string; qualifier: string | null }): string {
	const holder = core.polity(title.deJure).name;
	const qualifier =
		title.qualifier === null
			? ''
			: t('legend.title-qualifier', { qualifier: core.qualifier(title.qualifier).name });
	return t('legend.title-line', { holder, qualifier });
}

/** “23 % of the province has another holder.” */
export function differenceShare({ share }: { share: number }): string {
	return t('difference.share', { percent: formatShareOrNone(share) });
}
