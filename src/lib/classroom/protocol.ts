import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import type { AtlasFacts, ViewState } from '#lib/url/view-state.ts';
import { isPenColour, readShare, readStroke, readStrokes } from './read-strokes.ts';
import type { PenColour, Share, Stroke } from './strokes.ts';

/*
 * What the console and the projector window say to each other. Every message is whole: a window that missed earlier
 * ones needs only the last. What arrives may come from another version of the site, or from anything else on this
 * origin, and is parsed from `unknown`.
 */

/** Raised when a message changes its meaning; windows of another version do not understand each other, and say so. */
export const PROTOCOL_VERSION = 4;

/** What the audience is to see. */
export interface Showing {
	readonly view: ViewState;
	readonly areHoldersHidden: boolean;
	readonly isRevealed: boolean;
	readonly isBlank: boolean;
	readonly ground: 'light' | 'dark';
	/** Whether the mouse leads a spot, in whichever of the windows it is. */
	readonly isPointing: boolean;
	/** `null` = no spot. */
	readonly pointer: Share | null;
	/** The pen in hand, in whichever of the windows it is used; `null` = it is put away. */
	readonly pen: PenColour | null;
	/** What is drawn over the picture, first to last. */
	readonly strokes: readonly Stroke[];
}

/** What a hand does over the picture in the projector window. */
export type Gesture =
	{ readonly kind: 'point'; readonly at: Share } | { readonly kind: 'draw'; readonly stroke: Stroke };

/** What a key pressed in the projector window asks of the console. */
const REQUESTS = [
	'advance',
	'back',
	'later',
	'earlier',
	'blank',
	'hide-holders',
	'answer',
	'pointer',
	'pen',
	'pen-colour',
	'pen-away',
	'undo',
	'clear',
	'control',
	'ground'
] as const;

/** What a key pressed in the projector window asks of the console. */
export type Request = (typeof REQUESTS)[number];

/**
 * A message, read. A session is a console with its projector window: it goes on when either is reloaded, and when another
 * console takes over.
 */
export type Message =
	/** The projector window is there and wants to know what to show. */
	| { readonly kind: 'hello' }
	/** The console tells what to show. `serial` grows with each. */
	| { readonly kind: 'show'; readonly session: string; readonly serial: number; readonly showing: Showing }
	/** The projector window shows it. */
	| { readonly kind: 'shown'; readonly session: string; readonly serial: number; readonly aspect: number }
	| { readonly kind: 'request'; readonly session: string; readonly request: Request }
	| { readonly kind: 'gesture'; readonly session: string; readonly gesture: Gesture }
	/** A console is opened and asks whether another one steers. */
	| { readonly kind: 'seek'; readonly console: string }
	/** A console steers, in answer to that; or steers from now on. */
	| { readonly kind: 'steering' | 'take'; readonly console: string; readonly session: string }
	/** One of the two windows closes. */
	| { readonly kind: 'bye'; readonly session: string; readonly from: 'console' | 'audience' };

/** Why a message was not understood. */
export interface Unreadable {
	readonly kind: 'unreadable';
	readonly why: 'form' | 'version';
}

/** Writes a message as plain data; the view travels as its link does. */
export function writeMessage(message: Message, facts: AtlasFacts): unknown {
	const head = { atlas: 'lesson', version: PROTOCOL_VERSION };
	if (message.kind !== 'show') return { ...head, ...message };
	return { ...head, ...message, showing: writeShowing(message.showing, facts) };
}

/** Writes what is to be shown as plain data; the view is written as its link is. */
export function writeShowing({ view, ...rest }: Showing, facts: AtlasFacts): unknown {
	return { ...rest, view: encodeHash(view, facts) };
}

/** Reads a message; never throws. */
export function readMessage(data: unknown, facts: AtlasFacts): Message | Unreadable {
	const unreadable: Unreadable = { kind: 'unreadable', why: 'form' };
	if (!isRecord(data) || data['atlas'] !== 'lesson') return unreadable;
	if (data['version'] !== PROTOCOL_VERSION) return { kind: 'unreadable', why: 'version' };
	return readBody(data, facts) ?? unreadable;
}

