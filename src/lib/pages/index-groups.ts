import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { calendarDate } from '#lib/atlas/time/day.ts';
import { t } from '#lib/i18n/messages.ts';

/** The heading under which an index lists a thing; empty where its kind is not divided. */
export function groupOf(core: AtlasCore, { kind, id }: Selection): string {
	const { groups } = core.atlas;
	const groupName = (group: string) => groups.find((other) => other.id === group)?.name ?? group;
	switch (kind) {
		case 'district':
			return groupName(core.district(id).group);
		case 'unit':
			return core.district(core.unit(id).district).name;
		case 'place': {
			const { unit } = core.place(id);
			return unit === undefined ? t('list.elsewhere') : core.district(core.unit(unit).district).name;
		}
		case 'person':
			return core.sideName(core.person(id).side);
		case 'office':
			return core.sideName(core.office(id).side);
		case 'event':
			return String(calendarDate(core.event(id).day.best).year);
		case 'institution':
			return t(`institution-kind.${core.institution(id).kind}`);
		default:
			return '';
	}
}
