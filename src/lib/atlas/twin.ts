import { asSentence, joinClauses, joinSentences } from './joins.ts';
import type { AtlasCore } from './core.ts';
import { groupBy } from './group-by.ts';
import { keptHolderKey, type HeldBy } from './holder-key.ts';
import { holdingsOf } from './holdings.ts';
import type { ControlStatus } from './model/control.ts';
import { narrate, newsClauses, type NarrationWords } from './narrate.ts';
import type { NewsDay } from './news.ts';
import type { Span } from './runs.ts';
import type { Scene } from './scene.ts';
import type { Day } from './time/day.ts';
import { titledAreas } from './titled-areas.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** What a paragraph of the twin is about, in their order. */
export const TWIN_TOPICS = [
	'situation',
	'view',
	'held',
	'parts',
	'title',
	'elsewhere',
	'previous',
	'next'
] as const;

/** What a paragraph of the twin is about. */
export type TwinTopic = (typeof TWIN_TOPICS)[number];

/** One paragraph: the lead names its topic, and is empty where the text speaks for itself. */
export interface TwinParagraph {
	readonly topic: TwinTopic;
	readonly lead: string;
	readonly text: string;
}

/** One row of the twin's table, in full words; the ids are those of the scene. */
export interface TwinRow {
	readonly id: string;
	readonly kind: 'district' | 'place';
	readonly name: string;
	readonly status: ControlStatus;
	/** Polity id. */
	readonly holder: string | null;
	readonly deFacto: string;
	readonly deJure: string;
	readonly since: string;
	readonly until: string;
}

/** The state of the map in prose and one table. */
export interface Twin {
	readonly paragraphs: readonly TwinParagraph[];
	readonly rows: readonly TwinRow[];
}

/** Something of the map that somebody holds, or that is contested or not documented. */
export interface TwinHolding {
	readonly kind: 'polity' | 'contested' | 'unknown';
	/** The holder; the claimants with their articles, for what is contested. */
	readonly names: readonly string[];
	/** The districts whose seats these are. */
	readonly districts: readonly string[];
	readonly allDistricts: number;
	/** Parts of districts whose seats are in other hands. */
	readonly parts: readonly string[];
	readonly aboutKm2: number;
	readonly share: number;
}

/** The words a twin is made of: the interface's message catalogue stands behind it. */
export interface TwinWords {
	readonly narration: NarrationWords;
	lead(topic: TwinTopic): string;
	view(view: Scene['options']['view']): string;
	holding(holding: TwinHolding): string;
	/** “A, B: the holder”. */
	part(areas: readonly string[], holder: string): string;
	/** Who holds an area in fact: its name, or the claimants, or that it is not documented. */
	holder(status: ControlStatus, names: readonly string[]): string;
	title(holder: string, qualifier: string | null): string;
	/** `districts` is `null` for all of them. */
	titleOf(title: string, districts: readonly string[] | null): string;
	claimTo(claimants: readonly string[], districts: readonly string[] | null): string;
	change(day: Day, clauses: readonly string[]): string;
	/** The first or last stop of the clock has none before or after it. */
	noChange(topic: 'previous' | 'next'): string;
	/** Since when a side holds it, and since or until when under the name of the day, where it had another. */
	since(day: UncertainDay | null, named: Span | null): string;
	until(day: UncertainDay | null): string;
}

/**
 * The state of the map in prose and one table: what the scene shows, said. Every rendering without a picture is made of it,
 * so that it never says anything else than the map.
 */
export function twinOf(core: AtlasCore, scene: Scene, words: TwinWords): Twin {
	return { paragraphs: twinParagraphs(core, scene, words), rows: twinRows(core, scene, words) };
}

