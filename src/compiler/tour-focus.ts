import type { Selection } from '#lib/atlas/scene.ts';
import type { StepFocus, StepSecret, Tour, TourStep } from '#lib/atlas/model/tour.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { Faults, FileLocation } from './faults.ts';
import type { Gazetteer, Spoken } from './gazetteer.ts';
import type { StepClaims } from './schemas/index.ts';

/** A step as it was read: what its map is to show follows from its words once the atlas stands. */
export type UnfocusedStep = Omit<TourStep, 'focus'>;

/** A tour as it was read. */
export type UnfocusedTour = Omit<Tour, 'steps'> & { readonly steps: readonly UnfocusedStep[] };

/** What a step names in its words, where it stands, and what its map is to show. */
export interface SpokenStep {
	readonly tour: string;
	/** Counted from 1. */
	readonly number: number;
	readonly location: FileLocation;
	readonly view: string;
	readonly hides: boolean;
	readonly focus: StepFocus;
	/** What title, caption, question and answer name, by the words in which they do. */
	readonly named: ReadonlyMap<string, readonly Spoken[]>;
	/** Of {@link named} the words that the answer alone has, where the step hides: no map says them before it is revealed. */
	readonly secret: ReadonlySet<string>;
}

/** A step, as far as it decides what its words name. */
interface NamingContext {
	readonly day: Day;
	readonly location: FileLocation;
	/** Names that it uses without meaning a place on its map. */
	readonly beyond: readonly string[];
}

/**
 * What the words of a step name. Faults: names that the record does not know, unless they lie `beyond` the map; names that
 * lie there and that the step does not use.
 */
export function namedBy(
	{ title, caption, question = '', answer = '' }: UnfocusedStep,
	gazetteer: Gazetteer,
	{ day, location, beyond }: NamingContext,
	faults: Faults
): SpokenStep['named'] {
	const text = [title, caption, question, answer].join('\n');
	const named = gazetteer.find(text, day);
	const strangers = gazetteer.strangersIn(text);
	/** A name of several words is listed as one, also where the record knows some of them. */
	const covers = (name: string) => (word: string) =>
		name === word || (text.includes(name) && name.split(' ').includes(word));
	for (const found of strangers)
		if (!beyond.some((name) => covers(name)(found)))
			faults.add({ ...location, rule: 'a name in a step is one of the record, or stands in beyond', found });
	for (const found of beyond)
		if (!named.has(found) && !strangers.some(covers(found)))
			faults.add({ ...location, rule: 'beyond lists names that the step uses', found });
	return new Map([...named].filter(([word]) => !beyond.includes(word)));
}

/** The words of a step that hides by which its answer names what nothing before it does. */
export function secretWords(
	{ title, caption, question = '', hides }: UnfocusedStep,
	named: SpokenStep['named'],
	gazetteer: Gazetteer,
	day: Day
): ReadonlySet<string> {
	if (!hides) return new Set();
	const read = [...gazetteer.find([title, caption, question].join('\n'), day).values()].flat();
	const isRead = (thing: Spoken) => read.some(({ kind, id }) => kind === thing.kind && id === thing.id);
	return new Set([...named].filter(([, things]) => !things.some(isRead)).map(([word]) => word));
}

/** What the map of a step shows of what it names. The journeys of a step are the one that it selects and those that it claims. */
export function focusOf(
	{ named, secret }: Pick<SpokenStep, 'named' | 'secret'>,
	day: Day,
	selection: Selection | null,
	{ record = [] }: StepClaims
): StepFocus {
	const hidden = thingsOf([...named].filter(([word]) => secret.has(word)));
	const claimed = (kind: 'journey' | 'event') =>
		record
			.filter((reference) => reference.startsWith(`${kind}:`))
			.map((reference) => reference.slice(kind.length + 1));
	const chosen = selection?.kind === 'journey' ? [selection.id] : [];
	return {
		onDay: day,
		...thingsOf([...named]),
		journeys: [...new Set([...chosen, ...claimed('journey')])],
		events: claimed('event'),
		...(secret.size > 0 ? { secret: hidden } : {})
	};
}

/** What words name, by kind. */
function thingsOf(named: readonly (readonly [string, readonly Spoken[]])[]): StepSecret {
	const idsOf = (wanted: Spoken['kind']) => [
		...new Set(named.flatMap(([, things]) => things.flatMap(({ kind, id }) => (kind === wanted ? [id] : []))))
	];
	return { places: idsOf('place'), districts: idsOf('district'), land: idsOf('land') };
}
