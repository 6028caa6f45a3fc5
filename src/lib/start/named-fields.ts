import { VIEW_FIELDS } from '#lib/url/link-keys.ts';
import type { ViewState } from '#lib/url/view-state.ts';

/** A part of a view that the notice names: the day has a sentence of its own, and the form of a comparison goes with that. */
export type NamedField = Exclude<keyof ViewState, 'day' | 'compareForm'>;

/** The parts of a view that the notice names one by one. */
export const NAMED_FIELDS: readonly NamedField[] = VIEW_FIELDS.filter(
	(field): field is NamedField => field !== 'day' && field !== 'compareForm'
);
