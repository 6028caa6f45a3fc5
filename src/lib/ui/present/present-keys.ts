import type { Lesson } from '#lib/classroom/lesson.svelte.ts';
import type { MessageKey } from '#lib/i18n/messages.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { pressedKey } from '../keyboard/pressed-key.ts';

/** What the keys of a presentation act on. */
export interface PresentControls {
	readonly explorer: Explorer;
	readonly lesson: Lesson;
	/** Leaves the presentation. */
	end(): void;
}

/** A line of the table that the keyboard, clickers and the list of keys share. */
export interface PresentKey {
	/** As `KeyboardEvent.key`, letters in lower case; the first is the one shown. */
	readonly keys: readonly string[];
	readonly label: MessageKey;
	/** Whether holding the key goes on doing it; what is switched on and off must not flicker while a key is held. */
	readonly repeats?: boolean;
	readonly act: (controls: PresentControls) => void;
}

/** What Space and Enter press while it has the focus. */
const CONTROLS = 'button, a, select, summary';

/** The keys of a presentation. Clickers send Page Down and Page Up, some the arrows, “.” or “b”, and F5 to begin. */
export const PRESENT_KEYS: readonly PresentKey[] = [
	{
		keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter', 'n'],
		label: 'present.next',
		repeats: true,
		act: ({ lesson }) => {
			lesson.advance();
		}
	},
	{
		keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'],
		label: 'present.back',
		repeats: true,
		act: ({ lesson }) => {
			lesson.goBack();
		}
	},
	{
		keys: ['b', '.', ','],
		label: 'present.blank',
		act: ({ lesson }) => {
			lesson.isBlank = !lesson.isBlank;
		}
	},
	{
		keys: ['h'],
		label: 'present.hide-holders',
		act: ({ lesson }) => {
			lesson.toggleHolders();
		}
	},
	{
		keys: ['l'],
		label: 'present.pointer',
		act: ({ lesson }) => {
			lesson.isPointing = !lesson.isPointing;
		}
	},
	{
		keys: ['j'],
		label: 'present.control',
		act: ({ explorer }) => {
			explorer.show(explorer.control === 'de-facto' ? 'both' : 'de-facto');
		}
	},
	{
		keys: ['g'],
		label: 'present.ground',
		act: ({ lesson }) => {
			lesson.ground = lesson.ground === 'light' ? 'dark' : 'light';
		}
	},
	{
		keys: ['f', 'F5'],
		label: 'present.full-screen',
		act: () => {
			toggleFullScreen();
		}
	},
	{
		keys: ['Escape', 'p'],
		label: 'present.end',
		act: ({ end }) => {
			end();
		}
	}
];

/** The parts of a key press that matter here. */
export type PresentKeyPress = Pick<
	KeyboardEvent,
	'key' | 'code' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'
>;

/** The line of the table that a press means; `null` for a press that is the browser’s or a control’s. */
export function presentKeyOf(event: PresentKeyPress): PresentKey | null {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
	const isPress = event.key === ' ' || event.key === 'Enter';
	if (isPress && event.target instanceof HTMLElement && event.target.matches(CONTROLS)) return null;
	const pressed = pressedKey(event);
	return PRESENT_KEYS.find(({ keys }) => keys.includes(pressed)) ?? null;
}

/** Handles a key of the presentation; returns whether it was one. Modified keys are the browser’s. */
export function handlePresentKey(event: KeyboardEvent, controls: PresentControls): boolean {
	const key = presentKeyOf(event);
	if (!key) return false;
	if (!event.repeat || key.repeats) key.act(controls);
	event.preventDefault();
	return true;
}

/** Asks the browser for the whole screen, or gives it back; a refusal leaves all as it is. */
export function toggleFullScreen(): void {
	const asked = document.fullscreenElement
		? document.exitFullscreen()
		: document.documentElement.requestFullscreen();
	void asked.catch(() => undefined);
}
