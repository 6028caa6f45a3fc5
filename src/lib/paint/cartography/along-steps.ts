/**
 * Where a way along some steps ends: the step that it ends on, and the share of that which it takes, 0–1. `null` where it is
 * longer than all of them.
 */
export function alongSteps<S extends { readonly length: number }>(
	steps: readonly S[],
	way: number
): { readonly step: S; readonly share: number } | null {
	let left = way;
	const step = steps.find(({ length }) => (left -= length) <= 0);
	return step ? { step, share: 1 + left / step.length } : null;
}
