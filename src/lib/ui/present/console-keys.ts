import type { Steering } from '#lib/classroom/steering.svelte.ts';
import type { MessageKey } from '#lib/i18n/messages.ts';
import type { Dialogs } from '#lib/state/dialogs.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { pressedKey } from '../keyboard/pressed-key.ts';
import { isElement, presentKeyOf, type PresentKeyPress } from './present-keys.ts';

/** What the keys of a console act on. */
export interface ConsoleControls {
	readonly explorer: Explorer;
	readonly steering: Steering;
	readonly dialogs: Dialogs;
	/** Sets the notes larger (1) or smaller (−1). */
	enlarge(by: 1 | -1): void;
}

/** A line of the table of keys that a console has beside those of a presentation. */
export interface ConsoleKey {
	readonly key: string;
	readonly label: MessageKey;
	readonly act: (controls: ConsoleControls) => void;
}

/** The keys that only a console has. */
export const CONSOLE_KEYS: readonly ConsoleKey[] = [
	{
		key: 'v',
		label: 'console.show',
		act: ({ steering }) => {
			steering.show();
		}
	},
	{
		key: 'r',
		label: 'console.come-back',
		act: ({ steering }) => {
			steering.comeBack();
		}
	},
	{
		key: 'z',
		label: 'console.freeze',
		act: ({ steering }) => {
			steering.toggleFreeze();
		}
	},
	{
		key: '/',
		label: 'tool.search',
		act: ({ dialogs }) => {
			dialogs.show('search');
		}
	},
	{
		key: 'c',
		label: 'tool.compare',
		act: ({ explorer }) => {
			explorer.toggleComparison();
		}
	},
	{
		key: '+',
		label: 'console.larger',
		act: ({ enlarge }) => {
			enlarge(1);
		}
	},
	{
		key: '-',
		label: 'console.smaller',
		act: ({ enlarge }) => {
			enlarge(-1);
		}
	}
];

/** Keys of a presentation that a console has no use for: it is left by a link, the rest belongs to the other window. */
export const NOT_HERE: readonly MessageKey[] = ['present.end', 'present.full-screen', 'present.notes'];

/** What a key press does in a console: a line of either table; `null` = it is the browser’s or a control’s. */
export function consoleKeyOf(event: PresentKeyPress) {
	const shared = presentKeyOf(event);
	if (shared !== null)
		return NOT_HERE.includes(shared.label) ? null : ({ kind: 'shared', line: shared } as const);
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
	if (isElement(event.target) && event.target.matches('input, textarea, select')) return null;
	const pressed = pressedKey(event);
	const own = CONSOLE_KEYS.find(({ key }) => key === (pressed === '=' ? '+' : pressed));
	return own ? ({ kind: 'own', line: own } as const) : null;
}
