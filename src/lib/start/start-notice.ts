import { asQuoted, joinClauses, joinSentences } from '#lib/atlas/joins.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { longDays } from '#lib/i18n/write-days.ts';
import { askedView, pageOf, type AskedView } from './asked-view.ts';
import { unpackDays } from './pack-days.ts';
import type { StartFacts, StartMessage } from './start-facts.ts';

/** Why a page does not respond. */
export type StartState = 'failed' | 'late';

const write = (day: Day): string => longDays(day, day);

/**
 * The notice of a page that does not respond: which day it shows, which its link asks for and where that can be read,
 * and what else of the link was not restored. Plain elements: nothing of the application is there.
 */
export function startNotice(facts: StartFacts, state: StartState, { hash, search }: Location): HTMLElement {
	const asked = askedView(hash, search, facts);
	return noticeOf(facts, joinSentences(sayings(facts, state, asked)), links(facts, asked));
}

/** A notice of one message. */
export function plainNotice(facts: StartFacts, message: StartMessage): HTMLElement {
	return noticeOf(facts, facts.words[message], []);
}

/** A text, the ways on from there, and the page once more. */
function noticeOf({ words }: StartFacts, text: string, links: readonly HTMLElement[]): HTMLElement {
	const notice = element('div', { className: 'start-notice', role: 'alert' });
	notice.append(element('p', { textContent: text }));
	const ways = element('p', { className: 'ways' });
	const again = element('button', { type: 'button', textContent: words['part.retry'] });
	again.addEventListener('click', () => {
		location.reload();
	});
	ways.append(...links, again);
	notice.append(ways);
	return notice;
}

function sayings(facts: StartFacts, state: StartState, asked: AskedView): string[] {
	const say = sayer(facts);
	const texts = [say(`start.${state}`)];
	const isOther = asksForDay(facts, asked);
	const values = { shown: write(facts.defaultDay), asked: nameOf(asked) };
	if (facts.showsDay) texts.push(say(isOther ? 'start.asked' : 'start.shows', values));
	else if (isOther) texts.push(say('start.asks', values));
	const lost = asked.lost.map((part) => say(`start.lost.${part}`, valuesOf(facts, asked)));
	if (lost.length > 0) texts.push(say('start.lost', { what: joinClauses(lost) }));
	return texts;
}

/** The pages that show what the link asks for. */
function links(facts: StartFacts, asked: AskedView): HTMLElement[] {
	const say = sayer(facts);
	const { selection } = asked.view;
	const page = pageOf(asked.day, unpackDays(facts.pageDays));
	const found: HTMLElement[] = [];
	if (page !== null && asksForDay(facts, asked)) {
		const key =
			page === asked.day ? 'start.page' : page < asked.day ? 'start.page-before' : 'start.page-after';
		const text = say(key, { day: write(page), asked: write(asked.day) });
		found.push(link(facts, `on/${formatIsoDay(page)}/`, text));
	}
	if (selection)
		found.push(link(facts, `${selection.kind}/${encodeURIComponent(selection.id)}/`, say('start.selection')));
	return found;
}

function asksForDay(facts: StartFacts, { day, badDate }: AskedView): boolean {
	return day !== facts.defaultDay || badDate !== null;
}

function nameOf({ day, badDate }: AskedView): string {
	return badDate === null ? write(day) : asQuoted(badDate);
}

function valuesOf(facts: StartFacts, { view: { compare, tour } }: AskedView): Record<string, string> {
	return {
		from: compare ? write(compare.from) : '',
		to: compare ? write(compare.to) : '',
		step: String(tour?.step ?? ''),
		tour: tour ? (facts.tours[tour.id]?.title ?? tour.id) : ''
	};
}

function sayer({ words }: StartFacts): (key: StartMessage, values?: Record<string, string>) => string {
	return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function link({ root, isGuest }: StartFacts, path: string, textContent: string): HTMLElement {
	return element('a', {
		href: root + path,
		textContent,
		...(isGuest && { target: '_blank', rel: 'noopener' })
	});
}

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Partial<HTMLElementTagNameMap[Name]>
): HTMLElementTagNameMap[Name] {
	return Object.assign(document.createElement(name), properties);
}
