import type { Fill } from '#lib/atlas/scene.ts';

/** What a line of a legend explains, and so how its sample is drawn. */
export type ImageKey =
	| { readonly kind: 'fill'; readonly fill: Fill }
	/** The double rule of title in law; the inner one is broken where the title is qualified. */
	| { readonly kind: 'title'; readonly isQualified: boolean }
	/** The number that an area which changed hands has on the map. */
	| { readonly kind: 'number'; readonly number: number }
	/** A sign of features of the map. */
	| { readonly kind: 'sign'; readonly sign: string };

/** A line of a legend. */
export interface ImageEntry {
	/** `null` = a line of words alone. */
	readonly key: ImageKey | null;
	readonly name: string;
	/** Small print, which gives way where there is no room. */
	readonly note?: string | undefined;
	/** What stands at the right: in the two columns of the legend, or one figure. */
	readonly figures: readonly string[];
}
