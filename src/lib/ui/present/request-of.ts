import type { Request } from '#lib/classroom/protocol.ts';
import { pressedKey } from '../keyboard/pressed-key.ts';
import { PRESENT_KEYS } from './present-keys.ts';

/** What the keys of a presentation ask of the console when the projector window has the focus. */
const REQUEST_OF: Readonly<Record<string, Request | 'full-screen'>> = {
	'present.next': 'advance',
	'present.back': 'back',
	'present.blank': 'blank',
	'present.veil': 'veil',
	'present.pointer': 'pointer',
	'present.ground': 'ground',
	'present.full-screen': 'full-screen'
};

/** The request a key of the projector window makes; `null` for a key that is the browser’s. */
export function requestOf(event: KeyboardEvent): Request | 'full-screen' | null {
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	const pressed = pressedKey(event);
	const label = PRESENT_KEYS.find(({ keys }) => keys.includes(pressed))?.label;
	return label === undefined ? null : (REQUEST_OF[label] ?? null);
}
