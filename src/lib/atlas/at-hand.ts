import type { Atlas } from './model/atlas.ts';
import type { SelectionKind } from './model/selection-kind.ts';

/* An atlas has some kinds of things and may have none of others: their lists, pages and switches are not there then. */

/** Whether an atlas has a thing of a kind. */
export function hasAny(atlas: Atlas, kind: SelectionKind | 'tour'): boolean {
	return LISTS[kind](atlas).length > 0;
}

const LISTS: Readonly<Record<SelectionKind | 'tour', (atlas: Atlas) => readonly unknown[]>> = {
	district: ({ districts }) => districts,
	unit: ({ units }) => units,
	place: ({ places }) => places,
	event: ({ events }) => events,
	person: ({ people }) => people,
	journey: ({ journeys }) => journeys,
	institution: ({ institutions }) => institutions,
	document: ({ documents }) => documents,
	office: ({ offices }) => offices,
	polity: ({ polities }) => polities,
	source: ({ sources }) => sources,
	tour: ({ tours }) => tours
};
