import { SELECTION_KINDS, type ControlView, type NameScheme, type Selection } from '#lib/atlas/scene.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { migratePairs, urlVersion, VERSION_KEY } from './migrations.ts';
import { readPairs } from './pairs.ts';
import { repairDate } from './repair-date.ts';
import {
	COMPARE_FORMS,
	defaultViewState,
	LAYERS,
	PANEL_TABS,
	TIME_STEPS,
	type AtlasFacts,
	type Camera,
	type DecodedUrl,
	type UrlNotice,
	type ViewState
} from './view-state.ts';

const VIEWS: readonly ControlView[] = ['de-facto', 'de-jure', 'both'];
const NAME_SCHEMES: readonly NameScheme[] = ['period', 'modern', 'uyghur', 'chinese', 'russian'];
/** Names under which a key is also read; only the first is written. */
const DATE_KEYS = ['date', 'time', 'year'] as const;
const LOWEST_ZOOM = 0;
const HIGHEST_ZOOM = 22;

/**
 * Reads a link. Keys are taken from the fragment, else from the query string; unknown keys are ignored; a bad value is
 * replaced by the nearest good one and told. Never throws.
 */
export function decodeUrl(hash: string, search: string, facts: AtlasFacts): DecodedUrl {
	const notices: UrlNotice[] = [];
	const values = migratePairs(new Map([...readPairs(search), ...readPairs(hash)]));
	const first = (keys: readonly string[]) =>
		keys.map((key) => values.get(key)).find((value) => value !== undefined);
	const state = standOnComparison({
		...defaultViewState(facts),
		...readDate(first(DATE_KEYS), facts, notices),
		...readCamera(values.get('map'), notices),
		...readSelection(values.get('sel'), facts, notices),
		...readOneOf('view', values.get('view'), VIEWS, notices),
		...readComparison(values.get('compare'), facts, notices),
		...readOneOf('as', values.get('as'), COMPARE_FORMS, notices),
		...readPreference(values.get('by'), facts, notices),
		...readOneOf('names', values.get('names'), NAME_SCHEMES, notices),
		...readLayersOff(values.get('off'), notices),
		...readTour(values.get('tour'), facts, notices),
		...readOneOf('panel', values.get('panel'), PANEL_TABS, notices),
		...readOneOf('steps', values.get('steps'), TIME_STEPS, notices)
	});
	return { state, notices };
}

/** While two days are compared the clock stands on one of them, the later unless the link says the earlier. */
function standOnComparison(state: ViewState): ViewState {
	if (!state.compare) return { ...state, as: 'painted' };
	return state.day === state.compare.from ? state : { ...state, day: state.compare.to };
}

/**
 * Writes the canonical fragment of a state, with its `#`: only keys that differ from the default, in a fixed order.
 * The empty string when nothing differs.
 */
