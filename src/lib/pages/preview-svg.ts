import { render } from 'svelte/server';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { FEW_CHARACTERS, narrate } from '#lib/atlas/narrate.ts';
import { asSentence, joinSentences } from '#lib/atlas/joins.ts';
import { entityName } from '#lib/atlas/entity-name.ts';
import { frameOf } from '#lib/atlas/frame-of.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { stopsOf } from '#lib/atlas/stops.ts';
import { plainView, viewPicture, type ViewPicture } from '#lib/atlas/view-picture.ts';
import { entityKind } from '#lib/i18n/entity-words.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { pageText } from '#lib/i18n/page-messages.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import { clippedGround } from '#lib/svg/clip-ground.ts';
import { nearGround, type PictureGround } from '#lib/svg/ground.ts';
import { edgesOf } from '#lib/svg/name-space.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import { pictureFrame, sidesOf, type PictureInsets } from '#lib/svg/picture-frame.ts';
import { renderMapSvg } from '#lib/svg/render-map-svg.ts';
import { xmlOf } from '#lib/svg/xml-of.ts';
import PreviewCard, { CARD, PREVIEW_SIZE, type MeasureCard } from './PreviewCard.svelte';

/** Px beside the card, and to the edges; what lies far away has its name beside it. */
const HOME_INSETS = { top: 14, right: 20, bottom: 14, left: CARD.x + CARD.width + 24 };
const FAR_INSETS = { ...HOME_INSETS, top: 40, right: 130, bottom: 40 };

/** Px beyond the edge that are drawn: no line ends where it is seen. */
const BEYOND = 60;
/** What names keep clear of; the card is seldom lower, and names beneath it are not missed. */
const CARD_BOX = { left: 0, top: 0, right: CARD.x + CARD.width + 8, bottom: 400 };

/** What the map and the card of a preview are drawn with. */
export interface PreviewSettings {
	readonly core: AtlasCore;
	readonly ground: PictureGround | null;
	readonly measure: MeasureCard;
}

/** What a preview is of: a day, or a thing on a day. */
export interface PreviewSubject {
	readonly day: Day;
	readonly selection: Selection | null;
}

/** A preview: its map, and the card that lies on it, top left. */
export interface PreviewParts {
	readonly map: string;
	readonly card: string;
}

/** The preview picture of a day or of a thing, 1200 × 630, as texts of SVG files that stand alone. */
export function previewSvg(
	{ core, ground, measure }: PreviewSettings,
	subject: PreviewSubject
): PreviewParts {
	const { width, height } = PREVIEW_SIZE;
	const picture = pictureOf(core, subject);
	const { scene } = picture;
	const date = formatDay(subject.day);
	const { selection } = subject;
	const insets = picture.box === null ? HOME_INSETS : FAR_INSETS;
	const map = renderMapSvg({
		picture,
		// Seen by nobody who reads it; what differs in nothing that is drawn is drawn once.
		label: '',
		ground: ground && groundFor(core, ground, picture, insets),
		size: PREVIEW_SIZE,
		insets,
		obstacles: [...edgesOf(width, height), CARD_BOX],
		theme: 'light'
	});
	const told = selection
		? {
				title: entityName(core, selection, subject.day),
				// Of a person the kind is the side, which is no description.
				sentence: joinSentences([
					...(selection.kind === 'person' ? [] : [asSentence(entityKind(core, selection))]),
					pageText('preview.shows', { date })
				])
			}
		: { title: date, sentence: narrate(core, scene, narrationWords, FEW_CHARACTERS) };
	const { body } = render(PreviewCard, { props: { core, scene, measure, ...told } });
	const own = { width: CARD_BOX.right, height };
	return {
		map: withCommas(map),
		card: `<svg xmlns="http://www.w3.org/2000/svg" width="${own.width}" height="${own.height}" viewBox="0 0 ${own.width} ${own.height}">${withCommas(xmlOf(body))}</svg>`
	};
}

/** The drawer of these pictures stops at lines that lie far beyond the edge. */
function groundFor(
	core: AtlasCore,
	ground: PictureGround,
	{ box }: ViewPicture,
	insets: PictureInsets
): PictureGround {
	if (box === null) return nearGround(ground);
	const { plane } = createPictureGeometry(core.atlas);
	const frame = pictureFrame(plane, PREVIEW_SIZE, null, insets, box);
	const { left, top, right, bottom } = sidesOf(frame);
	const room = BEYOND * frame.scale;
	return clippedGround(ground, {
		left: left - room,
		top: top - room,
		right: right + room,
		bottom: bottom + room
	});
}

/**
 * The picture of a thing has it selected; that of a day on which the first news came from beyond the home view shows where, and the
 * way there of those who came to it. All have the home view in them: a reader knows by it where the rest is.
 */
function pictureOf(core: AtlasCore, { day, selection }: PreviewSubject): ViewPicture {
	const plain = viewPicture(core, { ...plainView(day), selection }, { history: null });
	const [lead] = core.news.on(day)?.items ?? [];
	const [event] = lead?.kind === 'event' ? lead.events : [];
	const told = selection ?? (event ? ({ kind: 'event', id: event.id } as const) : null);
	const far = frameOf(core, { selection: told, camera: null });
	if (far === null) return plain;
	return { ...plain, box: [...waysTo(core, plain, event?.place), far].reduce(around, core.atlas.home) };
}

/** The boxes of lines of journeys that led to a place. */
function waysTo(core: AtlasCore, { journeys }: ViewPicture, place: string | undefined): Bbox[] {
	return journeys.lines
		.filter(({ journey }) => place !== undefined && stopsOf(core.journey(journey).legs).includes(place))
		.flatMap(({ coordinates }) => coordinates.flat())
		.map(([lng, lat]) => [lng, lat, lng, lat]);
}

function around(a: Bbox, b: Bbox): Bbox {
	return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Colours with alpha in the syntax that older SVG readers support: `rgba(1,2,3,0.4)` for `rgb(1 2 3 / 0.4)`. */
function withCommas(svg: string): string {
	return svg.replace(/rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/g, 'rgba($1,$2,$3,$4)');
}
