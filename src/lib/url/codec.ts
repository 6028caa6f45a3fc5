import type { ControlView, Selection, SelectionKind } from '#lib/atlas/scene.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { repairDate } from './repair-date.ts';
import {
	defaultViewState,
	PANEL_TABS,
	type AtlasFacts,
	type Camera,
	type DecodedUrl,
	type UrlNotice,
	type ViewState
} from './view-state.ts';

const VIEWS: readonly ControlView[] = ['de-facto', 'de-jure', 'both'];
const KINDS: readonly SelectionKind[] = [
	'district',
	'unit',
	'place',
	'event',
	'person',
	'journey',
	'institution',
	'office',
	'polity',
	'source'
];
/** Names under which a key is also read; only the first is written. */
const DATE_KEYS = ['date', 'time', 'year'] as const;
/** A hostile link must not make a notice of a megabyte. */
const LONGEST_VALUE = 80;
const LOWEST_ZOOM = 0;
const HIGHEST_ZOOM = 22;

/**
 * Reads a link. Keys are taken from the fragment, else from the query string; unknown keys are ignored; a bad value is
 * replaced by the nearest good one and told. Never throws.
 */
export function decodeUrl(hash: string, search: string, facts: AtlasFacts): DecodedUrl {
	const notices: UrlNotice[] = [];
	const values = new Map([...parse(search), ...parse(hash)]);
	const first = (keys: readonly string[]) =>
		keys.map((key) => values.get(key)).find((value) => value !== undefined);
	const state = {
		...defaultViewState(facts),
		...readDate(first(DATE_KEYS), facts, notices),
		...readCamera(values.get('map'), notices),
		...readView(values.get('view'), notices),
		...readSelection(values.get('sel'), facts, notices),
		...readPanel(values.get('panel'), notices)
	};
	return { state, notices };
}

/**
 * Writes the canonical fragment of a state, with its `#`: only keys that differ from the default, in a fixed order.
 * The empty string when nothing differs.
 */
export function encodeHash(state: ViewState, facts: AtlasFacts): string {
	const defaults = defaultViewState(facts);
	const parts = [
		state.day === defaults.day ? null : `date=${formatIsoDay(state.day)}`,
		state.camera === null ? null : `map=${formatCamera(state.camera)}`,
		state.selection === null ? null : `sel=${state.selection.kind}:${state.selection.id}`,
		state.view === defaults.view ? null : `view=${state.view}`,
		state.panel === defaults.panel ? null : `panel=${state.panel}`
	].filter((part) => part !== null);
	return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Key–value pairs of a fragment or query string; the first of a repeated key counts; broken escapes stay as they are. */
function parse(text: string): [string, string][] {
	const seen = new Set<string>();
	return text
		.replace(/^[#?]/, '')
		.split('&')
		.flatMap((pair): [string, string][] => {
			const at = pair.indexOf('=');
			if (at < 1) return [];
			const key = unescapeText(pair.slice(0, at));
			if (seen.has(key)) return [];
			seen.add(key);
			return [[key, unescapeText(pair.slice(at + 1)).slice(0, LONGEST_VALUE)]];
		});
}

function unescapeText(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return text;
	}
}

function readDate(value: string | undefined, facts: AtlasFacts, notices: UrlNotice[]): Partial<ViewState> {
	if (value === undefined) return {};
	const { day, notice } = repairDate(value, facts);
	if (notice) notices.push(notice);
	return { day };
}

/** `zoom/lat/lng[/bearing[/pitch]]`, as MapLibre and OpenStreetMap write it. */
function readCamera(value: string | undefined, notices: UrlNotice[]): Partial<ViewState> {
	if (value === undefined) return {};
	const texts = value.split('/');
	const numbers = texts.map((text) => (text.trim() === '' ? NaN : Number(text)));
	const [zoom = NaN, lat = NaN, lng = NaN, bearing = 0, pitch = 0] = numbers;
	const isGood = texts.length >= 3 && texts.length <= 5 && isCamera({ zoom, lat, lng, bearing, pitch });
	if (!isGood) {
		notices.push({ kind: 'bad-map', value });
		return {};
	}
	return { camera: roundCamera({ zoom, lat, lng, bearing, pitch }) };
}

/** Whether every part is a number within what the map can show; not-a-number is within nothing. */
function isCamera({ zoom, lng, lat, bearing, pitch }: Camera): boolean {
	return (
		zoom >= LOWEST_ZOOM &&
		zoom <= HIGHEST_ZOOM &&
		Math.abs(lat) <= 85 &&
		Math.abs(lng) <= 180 &&
		Math.abs(bearing) <= 360 &&
		pitch >= 0 &&
		pitch <= 60
	);
}

function readView(value: string | undefined, notices: UrlNotice[]): Partial<ViewState> {
	if (value === undefined) return {};
	const view = VIEWS.find((candidate) => candidate === value.toLowerCase());
	if (view) return { view };
	notices.push({ kind: 'bad-view', value });
	return {};
}

function readSelection(
	value: string | undefined,
	facts: AtlasFacts,
	notices: UrlNotice[]
): Partial<ViewState> {
	if (value === undefined || value === '') return {};
	const selection = parseSelection(value);
	if (selection && facts.has(selection.kind, selection.id)) return { selection };
	notices.push({ kind: 'bad-selection', value });
	return {};
}

function readPanel(value: string | undefined, notices: UrlNotice[]): Partial<ViewState> {
	if (value === undefined) return {};
	const panel = PANEL_TABS.find((candidate) => candidate === value.toLowerCase());
	if (panel) return { panel };
	notices.push({ kind: 'bad-panel', value });
	return {};
}

/** Reads `kind:id`; `null` when it is not of that form. */
export function parseSelection(value: string): Selection | null {
	const at = value.indexOf(':');
	const kind = KINDS.find((candidate) => candidate === value.slice(0, at));
	return kind ? { kind, id: value.slice(at + 1) } : null;
}

/** The camera as a link holds it: what is written and read back is the same. */
export function roundCamera({ zoom, lng, lat, bearing, pitch }: Camera): Camera {
	const round = (value: number, decimals: number) => Number(value.toFixed(decimals)) + 0;
	return {
		zoom: round(zoom, 2),
		lng: round(lng, 3),
		lat: round(lat, 3),
		bearing: round(bearing, 1),
		pitch: round(pitch, 1)
	};
}

function formatCamera(camera: Camera): string {
	const { zoom, lng, lat, bearing, pitch } = roundCamera(camera);
	const place = `${zoom.toFixed(2)}/${lat.toFixed(3)}/${lng.toFixed(3)}`;
	if (bearing === 0 && pitch === 0) return place;
	return pitch === 0 ? `${place}/${bearing}` : `${place}/${bearing}/${pitch}`;
}
