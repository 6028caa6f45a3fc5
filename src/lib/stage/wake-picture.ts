import { flushSync } from 'svelte';

/**
 * Has a picture that stands as the page was made with it made anew when a pointer comes to its stage, and gives presses to what stands
 * there. A tap may be the first that is known of a finger: what it was on is gone then. And what is pressed may be replaced before it is
 * let go, by another picture or by the live map: browsers make no click of that, or one of what lies around both.
 * @param wake - Asks for the picture.
 */
export function wakePicture(wake: () => void): (stage: Element) => () => void {
	return (stage) => {
		const waking = new AbortController();
		const listening = new AbortController();
		const { signal } = listening;
		let pressed: EventTarget | null = null;
		let missing: ReturnType<typeof setTimeout> | undefined;

		const wakeOnce = () => {
			waking.abort();
			flushSync(wake);
		};
		/** Clicks what stands at a point, unless it is what was clicked. */
		const clickAt = (clientX: number, clientY: number, clicked?: Element) => {
			const meant = document.elementFromPoint(clientX, clientY);
			if (!meant || meant === clicked || (clicked?.isConnected && !clicked.contains(meant))) return;
			meant.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
		};
		const listen = <T extends Event>(type: string, act: (event: T) => void) => {
			stage.addEventListener(type, act as EventListener, { signal, capture: true });
		};

		stage.addEventListener('pointermove', wakeOnce, { signal: waking.signal });
		listen('pointerdown', ({ target, button }: PointerEvent) => {
			pressed = button === 0 ? target : null;
		});
		listen('pointerup', ({ clientX, clientY }: PointerEvent) => {
			const isGone = pressed instanceof Element && !pressed.isConnected;
			pressed = null;
			if (isGone)
				missing = setTimeout(() => {
					clickAt(clientX, clientY);
				});
		});
		listen('click', ({ target, clientX, clientY, detail }: MouseEvent) => {
			clearTimeout(missing);
			if (!waking.signal.aborted) wakeOnce();
			if (!(target instanceof Element)) return;
			// A key presses what it is on, whatever stands at its middle.
			if (detail > 0 || !target.isConnected) clickAt(clientX, clientY, target);
		});
		return () => {
			waking.abort();
			listening.abort();
		};
	};
}
