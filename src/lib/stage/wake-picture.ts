import { flushSync } from 'svelte';

/**
 * Has a picture that stands as the page was made with it made anew when a pointer comes to its stage. A tap may be the first
 * that is known of a finger: what it was on is gone then, and it is given to what stands there instead.
 * @param wake - Asks for the picture.
 */
export function wakePicture(wake: () => void): (stage: Element) => () => void {
	return (stage) => {
		const listening = new AbortController();
		const { signal } = listening;
		const act = ({ type, target, clientX, clientY }: MouseEvent) => {
			listening.abort();
			flushSync(wake);
			if (type !== 'click' || !(target instanceof Element) || target.isConnected) return;
			const click = new MouseEvent('click', { bubbles: true, clientX, clientY });
			document.elementFromPoint(clientX, clientY)?.dispatchEvent(click);
		};
		for (const type of ['pointermove', 'click'] as const)
			stage.addEventListener(type, act as EventListener, { signal });
		return () => {
			listening.abort();
		};
	};
}
