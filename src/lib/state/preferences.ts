/** What readers set for themselves; it is kept on the device and never part of a link. */
export interface Preferences {
	readonly theme: 'auto' | 'light' | 'dark';
	readonly contrast: 'auto' | 'more';
	readonly motion: 'auto' | 'reduce';
	/** Whether the map is drawn live or as a picture; `auto` = live where that is quick enough. */
	readonly map: 'auto' | 'live' | 'picture';
	/** Whether the live map was found to be slow on this device. */
	readonly isMapSlow: boolean;
	/** Factor of the size of text. */
	readonly text: TextSize;
	/** Width of the panel on a wide screen, px; `null` = as designed. */
	readonly panelWidth: number | null;
	/** Whether the small map of the whole is open; `auto` = where there is room for it. */
	readonly inset: 'auto' | 'open' | 'closed';
	/** Whether the hint for first-time visitors has been read. */
	readonly isHintSeen: boolean;
	/** Whether the note that says why the map is a picture has been read. */
	readonly isPictureNoteRead: boolean;
	/** Whether the card that introduces the atlas was closed. */
	readonly isOpeningSeen: boolean;
}

/** Factors of the size of text. */
export const TEXT_SIZES = [1, 1.15, 1.3] as const;

/** A factor of the size of text. */
export type TextSize = (typeof TEXT_SIZES)[number];

/** The panel is not useful when narrower, nor the map when it is wider. */
export const PANEL_WIDTHS = { least: 300, usual: 352, most: 640 } as const;

/**
 * What names the preferences among what this site stores (atlas/store-name.ts), and was the whole name in version 0.1. app.html
 * reads both before the first paint.
 */
export const PREFERENCES_KEY = 'preferences';

/** What holds until a reader sets something. */
export const DEFAULT_PREFERENCES: Preferences = {
	theme: 'auto',
	contrast: 'auto',
	motion: 'auto',
	map: 'auto',
	isMapSlow: false,
	text: 1,
	panelWidth: null,
	inset: 'auto',
	isHintSeen: false,
	isPictureNoteRead: false,
	isOpeningSeen: false
};

/** Preferences from what was stored, which may be anything: invalid values count as missing. */
export function parsePreferences(stored: unknown): Preferences {
	const read: Readonly<Record<string, unknown>> =
		typeof stored === 'object' && stored !== null ? { ...stored } : {};
	const width = read['panelWidth'];
	return {
		theme: oneOf(['auto', 'light', 'dark'], read['theme']),
		contrast: oneOf(['auto', 'more'], read['contrast']),
		motion: oneOf(['auto', 'reduce'], read['motion']),
		map: oneOf(['auto', 'live', 'picture'], read['map']),
		isMapSlow: read['isMapSlow'] === true,
		text: oneOf(TEXT_SIZES, read['text']),
		panelWidth: typeof width === 'number' && Number.isFinite(width) ? clampPanelWidth(width) : null,
		inset: oneOf(['auto', 'open', 'closed'], read['inset']),
		isHintSeen: read['isHintSeen'] === true,
		isPictureNoteRead: read['isPictureNoteRead'] === true,
		isOpeningSeen: read['isOpeningSeen'] === true
	};
}

/** The nearest width that the panel may have, whole px. */
export function clampPanelWidth(width: number): number {
	return Math.round(Math.min(PANEL_WIDTHS.most, Math.max(PANEL_WIDTHS.least, width)));
}

/** The value, if it is one of these, else the first. */
function oneOf<T>(values: readonly [T, ...T[]], value: unknown): T {
	return values.find((good) => good === value) ?? values[0];
}
