import type { Ground } from '#lib/classroom/lesson.svelte.ts';

/** Puts an element into the colours of the projector; returns how to give it back those it had. */
export function projectTheme(element: HTMLElement, ground: Ground): () => void {
	const before = element.dataset['theme'];
	element.dataset['theme'] = ground === 'light' ? 'projector' : 'dark';
	return () => {
		if (before === undefined) delete element.dataset['theme'];
		else element.dataset['theme'] = before;
	};
}
