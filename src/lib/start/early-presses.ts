import { TAKEN } from '#lib/loading/taken.ts';
import { RESTORED } from './signals.ts';

/*
 * A page can be read before its application has taken it over, on an old laptop for some seconds, and looks as if it answered. What is
 * pressed meanwhile is done when it can be, as if it had been pressed then.
 */

/** What is pressed by a pointer, or by the keyboard as its element has it. */
const PRESSED = 'button, [type=radio], [type=checkbox]';
/** Where keys write, or choose, by themselves. */
const FIELDS = 'input, select, textarea';
/** Keys of which the browser makes nothing by itself. */
const KEYS = /^(\S|Escape|Home|End|(Arrow|Page)\w+)$/u;
/** In the page, on what was pressed and waits. */
const WAITS = 'data-pressed';

/** Keeps what is pressed until the page is restored, and does it then, in that order; returns how to give that up. */
export function keepPresses(): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	/** What was pressed, by its element or key, and how to press it. */
	const kept: [unknown, () => void][] = [];
	/** Pressed again because nothing came of it is pressed once. */
	const keep = (...press: [unknown, () => void]) => {
		if (kept.at(-1)?.[0] !== press[0]) kept.push(press);
	};

	addEventListener(
		'click',
		({ target }) => {
			if (!(target instanceof Element)) return;
			const pressed = target.closest<HTMLElement>(PRESSED);
			// What has been taken over answers by itself.
			if (!pressed || pressed.closest('[data-island], body')?.hasAttribute(TAKEN) !== false) return;
			pressed.setAttribute(WAITS, '');
			const { checked } = pressed as HTMLInputElement;
			keep(pressed, () => {
				pressed.removeAttribute(WAITS);
				// The browser has chosen it already, and would not choose it once more.
				if (checked !== undefined) (pressed as HTMLInputElement).checked = !checked;
				pressed.click();
			});
		},
		{ signal, capture: true }
	);
	addEventListener(
		'keydown',
		(event) => {
			const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event;
			if (ctrlKey || altKey || metaKey || !KEYS.test(key)) return;
			if (target instanceof Element && target.matches(FIELDS)) return;
			// Known once all have heard it: whether it was obeyed.
			setTimeout(() => {
				if (event.defaultPrevented || signal.aborted) return;
				keep(key, () => {
					const pressed = { key, shiftKey, bubbles: true, cancelable: true };
					(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', pressed));
				});
			});
		},
		{ signal }
	);
	addEventListener(
		RESTORED,
		() => {
			listening.abort();
			for (const [, press] of kept) press();
		},
		{ signal }
	);
	return () => {
		listening.abort();
		for (const waiting of document.querySelectorAll(`[${WAITS}]`)) waiting.removeAttribute(WAITS);
	};
}
