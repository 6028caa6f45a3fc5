import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { facilitySources } from '#lib/i18n/facility-words.ts';
import { list, t } from '#lib/i18n/messages.ts';
import { facilitySign } from '#lib/paint/cartography/facility-features.ts';
import { LEGEND_ROWS, type LegendRow } from '#lib/paint/cartography/sign.ts';
import { drawnBy } from '#lib/paint/cartography/signs.ts';
import { TODAY } from '#lib/svg/signs-shown.ts';
import type { ImageEntry } from './image-entry.ts';

/** What of a view the words of its signs depend on. */
type ExplainedView = Pick<ViewPicture, 'core' | 'journeys' | 'events' | 'facilities'>;

/** A line of a legend that explains a sign. */
export interface SignEntry extends ImageEntry {
	readonly key: { readonly kind: 'sign'; readonly sign: string };
	/** The rows that it stands for. */
	readonly row: LegendRow;
}

/**
 * A line for each sign that a map shows, in one order and the same words for the page, the sheet and the exported image.
 *
 * @param signs - The signs of the features that it shows.
 */
export function signEntries(view: ExplainedView, signs: ReadonlySet<string>): SignEntry[] {
	const isSecond = [...signs].some((sign) => sign.endsWith(SECOND));
	return LEGEND_ROWS.flatMap((row): SignEntry[] => {
		if (row === 'facility') return facilityEntries(view, signs);
		const [sign] = [...signs].filter((shown) => rowOf(shown) === row).sort(byHeight);
		if (sign === undefined || (row === 'journey' && isSecond)) return [];
		return [
			{ row, key: { kind: 'sign', sign }, name: t(`sign.${row}`), note: noteOf(view, row), figures: [] }
		];
	}).toSpliced(0, 0, ...(isSecond ? travellerEntries(view, signs) : []));
}

/** A line for each layer of facilities of which a map shows something. */
function facilityEntries(view: ExplainedView, signs: ReadonlySet<string>): SignEntry[] {
	return view.core.atlas.facilityLayers.flatMap(({ id, name, glyph }): SignEntry[] => {
		const sign = facilitySign({ glyph, isDocumented: true });
		const isSeen = signs.has(sign) || signs.has(facilitySign({ glyph, isDocumented: false }));
		const isOn = view.facilities.marks.some(({ layer }) => layer === id);
		if (!isSeen || !isOn) return [];
		return [
			{
				row: 'facility',
				key: { kind: 'sign', sign },
				name,
				note: facilitySources(view, id),
				figures: []
			}
		];
	});
}

const SECOND = '-second';

/** Where journeys have two tints, whose each of them is. */
function travellerEntries({ core, journeys }: ExplainedView, signs: ReadonlySet<string>): SignEntry[] {
	return [false, true].flatMap((isSecond) => {
		const lines = journeys.lines.filter((line) => line.isSecond === isSecond && line.status !== 'not-flown');
		const told = new Set(lines.map(({ journey }) => journey));
		const sign = [...signs]
			.filter((shown) => shown.startsWith('journey-') && shown.endsWith(SECOND) === isSecond && isMade(shown))
			.sort(byHeight)[0];
		if (told.size === 0 || sign === undefined) return [];
		return [
			{
				row: rowOf(sign) ?? 'journey',
				key: { kind: 'sign' as const, sign },
				name: list([...told].map((id) => core.journey(id).label)),
				note: list([...told].map((id) => core.journey(id).title)),
				figures: []
			}
		];
	});
}

function isMade(sign: string): boolean {
	const row = rowOf(sign);
	return row === 'journey' || row === 'journey-inferred';
}

/** The row of a legend that explains a sign of features, if any. */
function rowOf(sign: string): LegendRow | undefined {
	if (sign === TODAY) return 'today';
	return drawnBy(sign).find(({ legend, source }) => legend !== undefined && source !== 'today')?.legend;
}

/** The best documented way in which something is drawn stands for the others. */
function byHeight(a: string, b: string): number {
	return weightOf(b) - weightOf(a);
}

function weightOf(sign: string): number {
	return (
		drawnBy(sign).length +
		(sign.endsWith(SECOND) || sign.endsWith('-soft') ? -1 : 0) +
		(sign.includes('documented') ? 1 : 0)
	);
}

/** What an image says besides, where no page does. */
function noteOf({ core, journeys, events }: ExplainedView, row: LegendRow): string | undefined {
	if (row === 'event') return list(events.map(({ title }) => title));
	if (row === 'front') return t('image.front-note');
	const status = STATUSES[row];
	if (status === undefined) return undefined;
	const lines = journeys.lines.filter((line) => (line.isAhead ? 'ahead' : line.status) === status);
	return list([...new Set(lines.map(({ journey }) => core.journey(journey).title))]);
}

const STATUSES: Partial<Record<LegendRow, string>> = {
	journey: 'documented',
	'journey-inferred': 'inferred',
	'journey-not-flown': 'not-flown',
	'journey-ahead': 'ahead'
};
