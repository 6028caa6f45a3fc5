import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { distanceKm } from '#lib/atlas/geometry/distance.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { Place } from '#lib/atlas/model/place.ts';
import type { EventStub } from '#lib/atlas/model/event.ts';
import type { StepFocus, TourStep } from '#lib/atlas/model/tour.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { dayOfLevel, holderRuns, levelOf, type HolderRun, type Level } from './quiz-holders.ts';

/** A choice of a question; `id` is that of the thing it names. */
export interface Choice {
	readonly id: string;
	readonly label: string;
}

/** A question made from the record. Answers come with the ids of the sources that attest them. */
export type Question =
	/** Which of the dots is this place? */
	| {
			readonly kind: 'place';
			readonly level: Level;
			readonly place: string;
			readonly choices: readonly Choice[];
			readonly answer: string;
			readonly sources: readonly string[];
	  }
	/** Who held this district on this day? */
	| {
			readonly kind: 'holder';
			readonly level: Level;
			readonly district: string;
			readonly day: Day;
			readonly choices: readonly Choice[];
			readonly answer: string;
			readonly sources: readonly string[];
	  }
	/** In which order did these happen? `choices` are shuffled, `answer` is their order in time. */
	| {
			readonly kind: 'order';
			readonly level: Level;
			readonly choices: readonly Choice[];
			readonly answer: readonly string[];
			readonly days: Readonly<Record<string, Day>>;
			readonly sources: readonly string[];
	  };

const CHOICES = 4;
const EVENTS = 4;
/**
 * How far apart events of one question lie, days, by its level; even the nearest so far that uncertain days cannot change their
 * order.
 */
const APART: Readonly<Record<Level, number>> = { 1: 240, 2: 90, 3: 30 };

/** What a quiz asks of: the days, places and events of a tour, say. */
export interface QuizMaterial {
	readonly days: readonly Day[];
	/** Ids. */
	readonly places: readonly string[];
	/** Ids. */
	readonly events: readonly string[];
}

/** What the steps of a tour are about. */
export function materialOf(steps: readonly Pick<TourStep, 'focus'>[]): QuizMaterial {
	const of = <T>(read: (focus: StepFocus) => readonly T[]) => [
		...new Set(steps.flatMap(({ focus }) => (focus ? read(focus) : [])))
	];
	return {
		days: of(({ onDay }) => [onDay]),
		places: of(({ places }) => places),
		events: of(({ events }) => events)
	};
}

/** A stream of numbers in [0, 1) that a seed decides: a printed quiz can be made again (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * A quiz of `length` questions, the kinds in turn and the easy ones first; the same seed gives the same quiz. Only certain facts
 * are asked, and none that rests on general knowledge alone: seats, units that are held, events with a day. Of who held a seat, no answer
 * comes twice before all have come.
 *
 * @param material - What is asked of; `null` = the whole record.
 */
export function makeQuiz(
	core: AtlasCore,
	seed: number,
	length: number,
	material: QuizMaterial | null = null
): Question[] {
	const random = randomFrom(seed);
	const ask = new Asker(core, random, material);
	const makers = [ask.place, ask.holder, ask.order];
	const asked = new Set<string>();
	const quiz: Question[] = [];
	for (let attempt = 0; quiz.length < length && attempt < length * 20; attempt++) {
		const round = Math.floor(quiz.length / makers.length);
		// A kind that finds no more gives way to the others.
		const maker = makers[(quiz.length + Math.floor(attempt / (length * 5))) % makers.length];
		const question = maker?.(((round % 3) + 1) as Level);
		if (!question || asked.has(keyOf(question))) continue;
		asked.add(keyOf(question));
		quiz.push(question);
	}
	return quiz;
}

/** Whether an answer is right; of an order, only the whole one is. */
export function isRight(question: Question, given: readonly string[]): boolean {
	const wanted = question.kind === 'order' ? question.answer : [question.answer];
	return wanted.length === given.length && wanted.every((id, i) => id === given[i]);
}

function keyOf(question: Question): string {
	if (question.kind === 'place') return `place ${question.place}`;
	if (question.kind === 'holder') return `holder ${question.district}`;
	return `order ${question.answer.join()}`;
}

/** Makes the questions of one quiz. */
class Asker {
	readonly #core: AtlasCore;
	readonly #random: () => number;
	readonly #runs: readonly HolderRun[];
	readonly #places: readonly string[];
	readonly #events: AtlasCore['atlas']['events'];
	/** Answers of the questions of who held a seat that have not come yet. */
	#left: string[] = [];
	/** Districts that were asked of. */
	readonly #asked = new Set<string>();

