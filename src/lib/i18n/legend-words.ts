import { asSentence, joinClauses } from '#lib/atlas/joins.ts';
import { isAbbreviation } from '#lib/atlas/abbreviations.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Polity } from '#lib/atlas/model/polity.ts';
import type { Difference, DifferenceShare } from '#lib/atlas/difference.ts';
import type { LegendEntry, Scene, SceneTitle } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { titledAreas } from '#lib/atlas/titled-areas.ts';
import { formatDay, formatMonth, formatShortDay } from './format-day.ts';
import { list, t } from './messages.ts';

/** What a line of the legend is called. */
export function legendName(core: AtlasCore, entry: LegendEntry): string {
	if (entry.kind === 'contested') return t('legend.contested');
	const { polity, qualifier } = entry;
	if (polity === null) return t('legend.unknown');
	return titleLine(core, nameInFull(core.polity(polity)), qualifier);
}

/** The small print under a line of the legend, if any: who contests, or the note of a holder. */
export function legendNote(core: AtlasCore, entry: LegendEntry): string | undefined {
	if (entry.kind === 'contested')
		return list(
			entry.claimants.map((id, i) => (i === 0 ? core.polity(id).short : withinList(core.polity(id))))
		);
	return entry.polity === null ? undefined : core.polity(entry.polity).note;
}

/** The short name of a polity that no list begins with: small where it is within a sentence. */
function withinList({ short, inText }: Pick<Polity, 'short' | 'inText'>): string {
	return inText.short.toLowerCase() === short.toLowerCase() ? inText.short : short;
}

/** “The North (N)” where its short name is an abbreviation, else its name. */
function nameInFull({ name, short }: { readonly name: string; readonly short: string }): string {
	return isAbbreviation(short) ? t('legend.abbreviated', { name, short }) : name;
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
	return titleLine(core, core.polity(title.deJure).name, title.qualifier);
}

function titleLine(core: AtlasCore, holder: string, id: string | null): string {
	const qualifier = id === null ? '' : t('legend.title-qualifier', { qualifier: core.qualifier(id).name });
	return t('legend.title-line', { holder, qualifier });
}

/** Titles of scenes as they are told: each holder and manner once for each time that it lasted. */
export function distinctTitles(scenes: readonly Scene[]): SceneTitle[] {
	const titles = scenes.flatMap((scene) => scene.titles);
	return [
		...new Map(
			titles.map((title) => [
				[title.deJure, title.qualifier, title.since.best, title.until.best].join('|'),
				title
			])
		).values()
	];
}

/** Names of titles, each once. */
export function titleNames(core: AtlasCore, titles: readonly SceneTitle[]): string[] {
	return [...new Set(titles.map((title) => titleName(core, title)))];
}

/** Who claims title besides who has it, and to which districts where not to all. */
export function claimLines(core: AtlasCore, { titles }: Scene): string[] {
	return titles
		.filter(({ claimedBy }) => claimedBy.length > 0)
		.map(({ claimedBy, units }) => {
			const claimants = list(claimedBy.map((id) => core.polity(id).inText.name));
			const areas = titledAreas(core, units);
			return areas === null
				? t('legend.claim', { claimants })
				: t('now.claim-some', { claimants, districts: list(areas) });
		});
}

/** What changed between two days: “The North lost 23 % of the realm from May to July 1923.”; else how much changed. */
export function differenceSentence(core: AtlasCore, { kind, losses, share }: Difference): string {
	const { whole } = core.atlas;
	const told = losses.filter((loss) => Math.round(loss.share * 100) >= 1);
	if (told.length === 0) return t('difference.share', { percent: formatShareOrNone(share), whole });
	const lost = told.map(({ polity, share: part, first, last }) =>
		t(`difference.lost-${kind}`, {
			name: core.polity(polity).inText.name,
			percent: formatShare(part),
			whole,
			when: lostWhen(first.best, last.best)
		})
	);
	return asSentence(joinClauses(lost));
}

/** “on 7 May 1923”, “in May 1923” or “from May to July 1923”, as the days of losses allow. */
function lostWhen(first: Day, last: Day): string {
	if (first === last) return t('difference.on-day', { date: formatDay(first) });
	const [from, to] = [formatMonth(first), formatMonth(last)];
	return from === to ? t('difference.in-month', { month: from }) : t('difference.over-months', { from, to });
}

/** What an earlier name of a holder is told by, beside a row of two days compared: “the Reds to 7 May 1923”. */
export function formerName(
	core: AtlasCore,
	{ renamings }: Difference,
	{ formerly, entry }: DifferenceShare
): string | undefined {
	if (formerly === null) return undefined;
	const last = renamings.findLast(({ to }) => to === entry.polity);
	if (!last) return core.polity(formerly).short;
	return t('difference.formerly', {
		name: core.polity(last.from).short,
		date: formatShortDay(last.day.best)
	});
}
