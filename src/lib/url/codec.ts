import type { AtlasFacts, LinkKey } from './link-key.ts';
import { LINK_KEYS, namesOf, VIEW_FIELDS } from './link-keys.ts';
import { migratePairs, urlVersion, VERSION_KEY } from './migrations.ts';
import { readPairs } from './pairs.ts';
import {
	defaultViewState,
	type DecodedUrl,
	type PlainNoticeKind,
	type UrlNotice,
	type ViewState
} from './view-state.ts';

/** The table as the codec reads it: each key alike. */
const KEYS: Readonly<Record<keyof ViewState, LinkKey<unknown, PlainNoticeKind>>> = LINK_KEYS;
const ROWS = VIEW_FIELDS.map((field) => ({ field, key: KEYS[field], names: namesOf(KEYS[field]) }));

/**
 * Reads a link. Keys are taken from the fragment, else from the query string; unknown keys are ignored; a bad value is
 * replaced by the nearest good one and reported. Never throws.
 */
export function decodeUrl(hash: string, search: string, facts: AtlasFacts): DecodedUrl {
	const notices: UrlNotice[] = [];
	const values = migratePairs(new Map([...readPairs(search), ...readPairs(hash)]));
	const read = ROWS.flatMap(({ field, key, names }) => {
		const text = names.map((name) => values.get(name)).find((value) => value !== undefined);
		if (text === undefined) return [];
		const { value, notice } = key.read(text, facts);
		if (notice) notices.push(notice);
		return value === undefined ? [] : [[field, value] as const];
	});
	const found = Object.fromEntries(read) as Partial<ViewState>;
	const tour = found.tour && read.length === 1 ? { tour: { ...found.tour, isAlone: true as const } } : {};
	return {
		state: normalised({ ...defaultsBeside(found, facts), ...found, ...tour }),
		notices
	};
}

/**
 * Writes the canonical fragment of a state, with its `#`: only keys that differ from the default, in a fixed order.
 * The empty string when nothing differs. A step beside which nothing differs has its day with it: alone it would mean the
 * step's own view.
 */
export function encodeHash(state: ViewState, facts: AtlasFacts): string {
	return hashOf(state, facts, false);
}

/** The same for a link that is handed on: with its day, even the default one, which a later version may choose anew. */
export function encodeLasting(state: ViewState, facts: AtlasFacts): string {
	return hashOf(state, facts, true);
}

function hashOf(state: ViewState, facts: AtlasFacts, isDated: boolean): string {
	const consistent = normalised(state);
	const defaults = defaultsBeside(state, facts);
	const parts = ROWS.flatMap(({ field, key }) => {
		const text = key.write(consistent[field], facts);
		const isLeftOut =
			text === key.write(defaults[field], facts) && !(isDated && field === 'day' && !state.compare);
		return text === null || isLeftOut ? [] : [`${key.name}=${text}`];
	});
	if (!isDated && state.tour && state.tour.isAlone !== true && parts.length === 1)
		return hashOf(state, facts, true);
	const written = [...writeVersion(), ...parts];
	return written.length === 0 ? '' : `#${written.join('&')}`;
}

/**
 * What keys that a link leaves out mean: beside a comparison the clock stands on its later day, beside an event on the day of
 * that, beside a journey on its first.
 */
function defaultsBeside(
	{ compare, selection }: Partial<Pick<ViewState, 'compare' | 'selection'>>,
	facts: AtlasFacts
): ViewState {
	const day = compare?.to ?? (selection ? facts.dayOf?.(selection.kind, selection.id) : undefined);
	return { ...defaultViewState(facts), ...(day !== undefined && { day }) };
}

/**
 * While two days are compared the clock stands on one of them, the later unless the link says the earlier. Where nothing
 * is selected the whole area is shown as it is.
 */
function normalised(state: ViewState): ViewState {
	const camera = state.camera === 'home' && state.selection === null ? null : state.camera;
	if (!state.compare) return { ...state, camera, compareForm: 'painted' };
	return { ...state, camera, day: state.day === state.compare.from ? state.day : state.compare.to };
}

function writeVersion(): string[] {
	const version = urlVersion();
	return version === 1 ? [] : [`${VERSION_KEY}=${version}`];
}
