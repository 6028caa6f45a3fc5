import type { Camera } from './camera.ts';
import type { AtlasFacts, PlainNotice, Reading, RepairNotice } from './link-key.ts';
import {
	LINK_KEYS,
	VIEW_FIELDS,
	type COMPARE_FORMS,
	type PANEL_TABS,
	type TIME_SPACINGS
} from './link-keys.ts';

export type { Camera } from './camera.ts';
export type { AtlasFacts } from './link-key.ts';
export { COMPARE_FORMS, PANEL_TABS, TIME_SPACINGS } from './link-keys.ts';
export { LAYERS, type Comparison, type LayerName } from './read-values.ts';

/** A tab of the panel. */
export type PanelTab = (typeof PANEL_TABS)[number];

/** How two days are compared. */
export type CompareForm = (typeof COMPARE_FORMS)[number];

/** What the timeline spaces evenly: days, or changes. */
export type TimeSpacing = (typeof TIME_SPACINGS)[number];

type Keys = typeof LINK_KEYS;

/**
 * Everything that changes what is seen, and nothing else: it is what a link holds. While two days are compared the clock
 * stands on one of them.
 */
export type ViewState = { readonly [Field in keyof Keys]: ReturnType<Keys[Field]['defaultOf']> };

type KindOf<Key> = Key extends { read: (...args: never[]) => Reading<unknown, infer Kind> } ? Kind : never;

/** The notices of bad values in whose place the default is shown. */
export type PlainNoticeKind = { [Field in keyof Keys]: KindOf<Keys[Field]> }[keyof Keys];

/** Something in a link that was not good and was replaced by the nearest good value; the reader is told. */
export type UrlNotice = RepairNotice | PlainNotice<PlainNoticeKind>;

/** A decoded link. */
export interface DecodedUrl {
	readonly state: ViewState;
	readonly notices: readonly UrlNotice[];
}

/** The camera that a view sets; `null` = its map is fitted into the window. */
export function cameraOf({ camera }: Pick<ViewState, 'camera'>): Camera | null {
	return camera === 'home' ? null : camera;
}

/** The state of a link without any key. */
export function defaultViewState(facts: AtlasFacts): ViewState {
	return Object.fromEntries(
		VIEW_FIELDS.map((field) => [field, LINK_KEYS[field].defaultOf(facts)])
	) as unknown as ViewState;
}
