import { type ControlView, type Selection } from '#lib/atlas/scene.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { formatCamera, parseCamera, type CameraSetting } from './camera.ts';
import { choiceKey, namesKey, type LinkKey } from './link-key.ts';
import {
	readAccount,
	readComparison,
	readLayers,
	readShownLayers,
	readSelection,
	readTour,
	type Comparison,
	type LayerName,
	type TourPosition
} from './read-values.ts';
import { repairDate } from './repair-date.ts';

/** What the panel lists, in the order of its tabs. */
export const PANEL_TABS = ['now', 'events', 'places', 'people', 'journeys', 'sources'] as const;

/** How two days are compared: the difference painted on one map, or the maps of both days with an edge between them. */
export const COMPARE_FORMS = ['painted', 'swipe'] as const;

/** What the timeline spaces evenly. */
export const TIME_SPACINGS = ['days', 'equal'] as const;

const CONTROL_VIEWS = ['de-facto', 'de-jure', 'both'] as const satisfies readonly ControlView[];

const day: LinkKey<Day> = {
	name: 'date',
	aliases: ['time', 'year', 'day'],
	meaning:
		'the day of the clock, `1946-07-01`; a month or a year means its first day; without it the day of a selected event, else that of the first picture',
	defaultOf: (facts) => facts.defaultDay,
	read(text, facts) {
		const { day: value, notice } = repairDate(text, facts);
		return notice ? { value, notice } : { value };
	},
	write: formatIsoDay,
	isForTours: true,
	selectsPicture: true
};

const camera: LinkKey<CameraSetting | null, 'bad-map'> = {
	name: 'map',
	meaning:
		'where the map looks, `zoom/lat/lng[/bearing[/pitch]]`, or `home`: the whole atlas; without it what is selected, where that lies outside the atlas, else the whole of it, is fitted into the window',
	defaultOf: () => null,
	read(text) {
		// Between slashes a comma is that of a decimal fraction.
		const value = parseCamera(text.includes('/') ? text.replaceAll(',', '.') : text.replaceAll(',', '/'));
		// The notice says that the whole is shown, also where something far away is selected.
		return value ? { value } : { value: 'home', notice: { kind: 'bad-map', value: text } };
	},
	write: (value) => value && formatCamera(value),
	isForTours: true,
	selectsPicture: true
};

const selection: LinkKey<Selection | null, 'bad-selection'> = {
	name: 'sel',
	meaning: 'what is selected, `kind:id`',
	defaultOf: () => null,
	read: readSelection,
	write: (value) => value && `${value.kind}:${value.id}`,
	isForTours: true,
	selectsPicture: true
};

const compare: LinkKey<Comparison | null, 'no-comparison'> = {
	name: 'compare',
	meaning: 'two days compared, `A..B`; the clock then stands on one of them',
	defaultOf: () => null,
	read: readComparison,
	write: (value) => value && `${formatIsoDay(value.from)}..${formatIsoDay(value.to)}`,
	isForTours: true,
	selectsPicture: true
};

const account: LinkKey<string, 'bad-by'> = {
	name: 'by',
	meaning: 'whose account is drawn: `best`, `founding` or the id of a source',
	defaultOf: () => 'best',
	read: readAccount,
	write: encodeURIComponent,
	isForTours: true,
	selectsPicture: true
};

const hiddenLayers: LinkKey<readonly LayerName[], 'bad-off'> = {
	name: 'off',
	meaning: 'layers switched off, joined by commas',
	defaultOf: () => [],
	read: readLayers,
	write: (value) => value.join(','),
	isForTours: true,
	selectsPicture: true
};

const shownLayers: LinkKey<readonly string[], 'bad-on'> = {
	name: 'on',
	meaning: 'layers of facilities switched on, ids of facility-layers.yaml joined by commas',
	defaultOf: () => [],
	read: readShownLayers,
	write: (value) => value.join(','),
	isForTours: true,
	selectsPicture: true
};

const tour: LinkKey<TourPosition | null, 'no-tour'> = {
	name: 'tour',
	meaning: 'a step of a tour, `id.step`',
	defaultOf: () => null,
	read: readTour,
	write: (value) => value && `${value.id}.${value.step}`,
	isForTours: false,
	selectsPicture: true
};

/**
 * Every key of a link by the field of the view that it holds, in the order in which keys are written. This table is the
 * only declaration of a key: the view's type, its defaults, decoder, encoder and notices, the script that runs before the
 * first paint, the compiler's check of tours and the codebook's list come from it.
 */
export const LINK_KEYS = {
	day,
	camera,
	selection,
	view: choiceKey({
		name: 'view',
		meaning: 'who held what in fact or in law: `de-facto`, `de-jure`, `both`',
		choices: CONTROL_VIEWS,
		isForTours: true,
		selectsPicture: true
	}),
	compare,
	compareForm: choiceKey({
		name: 'as',
		meaning: 'how two days are compared: `painted` on one map, or side by side with an edge to `swipe`',
		choices: COMPARE_FORMS,
		isForTours: false,
		selectsPicture: true
	}),
	account,
	names: namesKey,
	hiddenLayers,
	shownLayers,
	tour,
	panel: choiceKey({
		name: 'panel',
		meaning: `the list in the panel: ${PANEL_TABS.map((tab) => `\`${tab}\``).join(', ')}`,
		choices: PANEL_TABS,
		isForTours: true,
		selectsPicture: true
	}),
	spacing: choiceKey({
		name: 'steps',
		meaning: 'what the timeline spaces evenly: `days`, or changes (`equal`)',
		choices: TIME_SPACINGS,
		isForTours: false,
		selectsPicture: true
	})
};

/** The fields of a view, in the order in which their keys are written. */
export const VIEW_FIELDS = Object.keys(LINK_KEYS) as readonly (keyof typeof LINK_KEYS)[];

/** Every declaration, for those who ask the same of each. */
export const LINK_KEY_LIST: readonly Pick<
	LinkKey<unknown>,
	'name' | 'aliases' | 'meaning' | 'isForTours' | 'selectsPicture'
>[] = Object.values(LINK_KEYS);

/** The names under which a key is read; the first is written. */
export function namesOf({
	name,
	aliases = []
}: Pick<LinkKey<unknown>, 'name' | 'aliases'>): readonly string[] {
	return [name, ...aliases];
}
