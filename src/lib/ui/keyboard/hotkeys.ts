import type { MessageKey } from '#lib/i18n/messages.ts';
import { t } from '#lib/i18n/messages.ts';
import { use, TOOLS, type Controls } from '../toolbar/tools.ts';
import { pressedKey } from './pressed-key.ts';

/** A line of the table that the keyboard obeys and the dialog of keys shows. */
export interface Hotkey {
	/** Any of these, as `KeyboardEvent.key` (letters in lower case), `Shift+…` or `Mod+…` (Control, or ⌘ on a Mac). */
	readonly keys: readonly string[];
	readonly label: MessageKey;
	/** Whether a clock that plays goes on playing. */
	readonly keepsPlaying?: boolean;
	readonly act: (controls: Controls, key: string) => void;
}

const CLOCK: readonly Hotkey[] = [
	{
		keys: ['ArrowLeft', 'ArrowRight'],
		label: 'keys.day',
		act: ({ explorer }, key) => {
			explorer.stepDays(key === 'ArrowLeft' ? -1 : 1);
		}
	},
	{
		keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'],
		label: 'keys.month',
		act: ({ explorer }, key) => {
			explorer.stepFar(key === 'Shift+ArrowLeft' ? -1 : 1);
		}
	},
	{
		keys: ['PageUp', 'PageDown'],
		label: 'keys.change',
		act: ({ explorer }, key) => {
			if (key === 'PageDown') explorer.goToNextStop();
			else explorer.goToPreviousStop();
		}
	},
	{
		keys: ['Home', 'End'],
		label: 'keys.ends',
		act: ({ explorer }, key) => {
			explorer.goTo(key === 'Home' ? explorer.firstDay : explorer.lastDay);
		}
	},
	{
		keys: [' '],
		label: 'keys.play',
		keepsPlaying: true,
		act: ({ player }) => {
			player.toggle();
		}
	},
	{
		keys: ['j'],
		label: 'keys.control',
		act: ({ explorer }) => {
			explorer.show(explorer.control === 'de-facto' ? 'de-jure' : 'de-facto');
		}
	},
	{
		keys: ['l'],
		label: 'keys.lesson',
		act: ({ lesson }) => {
			lesson.own.request = { kind: 'add-view' };
		}
	},
	{
		keys: ['Escape'],
		label: 'keys.escape',
		act: ({ explorer }) => {
			if (explorer.selection) explorer.select(null);
			else explorer.showDifference(null);
		}
	}
];

/** All keys of the page; each tool of the toolbar adds its own. */
export const HOTKEYS: readonly Hotkey[] = [
	...CLOCK,
	...TOOLS.map((tool): Hotkey => ({
		keys: tool.name === 'search' ? [tool.key, 'Mod+k'] : [tool.key],
		label: `keys.${tool.name}`,
		act: (controls) => {
			use(tool, controls);
		}
	}))
];

const BY_KEY: ReadonlyMap<string, Hotkey> = new Map(
	HOTKEYS.flatMap((hotkey) => hotkey.keys.map((key) => [key, hotkey] as const))
);

/** How a key of the table is written on the keyboard. */
export function nameOfKey(key: string): string {
	return key
		.split('+')
		.map((part) =>
			isNamedKey(part) ? t(`keys.name.${part}`) : part === ' ' ? t('keys.name.Space') : part.toUpperCase()
		)
		.join(' + ');
}

const NAMED_KEYS = [
	'ArrowLeft',
	'ArrowRight',
	'ArrowUp',
	'ArrowDown',
	'Enter',
	'Backspace',
	'PageUp',
	'PageDown',
	'Escape',
	'Mod',
	'Shift',
	'Home',
	'End'
] as const;

function isNamedKey(key: string): key is (typeof NAMED_KEYS)[number] {
	return (NAMED_KEYS as readonly string[]).includes(key);
}

/** Keys that belong to a control while it has the focus: text fields keep all, buttons their Space, radios their arrows. */
function belongsToControl(event: KeyboardEvent): boolean {
	const { target } = event;
	if (!(target instanceof HTMLElement)) return false;
	if (target.matches('input[type=text], input[type=search], textarea, select, [contenteditable]'))
		return true;
	if (event.key === ' ') return target.matches('button, a, summary, input');
	return (
		event.key.startsWith('Arrow') && target.matches('input[type=radio], .maplibregl-canvas, [data-arrows]')
	);
}

/** The key pressed, as the table writes it; Shift is recorded only for keys that do not print. */
function writtenKey(event: KeyboardEvent): string {
	const isPrinting = event.key.length === 1;
	const key = pressedKey(event);
	if (event.ctrlKey || event.metaKey) return `Mod+${key}`;
	return event.shiftKey && !isPrinting ? `Shift+${key}` : key;
}

/** A letter typed while a dialog is on its way is for that dialog; within one it belongs to the dialog. */
function keepLetter(event: KeyboardEvent, { dialogs }: Controls): boolean {
	const isForDialog = !(event.target instanceof Element && event.target.closest('dialog'));
	// One that has not arrived yet is given up.
	if (isForDialog && event.key === 'Escape') dialogs.close();
	if (!isForDialog || event.key.length !== 1 || event.ctrlKey || event.metaKey) return false;
	dialogs.typeAhead(event.key);
	event.preventDefault();
	return true;
}

/** The keyboard of the page; a dialog has its own. Returns whether the key was taken. */
export function handleHotkey(event: KeyboardEvent, controls: Controls): boolean {
	if (event.defaultPrevented || event.altKey) return false;
	if (controls.dialogs.open !== null) return keepLetter(event, controls);
	const written = writtenKey(event);
	const hotkey = BY_KEY.get(written);
	if (!hotkey || (!written.startsWith('Mod+') && belongsToControl(event))) return false;
	if (!hotkey.keepsPlaying) controls.player.pause();
	hotkey.act(controls, written);
	event.preventDefault();
	return true;
}
