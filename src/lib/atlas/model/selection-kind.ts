/** The kinds of thing that can be selected. */
export const SELECTION_KINDS = [
	'district',
	'unit',
	'place',
	'event',
	'person',
	'journey',
	'institution',
	'office',
	'document',
	'polity',
	'source'
] as const;

/** A kind of thing that can be selected. */
export type SelectionKind = (typeof SELECTION_KINDS)[number];
