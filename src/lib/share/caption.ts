import { joinItems } from '#lib/atlas/joins.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { BEST } from '#lib/atlas/resolve.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ViewState } from '#lib/url/view-state.ts';

/** What a state shows, in words. */
export interface Caption {
	/** “8 September 1945”, “… and … compared”. */
	readonly days: string;
	/** What else is chosen: “de jure”, “according to …”; empty for the map as it opens. */
	readonly aspect: string;
}

/** What a state shows, as briefly as possible. */
export function captionOf(core: AtlasCore, { day, compare, view, account }: ViewState): Caption {
	const aspects = [
		...(view === 'de-facto' ? [] : [t(`share.view.${view}`)]),
		...(account === BEST ? [] : [t('share.told-by', { source: preferenceName(core, account) })])
	];
	return {
		days: compare
			? t('share.compared', { from: formatDay(compare.from), to: formatDay(compare.to) })
			: formatDay(day),
		aspect: joinItems(aspects)
	};
}

/** The name of a preference other than the best account: the founding documents, or the short form of a source. */
function preferenceName(core: AtlasCore, by: string): string {
	return core.has('source', by) ? core.source(by).short : t('share.founding');
}

/** “Version 0.1.0, record 807dc6df”: what was released, and the hash of what it holds. */
export function editionName({ atlas }: AtlasCore): string {
	return atlas.edition === null
		? t('share.record', { record: atlas.version })
		: t('share.edition', { version: atlas.edition.version, record: atlas.version });
}