function readBody(data: Record<string, unknown>, facts: AtlasFacts): Message | null {
	if (data['kind'] === 'hello') return { kind: 'hello' };
	if (data['kind'] === 'seek')
		return isId(data['console']) ? { kind: 'seek', console: data['console'] } : null;
	const { session } = data;
	return isId(session) ? (READERS.get(data['kind'])?.(data, session, facts) ?? null) : null;
}

type Reader = (data: Record<string, unknown>, session: string, facts: AtlasFacts) => Message | null;

/** How a message of a session is read, by its kind. */
const READERS: ReadonlyMap<unknown, Reader> = new Map<Message['kind'], Reader>([
	[
		'show',
		({ serial, showing: value }, session, facts) => {
			const showing = readShowing(value, facts);
			return showing && isSerial(serial) ? { kind: 'show', session, serial, showing } : null;
		}
	],
	[
		'shown',
		({ serial, aspect }, session) =>
			isSerial(serial) && isFraction(aspect, 20) && aspect > 0
				? { kind: 'shown', session, serial, aspect }
				: null
	],
	[
		'request',
		(data, session) => {
			const request = REQUESTS.find((name) => name === data['request']);
			return request ? { kind: 'request', session, request } : null;
		}
	],
	[
		'gesture',
		(data, session) => {
			const gesture = readGesture(data['gesture']);
			return gesture && { kind: 'gesture', session, gesture };
		}
	],
	['steering', ({ console }, session) => (isId(console) ? { kind: 'steering', console, session } : null)],
	['take', ({ console }, session) => (isId(console) ? { kind: 'take', console, session } : null)],
	[
		'bye',
		({ from }, session) => (from === 'console' || from === 'audience' ? { kind: 'bye', session, from } : null)
	]
]);

/** Reads what is to be shown; `null` = not of the form. */
export function readShowing(value: unknown, facts: AtlasFacts): Showing | null {
	if (!isRecord(value)) return null;
	const { view, areHoldersHidden, isRevealed, isBlank, ground } = value;
	const hand = readHand(value);
	const isWhole =
		typeof view === 'string' &&
		typeof areHoldersHidden === 'boolean' &&
		typeof isRevealed === 'boolean' &&
		typeof isBlank === 'boolean' &&
		(ground === 'light' || ground === 'dark');
	if (!isWhole || hand === null) return null;
	return { view: decodeUrl(view, '', facts).state, areHoldersHidden, isRevealed, isBlank, ground, ...hand };
}

/** What is pointed at and drawn over the picture; `null` = not of the form. */
function readHand(
	value: Record<string, unknown>
): Pick<Showing, 'isPointing' | 'pointer' | 'pen' | 'strokes'> | null {
	const { isPointing, pen } = value;
	const pointer = value['pointer'] === null ? null : (readShare(value['pointer']) ?? undefined);
	const strokes = readStrokes(value['strokes']);
	const isWhole =
		typeof isPointing === 'boolean' &&
		pointer !== undefined &&
		(pen === null || isPenColour(pen)) &&
		strokes !== null;
	return isWhole ? { isPointing, pointer, pen, strokes } : null;
}

function readGesture(value: unknown): Gesture | null {
	if (!isRecord(value)) return null;
	if (value['kind'] === 'point') {
		const at = readShare(value['at']);
		return at && { kind: 'point', at };
	}
	const stroke = value['kind'] === 'draw' ? readStroke(value['stroke']) : null;
	return stroke && { kind: 'draw', stroke };
}

/** Whether a value can be the id of a session or of a console. */
export function isId(value: unknown): value is string {
	return typeof value === 'string' && /^[\da-z]{1,40}$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSerial(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isFraction(value: unknown, most: number): value is number {
	return typeof value === 'number' && value >= 0 && value <= most;
}
