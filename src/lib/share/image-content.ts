import { asNamed, asStop, joinSentences } from '#lib/atlas/joins.ts';
import { capitalise } from '#lib/atlas/capitalise.ts';
import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { describeDifference, type Difference } from '#lib/atlas/difference.ts';
import type { ControlInterval } from '#lib/atlas/model/control.ts';
import type { StepMark } from '#lib/atlas/model/tour.ts';
import { FEW_CHARACTERS, narrate } from '#lib/atlas/narrate.ts';
import type { Scene } from '#lib/atlas/scene.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { formatDay, formatDayOfYear } from '#lib/i18n/format-day.ts';
import { differenceSentence } from '#lib/i18n/legend-words.ts';
import { list, t } from '#lib/i18n/messages.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { captionOf, editionName } from './caption.ts';
import { shortLink } from './links.ts';
import { changeEntries, differenceEntries, holderEntries, titleEntries } from './image-legend.ts';
import type { ImageEntry } from './image-entry.ts';
import type { ImageContent } from './image-layout.ts';

/** How many sources the foot names. */
const NAMED_SOURCES = 3;

/** What an exported image is of. */
export interface ImageSource {
	/** What the map shows. */
	readonly picture: ViewPicture;
	readonly state: ViewState;
	/** The canonical link of the state. */
	readonly link: string;
	/** What the author of a lesson has drawn on the map. */
	readonly marks: readonly StepMark[];
}

/** What an exported image of a state says: everything that stands around the map. */
export function imageContent({ picture, state, link, marks }: ImageSource): ImageContent {
	const { core } = picture;
	const { atlas } = core;
	const { compare, view } = state;
	/** What changed between the days compared, painted or not. */
	const difference =
		picture.difference ?? (compare && describeDifference(core, compare.from, compare.to, { view }));
	return {
		title: atlas.title,
		aspect: capitalise(captionOf(core, state).aspect),
		...(difference ? comparison(picture, difference) : singleDay(picture)),
		moreChanges: (count) => t('image.more-changes', { count }),
		foot: [
			...(marks.length > 0 ? [t('lesson.not-of-atlas')] : []),
			joinSentences([sourcesLine(painted(picture.scene, difference), core), atlas.disclaimer]),
			joinSentences([
				asStop(
					t('image.edition', { title: asNamed(atlas.title, atlas.subtitle), edition: editionName(core) })
				),
				shortLink(link)
			])
		]
	};
}

type Told = Pick<ImageContent, 'subtitle' | 'days' | 'sentence' | 'heads' | 'legend' | 'changes'>;

function singleDay(picture: ViewPicture): Told {
	const { core, scene } = picture;
	return {
		subtitle: core.atlas.subtitle,
		days: [formatDay(scene.options.day)],
		sentence: narrate(core, scene, narrationWords, FEW_CHARACTERS),
		heads: [t('legend.seats'), t('legend.area')],
		legend: [...holderEntries(core, scene), ...titlesShown(core, [scene])],
		changes: []
	};
}

/** Title in law is drawn beside holders only, and not over a difference. */
function titlesShown(core: AtlasCore, scenes: readonly Scene[]): ImageEntry[] {
	return titleEntries(
		core,
		scenes.filter(({ options }) => options.view === 'both')
	);
}

function comparison(picture: ViewPicture, difference: Difference): Told {
	const { core, halves } = picture;
	const { from, to } = difference;
	const share = differenceSentence(core, difference);
	return {
		subtitle: t('difference.name'),
		days: [formatDay(from), `${t('difference.to')} ${formatDay(to)}`],
		sentence: joinSentences([share, t(halves ? 'difference.swiped' : 'difference.painted')]),
		heads: [formatDayOfYear(from), formatDayOfYear(to)],
		legend: [
			...differenceEntries(core, difference),
			...titlesShown(core, halves?.map(({ scene }) => scene) ?? [])
		],
		changes: halves ? [] : changeEntries(difference)
	};
}

/** How many sources say what is painted, and those that say most of it. */
function sourcesLine(attested: readonly Attested[], core: AtlasCore): string {
	const uses = new Map<string, number>();
	for (const { attestations } of attested)
		for (const source of sourcesCited(attestations)) uses.set(source, (uses.get(source) ?? 0) + 1);
	const names = [...uses]
		.sort((a, b) => b[1] - a[1])
		.slice(0, NAMED_SOURCES)
		.map(([id]) => core.source(id).short);
	return uses.size <= NAMED_SOURCES
		? t('image.sources-few', { names: list(names) })
		: t('image.sources', { count: uses.size, names: list(names) });
}

/** A statement of the record. */
type Attested = Pick<ControlInterval, 'attestations'>;

/** The statements that the tints show: holders, titles or both; of two days compared those of each. */
function painted(scene: Scene, difference: Difference | null): Attested[] {
	const { view } = scene.options;
	const states = [
		...scene.units,
		...[...(difference?.units.values() ?? [])].flatMap(({ from, to }) => [from, to])
	];
	return states.flatMap(({ control, title }) =>
		view === 'both' ? [control, title] : [view === 'de-jure' ? title : control]
	);
}