export function encodeHash(state: ViewState, facts: AtlasFacts): string {
	const defaults = defaultViewState(facts);
	const parts = [
		...writeVersion(),
		state.day === (state.compare?.to ?? defaults.day) ? null : `date=${formatIsoDay(state.day)}`,
		state.camera === null ? null : `map=${formatCamera(state.camera)}`,
		state.selection === null ? null : `sel=${state.selection.kind}:${state.selection.id}`,
		state.view === defaults.view ? null : `view=${state.view}`,
		...writeComparison(state),
		state.by === defaults.by ? null : `by=${encodeURIComponent(state.by)}`,
		state.names === defaults.names ? null : `names=${state.names}`,
		state.off.length === 0 ? null : `off=${state.off.join(',')}`,
		state.tour === null ? null : `tour=${state.tour.id}.${state.tour.step}`,
		state.panel === defaults.panel ? null : `panel=${state.panel}`,
		state.steps === defaults.steps ? null : `steps=${state.steps}`
	].filter((part) => part !== null);
	return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

function writeVersion(): string[] {
	const version = urlVersion();
	return version === 1 ? [] : [`${VERSION_KEY}=${version}`];
}

function writeComparison({ compare, as }: ViewState): string[] {
	if (!compare) return [];
	const days = `compare=${formatIsoDay(compare.from)}..${formatIsoDay(compare.to)}`;
	return as === 'painted' ? [days] : [days, `as=${as}`];
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

/** A value of a fixed list, whatever its case. */
function readOneOf<K extends 'view' | 'names' | 'panel' | 'as' | 'steps'>(
	key: K,
	value: string | undefined,
	choices: readonly ViewState[K][],
	notices: UrlNotice[]
): Partial<ViewState> {
	if (value === undefined) return {};
	const choice = choices.find((candidate) => candidate === value.toLowerCase());
	if (choice !== undefined) return { [key]: choice };
	notices.push({ kind: `bad-${key}`, value });
	return {};
}

/** `A..B` or `A,B`: two dates, each repaired as one of the clock would be, the earlier first. */
function readComparison(
	value: string | undefined,
	facts: AtlasFacts,
	notices: UrlNotice[]
): Partial<ViewState> {
	if (value === undefined || value === '') return {};
	const parts = value.split(/\.\.|,/);
	const [a, b] = parts.map((part) => repairDate(part, facts));
	const isReadable = a !== undefined && b !== undefined && parts.length === 2 && a.isDate && b.isDate;
	if (!isReadable || a.day === b.day) {
		notices.push({ kind: 'no-comparison', value });
		return {};
	}
	const [from, to] = a.day < b.day ? [a.day, b.day] : [b.day, a.day];
	if (a.notice !== null || b.notice !== null) notices.push({ kind: 'bad-compare', value, from, to });
	return { compare: { from, to } };
}

function readPreference(
	value: string | undefined,
	facts: AtlasFacts,
	notices: UrlNotice[]
): Partial<ViewState> {
	if (value === undefined) return {};
	const by = casesOf(value)
		.map((id) => facts.successorOf('source', id) ?? id)
		.find((id) => facts.hasPreference(id));
	if (by !== undefined) return { by };
	notices.push({ kind: 'bad-by', value });
	return {};
}

/** A comma-separated list of layers; what is no layer is told and left out. */
function readLayersOff(value: string | undefined, notices: UrlNotice[]): Partial<ViewState> {
	if (value === undefined || value === '') return {};
	const wanted = value.toLowerCase().split(',');
	const unknown = wanted.filter((name) => !LAYERS.some((layer) => layer === name));
	if (unknown.length > 0) notices.push({ kind: 'bad-off', value: unknown.join(',') });
	return { off: LAYERS.filter((layer) => wanted.includes(layer)) };
}

/** `id.step`, or `id` for its first step; a step beyond the ends becomes the nearest. */
function readTour(value: string | undefined, facts: AtlasFacts, notices: UrlNotice[]): Partial<ViewState> {
	if (value === undefined || value === '') return {};
	const [, id = '', text] = /^(.*?)(?:\.([^.]*))?$/s.exec(value.toLowerCase()) ?? [];
	const length = facts.tourLength(id);
	if (length === 0) {
		notices.push({ kind: 'no-tour', value });
		return {};
	}
	const wanted = text === undefined ? 1 : /^\d{1,4}$/.test(text) ? Number(text) : NaN;
	const step = Number.isNaN(wanted) ? 1 : Math.min(Math.max(wanted, 1), length);
	if (step !== wanted) notices.push({ kind: 'bad-tour-step', value, step });
	return { tour: { id, step } };
}

function readSelection(
	value: string | undefined,
	facts: AtlasFacts,
	notices: UrlNotice[]
): Partial<ViewState> {
	if (value === undefined || value === '') return {};
	const wanted = parseSelection(value);
	const id =
		wanted &&
		casesOf(wanted.id)
			.map((text) => facts.successorOf(wanted.kind, text) ?? text)
			.find((text) => facts.has(wanted.kind, text));
	if (wanted && id) return { selection: { kind: wanted.kind, id } };
	notices.push({ kind: 'bad-selection', value });
	return {};
}

/** The ways an id may be meant that was typed by hand: as it stands, in lower case, in capitals. */
function casesOf(id: string): string[] {
	return [id, id.toLowerCase(), id.toUpperCase()];
}

/** Reads `kind:id`; `null` when it is not of that form. */
export function parseSelection(value: string): Selection | null {
	const at = value.indexOf(':');
	const kind = SELECTION_KINDS.find((candidate) => candidate === value.slice(0, at).toLowerCase());
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
