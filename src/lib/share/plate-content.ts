import type { AtlasCore } from '#lib/atlas/core.ts';
import { narrate } from '#lib/atlas/narrate.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { legendName, legendNote, legendShare, titleName } from '#lib/i18n/legend-words.ts';
import { list, t } from '#lib/i18n/messages.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { captionOf, editionName } from './caption.ts';
import { shortLink } from './links.ts';
import type { PlateContent, PlateEntry } from './plate-layout.ts';

/** How many sources the foot names. */
const NAMED_SOURCES = 3;

/** What a plate of a state says: everything that stands around the map. */
export function plateContent(core: AtlasCore, scene: Scene, state: ViewState, link: string): PlateContent {
	const { atlas } = core;
	const { aspect } = captionOf(core, state);
	return {
		title: atlas.title,
		subtitle: atlas.subtitle,
		// The drawing is of the day of the clock, also while two days are compared.
		date: formatDay(state.day),
		aspect: capitalise(aspect),
		sentence: narrate(core, scene, narrationWords),
		heads: { seats: t('legend.seats'), area: t('legend.area') },
		legend: [...holders(core, scene), ...(scene.options.view === 'both' ? titles(core, scene) : [])],
		foot: [
			`${sourcesLine(core, scene)} ${atlas.disclaimer}`,
			`${t('plate.edition', { title: `${atlas.title}: ${atlas.subtitle}`, edition: editionName(core) })}. ${shortLink(link)}`
		]
	};
}

function holders(core: AtlasCore, scene: Scene): PlateEntry[] {
	return scene.legend.map((entry) => ({
		fill: entry.fill,
		name: legendName(core, entry),
		note: legendNote(core, entry),
		seats: entry.seats === 0 ? t('legend.part') : String(entry.seats),
		area: legendShare(entry)
	}));
}

/** Title in law, once for each way in which it is held. */
function titles(core: AtlasCore, scene: Scene): PlateEntry[] {
	const distinct = new Map(scene.titles.map((title) => [titleName(core, title), title]));
	return [...distinct].map(([name, { since, until, qualifier }]) => ({
		fill: null,
		isQualified: qualifier !== null,
		name: `${t('legend.de-jure')}: ${name}`,
		note: t('legend.until', { since: formatDay(since.best), until: formatDay(until.best) }),
		seats: '',
		area: ''
	}));
}

/** How many sources say who held what that day, and those that say most of it. */
function sourcesLine(core: AtlasCore, scene: Scene): string {
	const uses = new Map<string, number>();
	for (const { control } of scene.units)
		for (const source of new Set(control.attestations.map((attestation) => attestation.source)))
			uses.set(source, (uses.get(source) ?? 0) + 1);
	const names = [...uses]
		.sort((a, b) => b[1] - a[1])
		.slice(0, NAMED_SOURCES)
		.map(([id]) => core.source(id).short);
	return uses.size <= NAMED_SOURCES
		? t('plate.sources-few', { names: list(names) })
		: t('plate.sources', { count: uses.size, names: list(names) });
}

function capitalise(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