/** The prose alone, of these topics; a topic that has nothing to say is left out. */
export function twinParagraphs(
	core: AtlasCore,
	scene: Scene,
	words: TwinWords,
	topics: readonly TwinTopic[] = TWIN_TOPICS
): TwinParagraph[] {
	return topics
		.map((topic) => ({ topic, lead: words.lead(topic), text: TEXTS[topic](core, scene, words) }))
		.filter(({ text }) => text !== '');
}

type TwinText = (core: AtlasCore, scene: Scene, words: TwinWords) => string;

const TEXTS: Readonly<Record<TwinTopic, TwinText>> = {
	situation: (core, scene, words) => narrate(core, scene, words.narration),
	view: (_, scene, words) => words.view(scene.options.view),
	held,
	parts,
	title: titles,
	elsewhere,
	previous: (core, scene, words) => change(core, scene.previous, 'previous', words),
	next: (core, scene, words) => change(core, scene.next, 'next', words)
};

function twinRows(core: AtlasCore, scene: Scene, words: TwinWords): TwinRow[] {
	return scene.rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		name: row.name,
		status: row.status,
		holder: row.deFacto,
		deFacto: holder(core, row, words),
		deJure: titleOf(core, row, words),
		since: words.since(row.since, row.named),
		until: words.until(row.until)
	}));
}

function holder(core: AtlasCore, { status, deFacto, claimants }: HeldBy, words: TwinWords): string {
	const names =
		status === 'contested'
			? claimants.map((id) => core.polity(id).inText.name)
			: deFacto === null
				? []
				: [core.polity(deFacto).name];
	return words.holder(status, names);
}

function held(core: AtlasCore, scene: Scene, words: TwinWords): string {
	const allDistricts = core.atlas.districts.length;
	return joinSentences(
		holdingsOf(core, scene).map(({ entry, districts, parts, aboutKm2, share }) =>
			words.holding({
				kind: entry.kind,
				names:
					entry.polity === null
						? entry.claimants.map((id) => core.polity(id).inText.name)
						: [core.polity(entry.polity).name],
				districts,
				allDistricts,
				parts,
				aboutKm2,
				share
			})
		)
	);
}

function parts(core: AtlasCore, scene: Scene, words: TwinWords): string {
	const alike = groupBy(
		scene.rows.flatMap((row) => row.parts),
		keptHolderKey
	);
	return sentence(
		[...alike.values()].flatMap((group) => {
			const [first] = group;
			return first
				? [
						words.part(
							group.map((part) => part.name),
							holder(core, first, words)
						)
					]
				: [];
		})
	);
}

function elsewhere(core: AtlasCore, scene: Scene, words: TwinWords): string {
	return sentence(
		scene.rows
			.filter((row) => row.kind === 'place')
			.map((row) => words.part([row.name], holder(core, row, words)))
	);
}

function titleOf(
	core: AtlasCore,
	title: { readonly deJure: string; readonly qualifier: string | null },
	words: TwinWords
): string {
	return words.title(
		core.polity(title.deJure).name,
		title.qualifier === null ? null : core.qualifier(title.qualifier).name
	);
}

function titles(core: AtlasCore, scene: Scene, words: TwinWords): string {
	const alike = groupBy(scene.titles, (title) => titleOf(core, title, words));
	return joinSentences([
		...[...alike].map(([title, group]) =>
			words.titleOf(
				title,
				titledAreas(
					core,
					group.flatMap(({ units }) => units)
				)
			)
		),
		...scene.titles
			.filter(({ claimedBy }) => claimedBy.length > 0)
			.map(({ claimedBy, units }) =>
				words.claimTo(
					claimedBy.map((id) => core.polity(id).inText.name),
					titledAreas(core, units)
				)
			)
	]);
}

function change(core: AtlasCore, stop: NewsDay | null, topic: 'previous' | 'next', words: TwinWords): string {
	return stop === null
		? words.noChange(topic)
		: words.change(stop.day, newsClauses(core, stop, words.narration));
}

function sentence(clauses: readonly string[]): string {
	return clauses.length === 0 ? '' : asSentence(joinClauses(clauses));
}
