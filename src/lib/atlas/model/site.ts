import type { LngLat } from './area.ts';
import type { Attestation } from './attestation.ts';

/** A run of text, or a link: `href` is an address, or a path within the site without a leading slash. */
export interface Inline {
	readonly text: string;
	readonly href?: string;
}

/** A paragraph, or a list of them. */
export type Block =
	| { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/** A section of a page of prose. */
export interface ProseSection {
	readonly id: string;
	readonly heading: string;
	readonly blocks: readonly Block[];
}

/** The terms under which something may be used again. */
export interface Licence {
	readonly name: string;
	readonly path: string;
	readonly title: string;
}

/** Shaded relief: the corners of its pictures from the north-west clockwise, and their files in the folder of the basemap. */
export interface ReliefPictures {
	readonly coordinates: readonly LngLat[];
	readonly pictures: { readonly light: string; readonly dark: string };
}

/** What the pages around the map say of the atlas as a whole. Compiled from atlas.yaml and about.yaml. */
export interface SiteFacts {
	/** Where the site is published, with a slash at its end; `null` when that is not known: addresses stay relative then. */
	readonly origin: string | null;
	/** Whom corrections can be mailed to. */
	readonly contact?: string;
	readonly licence: Licence | null;
	/** The sentences that introduce the atlas to who sees it for the first time; empty when it has none. */
	readonly opening: readonly string[];
	/** The prose about the atlas; empty when it has none. */
	readonly about: readonly ProseSection[];
	/** How the record was made, section by section; empty when nothing is said of it. */
	readonly methods: readonly ProseSection[];
	/** Sources of what is drawn beneath the record, as atlas.yaml lists them. */
	readonly land: readonly Attestation[];
	/** What an index of a kind, or of the days, says above its list, by kind. */
	readonly intros: Readonly<Record<string, readonly Inline[]>>;
	/** The shaded relief of the basemap; `null` when it has none. */
	readonly relief: ReliefPictures | null;
}
