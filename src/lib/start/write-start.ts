import script from 'virtual:start-script';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { TourBook } from '#lib/atlas/model/tour.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { t } from '#lib/i18n/messages.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { packDays } from './pack-days.ts';
import { START_MESSAGES, type StartFacts } from './start-facts.ts';

/** What differs from page to page. */
type PageFacts = Pick<StartFacts, 'root' | 'version' | 'showsDay' | 'isGuest' | 'fonts'>;

/** The script element that watches the start of a page, with what it has to know; for the server, which writes the pages. */
export function writeStart(core: AtlasCore, book: TourBook, page: PageFacts): string {
	const { atlas } = core;
	const known = atlasFacts(core);
	const facts: StartFacts = {
		...page,
		atlas: atlas.id,
		defaultDay: atlas.defaultDay,
		period: atlas.period,
		pageDays: packDays(pageDays(core)),
		tours: Object.fromEntries(
			book.tours.map(({ id, title, steps }) => [
				id,
				{
					title,
					days: packDays(steps.map(({ view }) => decodeUrl(`#${view}`, '', known).state.day))
				}
			])
		),
		words: Object.fromEntries(START_MESSAGES.map((key) => [key, t(key)])) as StartFacts['words']
	};
	const safe = (code: string) => code.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
	return `<script>(function(){${safe(script)}\nstartScript.watchStart(${safe(JSON.stringify(facts))})})()</script>`;
}
