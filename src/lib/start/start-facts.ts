import type { Interval } from '#lib/atlas/time/interval.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { MessageKey } from '#lib/i18n/messages.ts';
import { NAMED_FIELDS } from './named-fields.ts';

/** The words of the notice, as the catalogue has them: with `{names}` of what is put in. */
export const START_MESSAGES = [
	'start.failed',
	'start.late',
	'start.unstyled',
	'start.shows',
	'start.asked',
	'start.asks',
	'start.page',
	'start.page-before',
	'start.page-after',
	'start.selection',
	'start.lost',
	'part.retry',
	...NAMED_FIELDS.map((field) => `start.lost.${field}` as const)
] as const satisfies readonly MessageKey[];

/** A message of the notice. */
export type StartMessage = (typeof START_MESSAGES)[number];

/** A tour as far as needed to describe a link to one of its steps: its title, and the day of each step (see packDays). */
export interface StartTour {
	readonly title: string;
	readonly days: string;
}

/** What a page knows before its application arrives: written into it when it is made. */
export interface StartFacts {
	/** Id of the atlas: names what is stored. */
	readonly atlas: string;
	/** Version of the site that the page is of. */
	readonly version: string;
	/** The top of the site, from this page, with a slash at its end. */
	readonly root: string;
	/** Whether the page was made with the map of the default day. */
	readonly showsDay: boolean;
	/** Within another page nothing is stored, and links open a window of their own. */
	readonly isGuest: boolean;
	readonly defaultDay: Day;
	readonly period: Interval;
	/** The days that have a page of their own (see packDays). */
	readonly pageDays: string;
	readonly tours: Readonly<Record<string, StartTour>>;
	readonly words: Readonly<Record<StartMessage, string>>;
	/** The fonts that are applied together; `null` where a page is set in few of them. */
	readonly fonts: AwaitedFonts | null;
}

/** Fonts that a page waits for together (await-fonts.ts). */
export interface AwaitedFonts {
	readonly faces: readonly AwaitedFont[];
	/** Larger ones, that are fetched at once and not waited for. */
	readonly begun: readonly AwaitedFont[];
}

/** A font that a page is set in. */
interface AwaitedFont {
	/** As `font` of CSS: `normal 400 1em 'Family'`. */
	readonly font: string;
	/** A letter of each file of it that the page needs. */
	readonly letters: string;
}
