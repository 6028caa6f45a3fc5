import { inBrackets, joinClauses } from '#lib/atlas/joins.ts';
import { stateIn } from '#lib/atlas/state-in.ts';
import { dossierOf } from '#lib/atlas/dossier/dossier-of.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { ControlInterval } from '#lib/atlas/model/control.ts';
import { runOf } from '#lib/atlas/runs.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { originOf, passageOf } from '#lib/atlas/succession.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { formatDay, formatShortDay, formatWhen } from '#lib/i18n/format-day.ts';
import { holderName, holderShort } from '#lib/i18n/holder-words.ts';
import { t } from '#lib/i18n/messages.ts';
import type { DaySpan } from '#lib/i18n/parse-span.ts';
import { typedWords, wordsOf } from '#lib/i18n/typed-words.ts';
import { foldText } from '#lib/search/fold.ts';

/** What a text asks of an area: who held it, or when it changed hands; and the words that name the area. */
export interface Question {
	readonly of: 'held' | 'turned';
	readonly rest: string;
	/** Whether a verb says so, and not only `when`. */
	readonly isSure: boolean;
}

/** More turns than these are not told. */
const MOST_TURNS = 4;

/** What a text asks, if anything; both kinds of verb in one text (`who held it when it fell`) ask for turns. */
export function questionIn(text: string): Question | null {
	const words = wordsOf(text);
	const turned = notIn(words, 'turned');
	const held = notIn(words, 'held');
	if (turned.length < words.length) {
		return { of: 'turned', rest: notIn(turned, 'held').join(' '), isSure: true };
	}
	if (held.length < words.length) return { of: 'held', rest: held.join(' '), isSure: true };
	const [first = '', ...rest] = words;
	if (!typedWords('when').includes(foldText(first))) return null;
	return { of: 'turned', rest: rest.join(' '), isSure: false };
}

function notIn(words: readonly string[], key: 'turned' | 'held'): string[] {
	const known = typedWords(key);
	return words.filter((word) => !known.includes(foldText(word)));
}

/** An answer in a line or a few, and the day on which the map shows it; `null` leaves the map where it is. */
export interface Answer {
	readonly line: string;
	readonly day: Day | null;
}

/** The area as which a thing is held; `null` for what nobody holds. */
export function areaOf(core: AtlasCore, target: Selection): string | null {
	return ['place', 'unit', 'district'].includes(target.kind)
		? (dossierOf(core, null, target).area ?? null)
		: null;
}

/** Who held a place, a unit or a district on a day, and since when. */
export function heldOn(core: AtlasCore, target: Selection, day: Day): Answer | null {
	const area = areaOf(core, target);
	if (area === null) return null;
	const state = stateIn(core.index.stateOn(day), area);
	const { since } = runOf(core, state, day);
	const line = t('search.held', {
		date: formatDay(day),
		holder: holderName(core, state.control),
		isSince: String(since !== null),
		since: since === null ? '' : formatWhen(since)
	});
	return { line: named(core, target, area, line), day };
}

/** Who held an office on a day, or which offices a person held. */
export function servedOn(core: AtlasCore, { kind, id }: Selection, day: Day): Answer | null {
	if (kind !== 'office' && kind !== 'person') return null;
	const served = core
		.tenuresOn(day)
		.filter(({ office, holder }) => (kind === 'office' ? office : holder) === id);
	if (served.length === 0) return null;
	const names = served.map(({ office, holder, acting }) => {
		const name = kind === 'office' ? core.person(holder).name : core.office(office).name;
		return acting ? `${name}${inBrackets(t('card.acting'))}` : name;
	});
	const line = t('search.held', {
		date: formatDay(day),
		holder: joinClauses(names),
		isSince: 'false',
		since: ''
	});
	return { line, day };
}

/** When a place, a unit or a district passed from side to side, within some days or ever. */
export function turnsOf(core: AtlasCore, target: Selection, span: DaySpan | null): Answer | null {
	const area = areaOf(core, target);
	if (area === null) return null;
	const history = core.index.historyOf(area);
	const turns = history.filter(
		(interval, i) =>
			i > 0 &&
			passageOf(core, history[i - 1] ?? interval, interval) === 'change' &&
			(span === null || (interval.start.best > span.from && interval.start.best <= span.to))
	);
	const before = span === null ? history[0] : stateIn(core.index.stateOn(span.from), area).control;
	if (!before) return null;
	if (turns.length === 0) {
		const line = t('search.held-throughout', { holder: holderName(core, before) });
		return { line: named(core, target, area, line), day: span?.from ?? null };
	}
	const told = turns
		.slice(0, MOST_TURNS)
		.map((turn) => t('search.turn', { date: formatWhen(turn.start), holder: holderShort(core, turn) }));
	const first =
		span === null
			? []
			: [t('search.turn', { date: formatShortDay(span.from), holder: holderShort(core, before) })];
	const line = [...first, ...told, ...(turns.length > MOST_TURNS ? ['…'] : [])].join('\n');
	return { line: named(core, target, area, line), day: turnDay(core, before, turns) };
}

/** The first day on which another side sits in the area; else that of the first turn. */
function turnDay(core: AtlasCore, before: ControlInterval, turns: readonly ControlInterval[]): Day | null {
	const side = ({ deFacto }: ControlInterval) => (deFacto === null ? null : originOf(core, deFacto));
	const lost = turns.find((turn) => side(turn) !== side(before)) ?? turns[0];
	return lost?.start.best ?? null;
}

/** A place that is not the first town of its unit is held as that is. */
function named(core: AtlasCore, { kind, id }: Selection, area: string, line: string): string {
	const isPart = kind === 'place' && id !== area && !core.isUnitTown(id);
	return isPart ? t('search.part', { area: core.unit(area).name, line }) : line;
}
