import { untrack } from 'svelte';
import type { ViewState } from '#lib/url/view-state.ts';
import { VIEW_FIELDS } from '#lib/url/link-keys.ts';

/**
 * The view of one window as a source for each field: what follows the day alone is not even asked when a switch is set.
 * One source for the whole view would reach everything in the page along every way at once, which cost a third of a step.
 */
export class ViewSource implements ViewState {
	day = $state.raw() as ViewState['day'];
	view = $state.raw() as ViewState['view'];
	selection = $state.raw() as ViewState['selection'];
	panel = $state.raw() as ViewState['panel'];
	camera = $state.raw() as ViewState['camera'];
	compare = $state.raw() as ViewState['compare'];
	compareForm = $state.raw() as ViewState['compareForm'];
	spacing = $state.raw() as ViewState['spacing'];
	account = $state.raw() as ViewState['account'];
	names = $state.raw() as ViewState['names'];
	hiddenLayers = $state.raw() as ViewState['hiddenLayers'];
	shownLayers = $state.raw() as ViewState['shownLayers'];
	tour = $state.raw() as ViewState['tour'];
	/** All of it, for links and comparisons. */
	readonly whole: ViewState = $derived.by(
		() => Object.fromEntries(VIEW_FIELDS.map((field) => [field, this[field]])) as unknown as ViewState
	);

	constructor(initial: ViewState) {
		this.take(initial);
	}

	/** Takes a view over; what says the same in it as before stays the same object, and counts as unchanged. */
	take(next: ViewState): void {
		untrack(() => {
			for (const field of VIEW_FIELDS)
				if (!isSameField(field, this, next)) Object.assign(this, { [field]: next[field] });
		});
	}
}

/**
 * Whether a field of two views says the same: a link that is read anew makes its lists and objects anew. A camera is the same
 * only as the same object, for the map is sent there once more.
 */
export function isSameField(field: keyof ViewState, a: ViewState, b: ViewState): boolean {
	return (
		a[field] === b[field] || (field !== 'camera' && JSON.stringify(a[field]) === JSON.stringify(b[field]))
	);
}
