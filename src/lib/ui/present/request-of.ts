import type { Request } from '#lib/classroom/protocol.ts';
import { presentKeyOf, type PresentKeyPress } from './present-keys.ts';

/** What the keys of a presentation ask of the console when the projector window has the focus. */
export const REQUEST_OF: Readonly<Record<string, Request | 'full-screen'>> = {
	'present.next': 'advance',
	'present.back': 'back',
	'present.later': 'later',
	'present.earlier': 'earlier',
	'present.answer': 'answer',
	'present.control': 'control',
	'present.blank': 'blank',
	'present.hide-holders': 'hide-holders',
	'present.pointer': 'pointer',
	'present.pen': 'pen',
	'present.pen-colour': 'pen-colour',
	'present.pen-away': 'pen-away',
	'present.undo': 'undo',
	'present.clear': 'clear',
	'present.ground': 'ground',
	'present.full-screen': 'full-screen'
};

/** The request a key of the projector window makes; `null` for a key that is the browser’s. */
export function requestOf(event: PresentKeyPress): Request | 'full-screen' | null {
	const key = presentKeyOf(event);
	if (!key || (event.repeat && !key.repeats)) return null;
	return REQUEST_OF[key.label] ?? null;
}
