import type { Dossier } from '#lib/atlas/dossier/dossier.ts';
import { entityName } from '#lib/atlas/entity-name.ts';
import { t } from '#lib/i18n/messages.ts';
import type { PageContext } from './page-context.ts';

/** What a page is about, in a sentence or two, for lists of search engines and previews of links. */
export function summaryOf({ core }: PageContext, { of, account, sections }: Dossier): string {
	const work = sections.find((section) => section.kind === 'work');
	const text = account ?? work?.source.full;
	if (text !== undefined) return text;
	const name = entityName(core, of, core.atlas.defaultDay);
	switch (of.kind) {
		case 'district':
		case 'unit':
		case 'place':
		case 'office':
		case 'polity':
			return t(`page.about.${of.kind}`, { name, subtitle: core.atlas.subtitle });
		default:
			return name;
	}
}
