import { onceOf } from './once-of.ts';
import { asSentence, firstClause, joinClauses, joinSentences } from './joins.ts';
import { causesOf, type Cause } from './causes.ts';
import type { Change } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { areaSelection, entityName } from './entity-name.ts';
import { groupBy } from './group-by.ts';
import type { HeldBy } from './holder-key.ts';
import type { NewsDay, NewsItem } from './news.ts';
import type { Scene, SceneRow } from './scene.ts';
import { passageOf } from './succession.ts';
import type { Day } from './time/day.ts';
import { isUncertain, type UncertainDay } from './time/uncertain-day.ts';
import { titledAreas } from './titled-areas.ts';

/** A name within a sentence, with its article, and whether it takes a verb in the plural. */
export interface InText {
	readonly name: string;
	readonly isPlural: boolean;
}

/** Who holds how many seats: a polity, or seats that are contested or without a dated source, whosoever they are. */
export type SeatCount =
	| { readonly kind: 'polity'; readonly holder: InText; readonly seats: number }
	| { readonly kind: 'contested' | 'unknown'; readonly seats: number };

/** The words a narration is made of: the interface's message catalogue stands behind it. */
export interface NarrationWords {
	/** A clause in the past: “the hills fell”. */
	past(clause: string): string;
	/** “The hills fell about 7 May”, for what happened on a day that is uncertain. */
	about(clause: string, when: UncertainDay): string;
	/** “The hills pass from A to B”, for a change without words of its own. */
	passes(areas: readonly InText[], from: string, to: string): string;
	/** “In the hills A goes on as B”: a side takes another name or form, and nothing changes hands. */
	goesOn(areas: readonly InText[], from: InText, to: InText): string;
	/** “The A has title to the hills”; `districts` is `null` for all of them. */
	title(holder: InText, districts: readonly string[] | null): string;
	/** “The A holds seven of the district seats, the B three”; the first is a polity wherever one holds a seat. */
	seats(counts: readonly SeatCount[], total: number): string;
	/** What stands for an area's claimants where a holder's name would: “contested hands (A and B)”. */
	contestedBy(claimants: readonly string[]): string;
	/** What stands for a holder where none is documented. */
	unknown: string;
	/** “Before this, on 7 May: …”. */
	before(when: UncertainDay, clause: string): string;
}

/** The situation of a day: what happened, and who holds what. Each is one or more whole sentences, or empty. */
export interface DaySentence {
	readonly news: string;
	readonly state: string;
}

/** What does not fit in so many characters beside the map is left to the table. */
const MOST_CHARACTERS = 150;

/** The same where the sentence is read from the back of a room, or stands on a sheet. */
export const FEW_CHARACTERS = 110;

/** The news of a day and its state in one line of text; see {@link sentenceOf}. */
export function narrate(core: AtlasCore, scene: Scene, words: NarrationWords, most?: number): string {
	const { news, state } = sentenceOf(core, scene, words, most);
	return joinSentences([news, state]);
}

/**
 * The situation of a day in a few short sentences: the weightiest thing that happened, then who holds the seats (in the
 * de jure view: who has title), then what goes on, and what happened elsewhere. On a day on which nothing happened it says
 * what last did. Words of change, event and situation are the record's own. Beyond `most` characters only what is needed
 * is said: the first of the news, or the state where there is none.
 */
export function sentenceOf(
	core: AtlasCore,
	scene: Scene,
	words: NarrationWords,
	most = MOST_CHARACTERS
): DaySentence {
	const { day } = scene.options;
	const today = core.news.on(day);
	const isNear = ({ isElsewhere, weight }: NewsItem) => !isElsewhere && weight > 0;
	const told = (items: readonly NewsItem[]) => items.flatMap((item) => itemClauses(core, item, words));
	const [first, ...others] = told(today?.items.filter(isNear) ?? []);
	const far = told(today?.items.filter((item) => !isNear(item)) ?? []);
	const last = first === undefined && far.length === 0 ? lastClause(core, day, words) : [];

	let length = 0;
	/** Counts what is said; what is too long to be added is not. */
	const say = (clause: string, isNeeded = false) => {
		const isSaid = isNeeded || length + clause.length + 2 <= most;
		if (isSaid) length += clause.length + 2;
		return isSaid;
	};
	const news = first === undefined ? [] : [first].filter((clause) => say(clause, true));
	/** Beside the map the state, and what there is to say instead of news, is said at any length. */
	const hasRoom = most >= MOST_CHARACTERS;
	const state = [stateClause(core, scene, words)].filter((clause) =>
		say(clause, hasRoom || first === undefined)
	);
	for (const clause of others) {
		if (!say(clause)) break;
		news.push(clause);
	}
	const [instead, ...further] = first === undefined ? [...last, ...far] : [];
	const more = (instead === undefined ? [] : [instead]).filter((clause) => say(clause, hasRoom));
	const said = [...news, ...more];
	more.push(...[...further, ...situations(core, scene, said, words)].filter((clause) => say(clause)));
	return { news: sentences(news), state: sentences([...state, ...more]) };
}

/** What happened on a day, a clause for each cause, the weightiest first. */
export function newsClauses(core: AtlasCore, { items }: NewsDay, words: NarrationWords): string[] {
	return items.flatMap((item) => itemClauses(core, item, words));
}

/** What changed on a day, a clause for each cause; first those that the record has words for. */
export function changeClauses(core: AtlasCore, changes: readonly Change[], words: NarrationWords): string[] {
	return causesOf(changes)
		.sort(([a], [b]) => Number(a.to.change === undefined) - Number(b.to.change === undefined))
		.flatMap((cause) => causeClause(core, cause, words) ?? []);
}

