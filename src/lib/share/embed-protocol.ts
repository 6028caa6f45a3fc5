/*
 * What an embedded map and the page around it say to each other; documented for its readers on /embed/example/. Everything that
 * comes from outside (the query string, messages) is read as unknown.
 */

/** The version of the messages. */
export const EMBED_VERSION = 1;

/** What an embedded map can show beside the map itself. */
export const EMBED_CONTROLS = ['date', 'tour', 'view', 'play', 'legend'] as const;

/** A part of an embedded map that the page may leave out. */
export type EmbedControl = (typeof EMBED_CONTROLS)[number];

/** What the address of an embedded map asks for. */
export interface EmbedOptions {
	readonly controls: ReadonlySet<EmbedControl>;
	/** The origin whose messages are obeyed; `null` = none. */
	readonly origin: string | null;
	readonly theme: 'light' | 'dark' | null;
	/** Whether the live map is asked for in place of the drawing. */
	readonly isLive: boolean;
}

/** What is shown unless the address says otherwise: the names in `controls=` are those that stay; `none` leaves the map alone. */
const DEFAULT_CONTROLS: readonly EmbedControl[] = ['date', 'tour', 'play', 'legend'];
/** A fragment longer than this is no link of ours. */
const LONGEST_HASH = 2000;

/** Reads the query string of an embedded map; what it does not know it ignores. */
export function readEmbedOptions(search: string): EmbedOptions {
	const query = new URLSearchParams(search);
	const asked = query.get('controls')?.toLowerCase().split(',');
	const theme = query.get('theme');
	return {
		controls: new Set(asked ? EMBED_CONTROLS.filter((name) => asked.includes(name)) : DEFAULT_CONTROLS),
		origin: readOrigin(query.get('origin')),
		theme: theme === 'light' || theme === 'dark' ? theme : null,
		isLive: query.has('live')
	};
}

/** An origin as browsers write it: scheme, host and port, nothing more. `null` for anything else. */
function readOrigin(text: string | null): string | null {
	if (text === null || !/^https?:\/\//.test(text)) return null;
	try {
		const { origin } = new URL(text);
		return origin === text.replace(/\/$/, '') ? origin : null;
	} catch {
		return null;
	}
}

/** Which step of a tour is shown. A page goes to another by its link: `#tour=<id>.<step>`. */
export interface TourReport {
	readonly id: string;
	/** Counted from 1. */
	readonly step: number;
	readonly steps: number;
}

/** What the map reports to the page around it whenever its state has changed. */
export interface StateMessage {
	readonly type: string;
	readonly version: typeof EMBED_VERSION;
	/** The canonical fragment, with its `#`, or empty. */
	readonly hash: string;
	/** ISO day. */
	readonly date: string;
	/** What is shown, in words. */
	readonly title: string;
	/** Link to the same state on the full map. */
	readonly link: string;
	/** `null` = no tour is followed. */
	readonly tour: TourReport | null;
}

/** A message of the state; its `type` begins with the id of the atlas. */
export function stateMessage(atlasId: string, state: Omit<StateMessage, 'type' | 'version'>): StateMessage {
	return { type: `${atlasId}:state`, version: EMBED_VERSION, ...state };
}

/**
 * The fragment that a message asks the map to go to: `{ type: '<atlas>:goto', version: 1, hash: '#date=…' }`. `null`
 * for every other message; what the fragment holds is validated by the codec.
 */
export function readGoto(data: unknown, atlasId: string): string | null {
	if (typeof data !== 'object' || data === null) return null;
	const { type, version, hash } = data as Record<string, unknown>;
	if (type !== `${atlasId}:goto` || version !== EMBED_VERSION) return null;
	return typeof hash === 'string' && hash.length <= LONGEST_HASH ? hash : null;
}