	constructor(core: AtlasCore, random: () => number, material: QuizMaterial | null) {
		const { atlas } = core;
		const { start, end } = atlas.period;
		this.#core = core;
		this.#random = random;
		const runs = holderRuns(core);
		this.#runs = material
			? runs.flatMap((run) => material.days.filter(isOf(run)).map((day) => ({ ...run, from: day, to: day })))
			: runs;
		this.#places = [...new Set([...(material?.places ?? []), ...atlas.districts.map(({ seat }) => seat)])];
		this.#events = atlas.events.filter(({ id, importance, day }) =>
			material ? material.events.includes(id) : importance >= 2 && day.best >= start && day.best < end
		);
	}

	/** Which dot a place is: among far ones, among any, among its neighbours. */
	readonly place = (level: Level): Question | null => {
		const { place, source } = this.#core;
		const isKnown = ({ source: id }: Attestation) => source(id).kind !== 'general';
		// The outline map shows the whole area and nothing around it.
		const all = this.#places
			.map((id) => place(id))
			.filter(({ unit, attestations }) => unit !== undefined && attestations.some(isKnown));
		const wanted = pick(all, this.#random);
		if (!wanted || all.length < 2) return null;
		const others = all
			.filter((other) => distanceKm(wanted, other) >= DOTS_APART)
			.sort((a, b) => distanceKm(wanted, a) - distanceKm(wanted, b));
		const some = CHOICES + 1;
		const from = level === 3 ? others.slice(0, some) : level === 1 ? others.slice(-some) : others;
		const choices = shuffled(
			dotsApart([wanted, ...shuffled(from, this.#random), ...others]).slice(0, CHOICES),
			this.#random
		).map(({ id }, i) => ({ id, label: String.fromCharCode(65 + i) }));
		return {
			kind: 'place',
			level,
			place: wanted.id,
			choices,
			answer: wanted.id,
			sources: sourcesCited(wanted.attestations.filter(isKnown))
		};
	};

	/** Who held the seat of a district on a day: the nearer to a change the harder. */
	readonly holder = (level: Level): Question | null => {
		const holders = [...new Set(this.#runs.map(({ holder }) => holder))];
		if (this.#left.length === 0) this.#left = shuffled(holders, this.#random);
		const holder = this.#left.pop();
		if (holder === undefined) return null;
		const run = this.#runOf(holder);
		if (!run) return null;
		this.#asked.add(run.district);
		const others = shuffled(
			holders.filter((id) => id !== holder),
			this.#random
		).slice(0, CHOICES - 1);
		const day = dayOfLevel(run, level, this.#random);
		return {
			kind: 'holder',
			level: levelOf(run, day),
			district: run.district,
			day,
			choices: shuffled([holder, ...others], this.#random).map((id) => ({
				id,
				label: this.#core.polity(id).name
			})),
			answer: holder,
			sources: sourcesCited(run.attestations)
		};
	};

	/** A run of a holder: in a district that had many the less often, since that is asked of the more often. */
	#runOf(holder: string): HolderRun | undefined {
		const holdersOf = (district: string) =>
			new Set(this.#runs.filter((run) => run.district === district).map((run) => run.holder)).size;
		const districts = [
			...new Set(this.#runs.filter((run) => run.holder === holder).map(({ district }) => district))
		].filter((district) => !this.#asked.has(district));
		const weights = districts.map((district) => 1 / holdersOf(district));
		let at = this.#random() * weights.reduce((sum, weight) => sum + weight, 0);
		const district = districts.find((_, i) => (at -= weights[i] ?? 0) < 0) ?? districts.at(-1);
		const runs = this.#runs.filter((run) => run.holder === holder && run.district === district);
		return pick(runs, this.#random);
	}

	/** In which order events came: the nearer to each other the harder. */
	readonly order = (level: Level): Question | null => {
		const events = shuffled(this.#events, this.#random);
		const chosen = [APART[level], APART[3]]
			.map((apart) => eventsApart(events, apart))
			.find(({ length }) => length >= 3);
		if (!chosen) return null;
		const inTime = chosen.toSorted((a, b) => a.day.best - b.day.best);
		const isSolved = (order: typeof chosen) => order.every(({ id }, i) => id === inTime[i]?.id);
		const order = shuffled(chosen, this.#random);
		return {
			kind: 'order',
			level,
			choices: (isSolved(order) ? order.toReversed() : order).map(({ id, title }) => ({ id, label: title })),
			answer: inTime.map(({ id }) => id),
			days: Object.fromEntries(chosen.map(({ id, day }) => [id, day.best])),
			sources: []
		};
	};
}

/** Km: dots that are nearer to each other cover each other. */
const DOTS_APART = 80;

/** The first of some places that do not cover each other. */
function dotsApart(places: readonly Place[]): Place[] {
	const apart: Place[] = [];
	for (const place of places)
		if (apart.every((other) => distanceKm(other, place) >= DOTS_APART)) apart.push(place);
	return apart;
}

function isOf({ from, to }: HolderRun): (day: Day) => boolean {
	return (day) => from <= day && day <= to;
}

/** The first of some events that lie so many days apart. */
function eventsApart(events: readonly EventStub[], apart: number): EventStub[] {
	const chosen: EventStub[] = [];
	for (const event of events) {
		const isApart = chosen.every(({ day }) => gapBetween(day, event.day) >= apart);
		if (isApart && chosen.length < EVENTS) chosen.push(event);
	}
	return chosen;
}

/** Days between the last day on which the one, and the first on which the other can have been; negative where they overlap. */
function gapBetween(a: UncertainDay, b: UncertainDay): number {
	return Math.max(a.earliest - b.latest, b.earliest - a.latest);
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
	return items[Math.floor(random() * items.length)];
}

/** Fisher and Yates's shuffle of a copy. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
	const copy = [...items];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
	}
	return copy;
}