/** A title that passes without words of its own has no clause: no power passes with it. */
function causeClause(core: AtlasCore, cause: Cause, words: NarrationWords): string | undefined {
	const [{ to }] = cause;
	if (to.change !== undefined) {
		const about = cause.find((change) => isUncertain(change.to.start));
		return about ? words.about(to.change, about.to.start) : to.change;
	}
	const changes = cause.filter((change) => change.kind === 'control');
	const [first] = changes;
	if (!first) return undefined;
	const { from } = first;
	const areas = changes.map(({ area, day }) => areaInText(core, area, day));
	const passage = passageOf(core, from, first.to);
	if (passage === 'change')
		return words.passes(areas, holderInText(core, from, words), holderInText(core, first.to, words));
	// Where a side only takes another name in a contest, there is nothing to tell of the area.
	if (passage === 'none' || first.to.status !== 'held' || from.deFacto === null || first.to.deFacto === null)
		return undefined;
	return words.goesOn(areas, polityInText(core, from.deFacto), polityInText(core, first.to.deFacto));
}

function itemClauses(core: AtlasCore, item: NewsItem, words: NarrationWords): string[] {
	if (item.clause === null || item.kind === 'change') return changeClauses(core, item.changes, words);
	return [isUncertain(item.when) ? words.about(item.clause, item.when) : item.clause];
}

function lastClause(core: AtlasCore, day: Day, words: NarrationWords): string[] {
	const items = core.news.before(day)?.items ?? [];
	for (const item of items) {
		const clause = item.clause ?? changeClauses(core, item.changes, words)[0];
		if (clause !== undefined) return [words.before(item.when, clause)];
	}
	return [];
}

function holderInText(
	core: AtlasCore,
	{ status, deFacto, claimants }: HeldBy,
	words: NarrationWords
): string {
	const name = (id: string) => core.polity(id).inText.name;
	if (status === 'contested') return words.contestedBy(claimants.map(name));
	return deFacto === null ? words.unknown : name(deFacto);
}

function polityInText(core: AtlasCore, id: string): InText {
	const { inText, isPlural } = core.polity(id);
	return { name: inText.name, isPlural };
}

function areaInText(core: AtlasCore, area: string, day: Day): InText {
	if (core.has('unit', area)) return core.unit(area).inText;
	return { name: entityName(core, areaSelection(core, area), day), isPlural: false };
}

function stateClause(core: AtlasCore, scene: Scene, words: NarrationWords): string {
	return scene.options.view === 'de-jure' ? titleClause(core, scene, words) : seatsClause(core, scene, words);
}

const CONTESTED = Symbol('contested');

type SeatRow = Pick<SceneRow, 'status' | 'deFacto'>;

/** The seats of districts, counted by who holds them, in the order in which these are met; once for each list of rows. */
const seatsIn = onceOf((rows: readonly SceneRow[]) => {
	const counts = new Map<string | symbol | null, SeatRow & { seats: number }>();
	let all = 0;
	for (const { kind, status, deFacto } of rows) {
		if (kind !== 'district') continue;
		all++;
		const key = status === 'contested' ? CONTESTED : deFacto;
		const known = counts.get(key);
		if (known) known.seats++;
		else counts.set(key, { status, deFacto, seats: 1 });
	}
	return { counts: [...counts.values()], all };
});

function seatsClause(core: AtlasCore, scene: Scene, words: NarrationWords): string {
	const { counts: rows, all } = seatsIn(scene.rows);
	const counts = rows.map(({ status, deFacto, seats }): SeatCount => {
		if (status === 'contested') return { kind: 'contested', seats };
		if (deFacto === null) return { kind: 'unknown', seats };
		const { inText, isPlural } = core.polity(deFacto);
		return { kind: 'polity', holder: { name: inText.short, isPlural }, seats };
	});
	const order = { polity: 0, contested: 1, unknown: 2 };
	counts.sort((a, b) => order[a.kind] - order[b.kind] || b.seats - a.seats);
	return words.seats(counts, all);
}

function titleClause(core: AtlasCore, { titles }: Scene, words: NarrationWords): string {
	const holders = groupBy(titles, ({ deJure }) => deJure);
	return joinClauses(
		[...holders].map(([id, ofHolder]) => {
			const { inText, isPlural } = core.polity(id);
			const units = ofHolder.flatMap((title) => title.units);
			return words.title({ name: inText.name, isPlural }, titledAreas(core, units));
		})
	);
}

/** What goes on; where what it began with has been said, that is enough. */
function situations(core: AtlasCore, scene: Scene, said: readonly string[], words: NarrationWords): string[] {
	if (scene.options.view === 'de-jure') return [];
	const clauses = unitsTold(core).flatMap((id) => {
		const { situation, change } = scene.units[core.orderOf(id)]?.control ?? {};
		const told = change === undefined ? [] : [change, words.past(change)];
		const isSaid = said.some((clause) => told.some((form) => clause.includes(firstClause(form))));
		return situation === undefined || isSaid ? [] : [situation];
	});
	return [...new Set(clauses)];
}

/** The units of which the record ever tells a situation, in its order. */
const unitsTold = onceOf(({ atlas: { control, units } }: AtlasCore): readonly string[] => {
	const areas = new Set(control.filter(({ situation }) => situation !== undefined).map(({ area }) => area));
	return units.map(({ id }) => id).filter((id) => areas.has(id));
});

function sentences(clauses: readonly string[]): string {
	return joinSentences(clauses.map(asSentence));
}
