/** A point of the window, px. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * A page of some browser, whatever it is driven through: what a reader's hands and eyes do, no more, so that one table of cases holds
 * for all.
 */
export interface DrivenPage {
	/** Errors that the browser reported since the start. */
	readonly faults: readonly string[];
	/** Goes to an address, until its document has been read, or more. */
	goTo(address: string): Promise<void>;
	/** Presses and releases keys in turn: letters, `Enter`, `Escape`, `PageUp`, `PageDown` and arrows. */
	press(keys: readonly string[]): Promise<void>;
	/** Presses the pointer on the first of some points, moves it along the others and releases it. */
	drag(path: readonly Point[]): Promise<void>;
	/** Runs a function in the page, with arguments and a result that JSON can tell. */
	evaluate<A extends readonly unknown[], R>(act: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
	/** What the window shows, as a PNG. */
	look(): Promise<Buffer>;
	close(): Promise<void>;
}

/** The window that all are given, px. */
export const WINDOW = { width: 1280, height: 720 };

/** The code points that WebDriver has for keys without a letter. */
const NAMED_KEYS: Readonly<Record<string, string>> = {
	Enter: '\uE007',
	Escape: '\uE00C',
	PageUp: '\uE00E',
	PageDown: '\uE00F',
	ArrowLeft: '\uE012',
	ArrowRight: '\uE014'
};

/** Presses of keys, as both forms of WebDriver are told. */
export function keyActions(keys: readonly string[]): readonly object[] {
	const actions = keys
		.map((key) => NAMED_KEYS[key] ?? key)
		.flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
	return [{ type: 'key', id: 'keyboard', actions }];
}

/** A press of the pointer that is moved, as both forms of WebDriver are told. */
export function dragActions([first, ...rest]: readonly Point[]): readonly object[] {
	const moveTo = (point: Point | undefined) => ({
		type: 'pointerMove',
		x: Math.round(point?.x ?? 0),
		y: Math.round(point?.y ?? 0),
		// Long enough for a frame between two of them, as between those of a hand.
		duration: 30
	});
	const actions = [
		moveTo(first),
		{ type: 'pointerDown', button: 0 },
		...rest.map(moveTo),
		{ type: 'pointerUp', button: 0 }
	];
	return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

/** The source of a call that gives its result as JSON, in which a missing one is null. */
export function callSource(act: (...args: never[]) => unknown, args: readonly unknown[]): string {
	return `Promise.resolve((${act.toString()})(...${JSON.stringify(args)})).then((result) => JSON.stringify(result ?? null))`;
}
