import type { AtlasFacts } from '#lib/url/view-state.ts';
import { readStrokes } from './read-strokes.ts';
import type { Stroke } from './strokes.ts';
import { isId, readShowing, writeShowing, type Showing } from './protocol.ts';

/** What either window of a lesson remembers when it is reloaded. */
export interface ShownMemory {
	/** The console with its projector window. */
	readonly session: string;
	/** What the class sees. */
	readonly showing: Showing;
}

/** What a console remembers besides. */
export interface ConsoleMemory extends ShownMemory {
	/** Whether the class’s picture stays while the teacher goes on. */
	readonly isFrozen: boolean;
	/** What is drawn over the class’s picture; while that stays, more than the class sees. */
	readonly drawn: readonly Stroke[];
	/** When the lesson began, ms since 1970; while it is paused, as if it had begun that much later. */
	readonly began: number;
	/** When it was paused, ms since 1970; `null` = it goes on. */
	readonly paused: number | null;
	/** By how many steps the notes are enlarged. */
	readonly enlarged: number;
}

/** The most steps by which notes are enlarged. */
export const MOST_ENLARGED = 4;

/** Writes a memory as plain data. */
export function writeMemory(memory: ShownMemory | ConsoleMemory, facts: AtlasFacts): unknown {
	return { ...memory, showing: writeShowing(memory.showing, facts) };
}

/** Reads what a projector window kept; `null` = it is of no form that this version knows. */
export function readShownMemory(value: unknown, facts: AtlasFacts): ShownMemory | null {
	if (typeof value !== 'object' || value === null) return null;
	const { session, showing } = value as Partial<Record<keyof ShownMemory, unknown>>;
	const shown = readShowing(showing, facts);
	return isId(session) && shown !== null ? { session, showing: shown } : null;
}

/** Reads what a console kept; `null` = it is of no form that this version knows. */
export function readConsoleMemory(value: unknown, facts: AtlasFacts): ConsoleMemory | null {
	const shown = readShownMemory(value, facts);
	if (shown === null) return null;
	const drawn = readStrokes((value as Partial<Record<'drawn', unknown>>).drawn);
	const { isFrozen, began, paused, enlarged } = value as Partial<Record<keyof ConsoleMemory, unknown>>;
	const isWhole =
		typeof isFrozen === 'boolean' &&
		drawn !== null &&
		isTime(began) &&
		(paused === null || isTime(paused)) &&
		isEnlarged(enlarged);
	return isWhole ? { ...shown, isFrozen, drawn, began, paused, enlarged } : null;
}

function isTime(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isEnlarged(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= MOST_ENLARGED;
}

/** An id that no other session or console of this browser has. */
export function freshId(): string {
	return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
}
