import type { Selection } from '#lib/atlas/scene.ts';
import { t } from '#lib/i18n/messages.ts';
import { entityName } from '#lib/ui/panel/entity.ts';
import type { PageContext } from './page-context.ts';

/** What a page is about, in a sentence or two, for lists of search engines and previews of links. */
export function summaryOf({ core, history }: PageContext, { kind, id }: Selection): string {
	const name = entityName(core, { kind, id }, core.atlas.defaultDay);
	switch (kind) {
		case 'person':
			return history.person(id).summary;
		case 'event':
			return history.event(id).account;
		case 'journey':
			return history.journey(id).summary;
		case 'institution':
			return history.institution(id).summary;
		case 'source':
			return history.source(id).full;
		default:
			return t(`page.about.${kind}`, { name, subtitle: core.atlas.subtitle });
	}
}
