import type { ViewState } from '#lib/url/view-state.ts';

/** What of a view decides where things are in its picture. */
export type SketchedPicture = Pick<ViewState, 'tour' | 'day' | 'camera' | 'compare' | 'selection'>;

/**
 * Whether what is drawn over one picture has no place in another: of another step, or of another part of the land. Days pass
 * within a step, and who holds what is hidden and shown, under what is drawn; where no tour is followed each day is a step.
 */
export function isOtherPicture(a: SketchedPicture, b: SketchedPicture): boolean {
	return keyOf(a) !== keyOf(b);
}

function keyOf({ tour, day, camera, compare, selection }: SketchedPicture): string {
	return JSON.stringify([tour ? [tour.id, tour.step] : day, camera, compare, selection]);
}
