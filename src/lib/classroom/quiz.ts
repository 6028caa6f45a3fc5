import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { stateIn } from '#lib/atlas/describe.ts';
import { isUncertain, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { Day } from '#lib/atlas/time/day.ts';

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
			readonly place: string;
			readonly choices: readonly Choice[];
			readonly answer: string;
			readonly sources: readonly string[];
	  }
	/** Who held this district on this day? */
	| {
			readonly kind: 'holder';
			readonly district: string;
			readonly day: Day;
			readonly choices: readonly Choice[];
			readonly answer: string;
			readonly sources: readonly string[];
	  }
	/** In which order did these happen? `choices` are shuffled, `answer` is their order in time. */
	| {
			readonly kind: 'order';
			readonly choices: readonly Choice[];
			readonly answer: readonly string[];
			readonly days: Readonly<Record<string, Day>>;
			readonly sources: readonly string[];
	  };

const CHOICES = 4;
const EVENTS = 4;
/** Events of one question lie far enough apart that uncertain days cannot change their order, days. */
const APART = 30;

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
 * A quiz of `length` questions, the kinds in turn; the same seed gives the same quiz. Only certain facts are asked:
 * seats, units that are held, events with a day.
 */
export function makeQuiz(core: AtlasCore, seed: number, length: number): Question[] {
	const random = randomFrom(seed);
	const makers = [placeQuestion, holderQuestion, orderQuestion];
	const asked = new Set<string>();
	const quiz: Question[] = [];
	for (let attempt = 0; quiz.length < length && attempt < length * 20; attempt++) {
		const question = makers[quiz.length % makers.length]?.(core, random);
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

function placeQuestion({ atlas, place }: AtlasCore, random: () => number): Question | null {
	const seats = shuffled(atlas.districts, random).slice(0, CHOICES);
	const [wanted] = seats;
	if (!wanted || seats.length < 2) return null;
	const choices = shuffled(
		seats.map(({ seat }) => ({ id: seat, label: '' })),
		random
	).map((choice, i) => ({ ...choice, label: String.fromCharCode(65 + i) }));
	return {
		kind: 'place',
		place: wanted.seat,
		choices,
		answer: wanted.seat,
		sources: sourcesCited(place(wanted.seat).attestations)
	};
}

function holderQuestion(core: AtlasCore, random: () => number): Question | null {
	const { atlas, index } = core;
	const district = pick(atlas.districts, random);
	const { start, end } = atlas.period;
	const day = (start + Math.floor(random() * (end - start))) as Day;
	if (!district) return null;
	const { control } = stateIn(index.stateOn(day), district.seatUnit);
	// A day within the doubt of a change, the last or the next, has no one answer.
	const isDoubtful = index
		.historyOf(district.seatUnit)
		.some(({ start: change }) => isUncertain(change) && change.earliest <= day && day <= change.latest);
	if (control.status !== 'held' || control.deFacto === null || isDoubtful) return null;
	const others = shuffled(
		[
			...new Set(atlas.control.filter(({ area }) => core.has('unit', area)).map(({ deFacto }) => deFacto))
		].filter((id): id is string => id !== null && id !== control.deFacto),
		random
	).slice(0, CHOICES - 1);
	const choices = shuffled([control.deFacto, ...others], random).map((id) => ({
		id,
		label: core.polity(id).name
	}));
	return {
		kind: 'holder',
		district: district.id,
		day,
		choices,
		answer: control.deFacto,
		sources: sourcesCited(control.attestations)
	};
}

function orderQuestion({ atlas }: AtlasCore, random: () => number): Question | null {
	const { start, end } = atlas.period;
	const events = shuffled(
		atlas.events.filter(({ importance, day }) => importance >= 2 && day.best >= start && day.best < end),
		random
	);
	const chosen: (typeof events)[number][] = [];
	for (const event of events) {
		const isApart = chosen.every(({ day }) => gapBetween(day, event.day) >= APART);
		if (isApart && chosen.length < EVENTS) chosen.push(event);
	}
	if (chosen.length < 3) return null;
	const inTime = chosen.toSorted((a, b) => a.day.best - b.day.best);
	return {
		kind: 'order',
		choices: shuffled(chosen, random).map(({ id, title }) => ({ id, label: title })),
		answer: inTime.map(({ id }) => id),
		days: Object.fromEntries(chosen.map(({ id, day }) => [id, day.best])),
		sources: []
	};
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
