/** The themes a tint is given for. */
export type Theme = 'light' | 'dark' | 'projector';

/** A fill pattern that a polity itself carries, beside its tint. */
export type PolityPattern = 'none' | 'dots' | 'stars' | 'pinstripe' | 'hairline' | 'hatch';

/** A holder or claimant: a state, an administration, an armed side. */
export interface Polity {
	readonly id: string;
	readonly name: string;
	/** For tables and tight places. */
	readonly short: string;
	/** Its names within a sentence, with the article where they take one: “the Kingdom of the North”. */
	readonly inText: { readonly name: string; readonly short: string };
	/** Whether its names in a sentence take a verb in the plural. */
	readonly isPlural: boolean;
	/** Id of the polity that it is a new name or form of: what passes from that one to this has not changed hands. */
	readonly continues?: string;
	/** Id of the person, where the holder is one. */
	readonly person?: string;
	/** A clause under its name in the legend, such as “self-declared”. */
	readonly note?: string;
	readonly pattern: PolityPattern;
	/** CSS colour per theme. */
	readonly tint: Readonly<Record<Theme, string>>;
}

/** A manner of holding title in law, drawn differently from the plain one. */
export interface Qualifier {
	readonly id: string;
	readonly name: string;
}
