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
	/** Whether it is about what lies over the picture: the picture itself stays. */
	readonly isOver?: boolean;
	readonly act: (controls: PresentControls) => void;
}

/** What Space and Enter press while it has the focus. */
const CONTROLS = 'button, a, summary';
/** What keeps its keys to itself. */
const FIELDS = 'input, textarea, select, [contenteditable]';
/** What the arrows up and down scroll while it has the focus. */
const SCROLLED = '[data-scrolls]';

/** The keys of the pen. */
const PEN_KEYS: readonly PresentKey[] = [
	{
		keys: ['d'],
		label: 'present.pen',
		isOver: true,
		act: ({ lesson }) => {
			lesson.sketch.do('pen');
		}
	},
	{
		keys: ['k'],
		label: 'present.pen-colour',
		isOver: true,
		act: ({ lesson }) => {
			lesson.sketch.do('pen-colour');
		}
	},
	{
		keys: ['u'],
		label: 'present.undo',
		isOver: true,
		act: ({ lesson }) => {
			lesson.sketch.do('undo');
		}
	},
	{
		keys: ['e'],
		label: 'present.clear',
		isOver: true,
		act: ({ lesson }) => {
			lesson.sketch.do('clear');
		}
	},
	{
		// The pen first; without one the presentation ends.
		keys: ['Escape'],
		label: 'present.pen-away',
		isOver: true,
		act: ({ lesson, end }) => {
			if (lesson.sketch.pen === null) end();
			else lesson.sketch.do('pen-away');
		}
	}
];

/** The keys of a presentation. Clickers send Page Down and Page Up, some the arrows, “.” or “b”, and F5 to begin. */
export const PRESENT_KEYS: readonly PresentKey[] = [
	{
		keys: ['PageDown', 'ArrowRight', ' ', 'Enter', 'n'],
		label: 'present.next',
		repeats: true,
		act: ({ lesson }) => {
			lesson.advance();
		}
	},
	{
		keys: ['PageUp', 'ArrowLeft', 'Backspace'],
		label: 'present.back',
		repeats: true,
		act: ({ lesson }) => {
			lesson.goBack();
		}
	},
	{
		keys: ['ArrowDown'],
		label: 'present.later',
		repeats: true,
		act: ({ explorer }) => {
			explorer.stepDays(1);
		}
	},
	{
		keys: ['ArrowUp'],
		label: 'present.earlier',
		repeats: true,
		act: ({ explorer }) => {
			explorer.stepDays(-1);
		}
	},
	{
		keys: ['b', '.', ','],
		label: 'present.blank',
		isOver: true,
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
		keys: ['a'],
		label: 'present.answer',
		act: ({ lesson }) => {
			lesson.toggleAnswer();
		}
	},
	{
		keys: ['t'],
		label: 'present.notes',
		act: ({ lesson }) => {
			lesson.hasNotes = !lesson.hasNotes;
		}
	},
	{
		keys: ['l'],
		label: 'present.pointer',
		isOver: true,
		act: ({ lesson }) => {
			lesson.isPointing = !lesson.isPointing;
		}
	},
	...PEN_KEYS,
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
		isOver: true,
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
	if (isElement(event.target) && keepsKey(event.target, event.key)) return null;
	const pressed = pressedKey(event);
	return PRESENT_KEYS.find(({ keys }) => keys.includes(pressed)) ?? null;
}

/** Whether a key was pressed on an element: a window has none. */
export function isElement(target: EventTarget | null): target is Element {
	return target !== null && 'matches' in target;
}

/** Whether a key is the control’s that has the focus. */
function keepsKey(target: Element, key: string): boolean {
	if (target.matches(FIELDS)) return true;
	if (key === ' ' || key === 'Enter') return target.matches(CONTROLS);
	return (key === 'ArrowUp' || key === 'ArrowDown') && target.matches(SCROLLED);
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
