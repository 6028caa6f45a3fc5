import { flushSync, mount, unmount, type Component } from 'svelte';
import { nextFrame } from './next-task.ts';

/** How much of a component is made by now. */
export interface Growth {
	/** From 1 on. */
	readonly step: number;
}

interface Making<Props> {
	readonly props: Props;
	readonly context: Map<unknown, unknown>;
	/** An element of the page that is not seen. */
	readonly place: HTMLElement;
	readonly steps: number;
	/** Aborted when it is not wanted any more. */
	readonly wanted: AbortSignal;
}

/**
 * Makes a component where it is not seen, each step of it in a task and laid out in a frame of its own, so that making it holds
 * the page never long.
 * @returns How to remove it; `null` where it is not wanted any more: it is removed.
 */
export async function buildBeside<Props>(
	part: Component<{ readonly props: Props; readonly growth: Growth }>,
	{ props, context, place, steps, wanted }: Making<Props>
): Promise<(() => void) | null> {
	await nextFrame();
	if (wanted.aborted) return null;
	const growth = $state({ step: 1 });
	const made = mount(part, { target: place, props: { props, growth }, context });
	const remove = () => void unmount(made);
	flushSync();
	// The last step is laid out too.
	for (;;) {
		await nextFrame();
		if (wanted.aborted) break;
		if (growth.step === steps) return remove;
		growth.step++;
		flushSync();
	}
	remove();
	return null;
}
