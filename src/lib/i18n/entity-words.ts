import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { formatWhen, formatWhenSpan } from './format-day.ts';
import { t } from './messages.ts';

/** What a thing is, in the few words above its name. */
export function entityKind(core: AtlasCore, { kind, id }: Selection): string {
	switch (kind) {
		case 'event': {
			const { kind: sort, importance } = core.event(id);
			return t('kind.event', { kind: t(`event-kind.${sort}`), weight: t(`importance.${importance}`) });
		}
		case 'person':
		case 'office':
			return t(`kind.${kind}`, { side: core.sideName(core[kind](id).side) });
		case 'journey': {
			const { start, end } = core.journey(id);
			return t('kind.journey', { dates: formatWhenSpan(start, end) });
		}
		case 'institution':
			return t(`institution-kind.${core.institution(id).kind}`);
		case 'source':
			return t('kind.source', { kind: t(`source-kind.${core.source(id).kind}`) });
		case 'document':
			return t('kind.document', { date: formatWhen(core.document(id).day) });
		case 'polity':
			return t('kind.polity');
		case 'place':
			return core.place(id).role || core.place(id).kind;
		case 'district':
			return t('card.kind.district');
		case 'unit':
			return t('card.kind.unit', { district: core.district(core.unit(id).district).name });
	}
}
