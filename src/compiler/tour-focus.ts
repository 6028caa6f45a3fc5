import type { Selection } from '#lib/atlas/scene.ts';
import type { StepFocus, Tour, TourStep } from '#lib/atlas/model/tour.ts';
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
	for (const found of strangers)
		if (!beyond.includes(found))
			faults.add({ ...location, rule: 'a name in a step is one of the record, or stands in beyond', found });
	for (const found of beyond)
		if (!named.has(found) && !strangers.includes(found))
			faults.add({ ...location, rule: 'beyond lists names that the step uses', found });
	return new Map([...named].filter(([word]) => !beyond.includes(word)));
}

/** What the map of a step shows of what it names. The journeys of a step are the one that it selects and those that it claims. */
export function focusOf(
	named: SpokenStep['named'],
	day: Day,
	selection: Selection | null,
	{ record = [] }: StepClaims
): StepFocus {
	const idsOf = (wanted: Spoken['kind']) => [
		...new Set([...named.values()].flat().flatMap(({ kind, id }) => (kind === wanted ? [id] : [])))
	];
	const claimed = (kind: 'journey' | 'event') =>
		record
			.filter((reference) => reference.startsWith(`${kind}:`))
			.map((reference) => reference.slice(kind.length + 1));
	const chosen = selection?.kind === 'journey' ? [selection.id] : [];
	return {
		onDay: day,
		places: idsOf('place'),
		districts: idsOf('district'),
		land: idsOf('land'),
		journeys: [...new Set([...chosen, ...claimed('journey')])],
		events: claimed('event')
	};
}
