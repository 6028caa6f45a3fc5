import { flushSync, mount, unmount, type Component } from 'svelte';
import { nextTask } from './next-task.ts';

/** How much of a component is made by now. */
export interface Growth {
	/** From 1 on. */
	readonly step: number;
}

/** A component that was made where nobody sees it. */
export interface Beside {
	readonly element: Element;
	remove(): void;
}

/**
 * Makes a component outside of the page, each step of it in a task of its own, so that making it holds the page never long.
 * @returns `null` where it is not wanted any more.
 */
export async function buildBeside<Props>(
	part: Component<{ readonly props: Props; readonly growth: Growth }>,
	props: Props,
	context: Map<unknown, unknown>,
	steps: number,
	wanted: AbortSignal
): Promise<Beside | null> {
	await nextTask();
	if (wanted.aborted) return null;
	const growth = $state({ step: 1 });
	const element = document.createElement('div');
	element.className = 'island';
	const made = mount(part, { target: element, props: { props, growth }, context });
	flushSync();
	while (growth.step < steps) {
		await nextTask();
		if (wanted.aborted) break;
		growth.step++;
		flushSync();
	}
	const remove = () => void unmount(made);
	// The last step too may have come to what is not wanted any more.
	if (!wanted.aborted) return { element, remove };
	remove();
	return null;
}
