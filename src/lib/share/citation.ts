import { asNamed, joinItems } from '#lib/atlas/joins.ts';
import { capitalise } from '#lib/atlas/capitalise.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { calendarDate, formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { formatCitedDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { captionOf, editionName } from './caption.ts';

/** The styles a map can be cited in. */
export const CITATION_STYLES = ['chicago', 'apa', 'bibtex'] as const;

/** A style of citation. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/**
 * The citation of a state of the map in each style, as plain text: bibliography entries of the Chicago Manual (17th edition)
 * and of APA (7th edition), and an entry for BibTeX. The version and the record say which text of the atlas was read.
 * @param accessed day on which the reader saw it
 */
export function citeMap(
	core: AtlasCore,
	state: ViewState,
	link: string,
	accessed: Day
): Readonly<Record<CitationStyle, string>> {
	const { atlas } = core;
	const values = {
		by: atlas.edition?.by ?? atlas.title,
		title: asNamed(atlas.title, atlas.subtitle),
		caption: captionLine(core, state),
		edition: editionName(core),
		sentence: capitalise(editionName(core)),
		year: atlas.edition === null ? t('cite.undated') : String(calendarDate(atlas.edition.issued).year),
		accessed: formatCitedDay(accessed),
		link
	};
	return {
		chicago: t('cite.chicago', values),
		apa: t('cite.apa', values),
		bibtex: bibtex(`${atlas.id}-${formatIsoDay(state.day)}${viewKey(link)}`, [
			['author', `{${latex(values.by)}}`],
			['title', `{${latex(joinItems([values.title, values.caption]))}}`],
			...(atlas.edition === null ? [] : [['year', values.year] as const]),
			// Styles write the word before it.
			['version', latex(atlas.edition ? `${atlas.edition.version} (${atlas.version})` : atlas.version)],
			['howpublished', latex(t('cite.medium'))],
			['url', link],
			['urldate', formatIsoDay(accessed)]
		])
	};
}

function captionLine(core: AtlasCore, state: ViewState): string {
	const { days, aspect } = captionOf(core, state);
	return joinItems(aspect === '' ? [days] : [days, aspect]);
}

/** What tells the views of one day apart in the key of an entry: nothing for the day itself, else six letters for what more the link says. */
function viewKey(link: string): string {
	const said = (link.split('#')[1] ?? '').replace(/^date=[\d-]+&?/u, '');
	if (said === '') return '';
	let hash = 0x811c9dc5;
	for (let i = 0; i < said.length; i++) hash = Math.imul(hash ^ said.charCodeAt(i), 0x01000193) >>> 0;
	return `-${hash.toString(36).padStart(7, '0').slice(-6)}`;
}

function bibtex(key: string, fields: readonly (readonly [name: string, value: string])[]): string {
	const width = Math.max(...fields.map(([name]) => name.length));
	const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}}`);
	return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** Escapes what LaTeX takes for a command; dashes as it writes them. */
function latex(text: string): string {
	return text
		.replace(/[\\{}]/g, '')
		.replace(/[&%$#_]/g, '\\$&')
		.replaceAll('–', '--');
}
