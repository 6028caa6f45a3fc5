import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import type { NameLanguage, NameScheme } from '#lib/atlas/model/toponym.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';

/** The first day that a text means. */
export interface SaidDay {
	readonly day: Day;
	/** It may mean another, or the calendar has none such: the nearest, which the reader is told of. */
	readonly isNear: boolean;
	/** It lies outside the period: the nearest inside. */
	readonly isOutside: boolean;
}

/** What the codec needs to know of an atlas. */
export interface AtlasFacts {
	readonly period: Interval;
	readonly defaultDay: Day;
	/** The day that a text means which is no ISO date; left out: no other text means one. */
	readonly readDay?: (text: string) => SaidDay | null;
	has(kind: SelectionKind, id: string): boolean;
	/** The day within the period on which an event or a journey is shown; left out, or `undefined`: there is none. */
	readonly dayOf?: (kind: SelectionKind, id: string) => Day | undefined;
	/** Whether the atlas can be shown by this preference. */
	hasPreference(by: string): boolean;
	/** The languages of names, by what links call them; left out: there are none. */
	readonly languages?: readonly NameLanguage[];
	/** Whether the atlas has a layer of facilities of this id. */
	hasLayer(id: string): boolean;
	/** The id that means what a retired one did; `null` for an id that was never retired. */
	successorOf(kind: SelectionKind, id: string): string | null;
	/** How many steps a tour has; 0 when there is no such tour. */
	tourLength(id: string): number;
}

/** A bad value that is reported with what is shown in its place. */
export type RepairNotice =
	| { readonly kind: 'bad-date' | 'date-outside'; readonly value: string; readonly day: Day }
	| { readonly kind: 'bad-compare'; readonly value: string; readonly from: Day; readonly to: Day }
	| { readonly kind: 'bad-tour-step'; readonly value: string; readonly step: number };

/** A bad value in whose place the default is shown. */
export interface PlainNotice<Kind extends string> {
	readonly kind: Kind;
	readonly value: string;
}

/** What a key's text means, and what the reader is told of it; without a value the default stays. */
export interface Reading<Value, Kind extends string> {
	readonly value?: Value;
	readonly notice?: RepairNotice | PlainNotice<Kind>;
}

/** The declaration of one key of a link: all that the codec, the page and the compiler know of it. */
export interface LinkKey<Value, Kind extends string = never> {
	/** The key as it is written. */
	readonly name: string;
	/** Names under which it is also read. */
	readonly aliases?: readonly string[];
	/** What it holds, for the codebook. */
	readonly meaning: string;
	/** What a link without the key means. */
	defaultOf(facts: AtlasFacts): Value;
	/** Reads a text of any kind; never throws. */
	read(text: string, facts: AtlasFacts): Reading<Value, Kind>;
	/** The value as text; a link leaves the key out where the text is `null` or that of the default. */
	write(value: Value, facts: AtlasFacts): string | null;
	/** Whether a step of a tour may set it. */
	readonly isForTours: boolean;
	/** Whether the first paint of the page shows something else without it, and so is held back until the link is restored. */
	readonly selectsPicture: boolean;
}

/**
 * A key with a fixed list of values, of which the first is the default; read in any case, with a hyphen or another sign or none.
 *
 * @param declared the key's name, its values and what else the table says of it.
 */
export function choiceKey<const Name extends string, Value extends string>({
	choices,
	...declared
}: Pick<LinkKey<Value>, 'meaning' | 'isForTours' | 'selectsPicture'> & {
	readonly name: Name;
	readonly choices: readonly [Value, ...Value[]];
}): LinkKey<Value, `bad-${Name}`> {
	return {
		...declared,
		defaultOf: () => choices[0],
		read(text) {
			const value = choices.find((choice) => lettersOf(choice) === lettersOf(text));
			return value === undefined ? { notice: { kind: `bad-${declared.name}`, value: text } } : { value };
		},
		write: (value) => value
	};
}

/** What a link calls the names of a scheme. */
export function namesInLink(scheme: NameScheme, languages: readonly NameLanguage[] = []): string {
	return languages.find(({ lang }) => lang === scheme)?.link ?? scheme;
}

/** The key of the names: those of the time, of today, or of a language of the atlas. */
export const namesKey: LinkKey<NameScheme, 'bad-names'> = {
	name: 'names',
	meaning:
		'in which names places are lettered: `period`, `modern`, or a language by the `link` that `languages` in atlas.yaml gives it',
	defaultOf: () => 'period',
	read(text, { languages = [] }) {
		const schemes: NameScheme[] = ['period', 'modern', ...languages.map(({ lang }) => lang)];
		const value = schemes.find((scheme) =>
			[scheme, namesInLink(scheme, languages)].some((name) => lettersOf(name) === lettersOf(text))
		);
		return value === undefined ? { notice: { kind: 'bad-names', value: text } } : { value };
	},
	write: (value, { languages }) => namesInLink(value, languages),
	isForTours: true,
	selectsPicture: true
};

function lettersOf(text: string): string {
	return text.toLowerCase().replaceAll(/[-_\s‐‑–]/gu, '');
}
