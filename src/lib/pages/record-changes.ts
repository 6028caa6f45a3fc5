import { WHOLE } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { areaSelection, entityName } from '#lib/atlas/entity-name.ts';
import type { ChangedRow } from '#lib/atlas/model/record-change.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import { pageText } from '#lib/i18n/page-messages.ts';
import { isPageKind } from '#lib/url/addresses.ts';

/** A changed thing as the log names it. */
export interface ChangedThing {
	/** The page that tells of it; `null` where it has none. */
	readonly selection: Selection | null;
	/** Its name, or its id where the atlas no longer has it. */
	readonly name: string;
	/** What of it was changed, and from which day on; empty for the thing itself. */
	readonly part: string;
}

/** What a row of the log is about. */
export function changedThing(core: AtlasCore, { kind, id, from }: ChangedRow): ChangedThing {
	const selection = subjectOf(core, { kind, id });
	const isKnown = selection !== null && core.has(selection.kind, selection.id);
	return {
		selection: isKnown ? selection : null,
		name: isKnown ? entityName(core, selection, from ?? core.atlas.defaultDay) : nameWithoutPage(id),
		part: isPageKind(kind)
			? ''
			: from === null
				? t(`changes.part.${kind}`)
				: t(`changes.part.${kind}.from`, { date: formatDay(from) })
	};
}

function subjectOf(core: AtlasCore, { kind, id }: Pick<ChangedRow, 'kind' | 'id'>): Selection | null {
	if (kind === 'tenure') return { kind: 'office', id };
	if (isPageKind(kind)) return { kind, id };
	return core.has('district', id) ? { kind: 'district', id } : areaSelection(core, id);
}

/** All areas together have no page; a source that nothing cites has none either. */
function nameWithoutPage(id: string): string {
	return id === WHOLE ? pageText('changes.whole') : id;
}
