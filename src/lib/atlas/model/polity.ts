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
