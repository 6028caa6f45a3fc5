import type { AtlasCore } from '#lib/atlas/core.ts';
import { keyOf } from '#lib/atlas/entity-name.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { DaySpan } from '#lib/i18n/parse-span.ts';
import { typedWords, wordsOf, type TypedWordsKey } from '#lib/i18n/typed-words.ts';
import { foldText } from '#lib/search/fold.ts';
import type { SearchHit, SearchIndex } from '#lib/search/search-index.ts';
import { isHan } from '#lib/search/tokenizer.ts';
import { findCommands, type Command, type Fit, type FoundCommand } from './commands.ts';
import { dateGroups, datedQuery, resultsOnDay } from './dates.ts';
import { areaOf, heldOn, questionIn, turnsOf, type Question } from './questions.ts';
import { withSpaces } from './spaces.ts';
import { commandResult, groupHits, resultOf, type Result, type ResultGroup } from './results.ts';

/** What the search answers from. */
export interface SearchContext {
	/** The atlas by the account that the map is drawn by. */
	readonly core: AtlasCore;
	/** `null` while the record is loaded. */
	readonly index: SearchIndex | null;
	readonly commands: readonly Command[];
	/** The day of the clock. */
	readonly day: Day;
}

/** Areas that a question is answered for, at most: a name may be borne by several. */
const MOST_ANSWERS = 3;
/** Words from this length on may be a name among others; of those that are written by characters. */
const SHORTEST_NAME = 4;
const SHORTEST_HAN_NAME = 2;
/** Commands that are listed; more typing narrows them down. */
const MOST_COMMANDS = 6;

/**
 * All that a text finds, in groups; what comes first is what Enter chooses. An answer comes before what merely bears the
 * words, and a tool whose words were typed whole before what is told of in them.
 */
export function findResults(context: SearchContext, typed: string): ResultGroup[] {
	const { core } = context;
	const plain = typed
		.replace(/[?!.;。？！；\s]+$/u, '')
		.replaceAll(/['’]s(?=\s|$)/gu, '')
		.trim();
	const text = withSpaces(plain, context.index);
	const dated = datedQuery(text, core.atlas.period);
	const subject = wordsOf(subjectOf(dated?.rest ?? ''));
	const asksForChange = (word: string) => isOneOf(word, 'keys.compare', 'turned');
	const isOfTimeAlone =
		dated !== null && (subject.every(asksForChange) || subject.every((word) => isOneOf(word, 'held')));
	const dates = distinct(dateGroups(core, isOfTimeAlone ? dated.date : text, subject.some(asksForChange)));
	if (dates.length > 0) return distinct([...dates, ...groupHits(core, all(context, text), context.day)]);
	return findWords(context, text, dated ?? { rest: text, span: null });
}

/** What a text finds that is not a date alone. */
function findWords(context: SearchContext, text: string, { rest, span }: AskedOfTime): ResultGroup[] {
	const { core, day } = context;
	const whole = all(context, text);
	const answered = isTitle(whole[0], text) ? null : answer(context, rest, span);
	if (answered) return [answered.group, ...distinct(groupHits(core, answered.others, day))];
	const commands = findCommands(context.commands, text, typedWords('stop'));
	const hits = whole.length > 0 ? whole : partly(context, subjectOf(rest) || rest);
	const fit = commandFit(commands, whole);
	const commandGroup: ResultGroup = {
		key: 'commands',
		results: commands
			.filter((one) => FITTING[fit].includes(one.fit))
			.slice(0, MOST_COMMANDS)
			.map(commandResult)
	};
	const record = [...(span ? datedGroups(context, rest, span) : []), ...groupHits(core, hits, day)];
	return distinct(fit === 'begun' ? [...record, commandGroup] : [commandGroup, ...record]);
}

/** What is asked, and of which time, if any. */
interface AskedOfTime {
	readonly rest: string;
	readonly span: DaySpan | null;
}

/** Which commands are listed, by how the best of them fits. */
const FITTING: Readonly<Record<Fit, readonly Fit[]>> = {
	whole: ['whole', 'begun'],
	begun: ['begun'],
	partly: ['begun', 'partly']
};

/** Where nothing in the record has all the words, a tool that has some of them is the likelier. */
function commandFit(commands: readonly FoundCommand[], hits: readonly SearchHit[]): Fit {
	if (commands.some((one) => one.fit === 'whole')) return 'whole';
	return hits.length === 0 ? 'partly' : 'begun';
}

function all({ index }: SearchContext, text: string): readonly SearchHit[] {
	return index?.all(text) ?? [];
}

/** What some words of a text find; what bears a name that stands whole in it comes first. */
function partly({ index }: SearchContext, text: string): readonly SearchHit[] {
	return index === null ? [] : [...index.within(text), ...index.search(text)];
}

/** Whether a text begins the title of what was found: then it is what was meant. */
function isTitle(hit: SearchHit | undefined, text: string): boolean {
	return hit !== undefined && foldText(hit.title.name).startsWith(foldText(text));
}

/** An answer to what was asked of some places, and what else bears their names. */
interface Answered {
	readonly group: ResultGroup;
	readonly others: readonly SearchHit[];
}

/** Who held the places that a text asks about, or when they changed hands; `null` where it asks no such thing. */
function answer({ core, index, day }: SearchContext, text: string, span: DaySpan | null): Answered | null {
	const question = questionIn(text);
	if (question === null || index === null || subjectOf(question.rest) === '') return null;
	const isOfDay = question.of === 'held' && (span === null || span.unit === 'day');
	const { name, hits } = askedAreas(core, index, question);
	const results = hits.flatMap((hit): Result[] => {
		const found = isOfDay ? heldOn(core, hit.target, span?.from ?? day) : turnsOf(core, hit.target, span);
		if (found === null) return [];
		const result = resultOf(core, hit);
		return [
			{
				...result,
				key: `answer:${result.key}`,
				answer: found.line,
				does: { kind: 'show', day: found.day, target: hit.target }
			}
		];
	});
	if (results.length === 0) return null;
	const answered = hits.map(({ target }) => keyOf(target));
	const others = index.all(name).filter(({ target }) => !answered.includes(keyOf(target)));
	return { group: { key: 'answer', results }, others };
}

/**
 * The areas that a question names. Where it says more than a name (`when did … fall to the …`), those that one of its words
 * names.
 */
function askedAreas(
	core: AtlasCore,
	index: SearchIndex,
	{ rest, isSure }: Question
): { readonly name: string; readonly hits: readonly SearchHit[] } {
	const words = wordsOf(rest).filter(
		(word) => isTelling(word) && word.length >= (isHan(word) ? SHORTEST_HAN_NAME : SHORTEST_NAME)
	);
	for (const name of [subjectOf(rest), ...(isSure ? words : [])]) {
		const hits = distinctAreas(core, index.named(name)).slice(0, MOST_ANSWERS);
		if (hits.length > 0) return { name, hits };
	}
	return { name: rest, hits: [] };
}

/** What is held as areas that differ: of a town, its unit and its district the likeliest. */
function distinctAreas(core: AtlasCore, hits: readonly SearchHit[]): SearchHit[] {
	const areas = new Set<string>();
	return hits.filter(({ target }) => {
		const area = areaOf(core, target);
		const isNew = area !== null && !areas.has(area);
		if (isNew) areas.add(area);
		return isNew;
	});
}

/** What is asked of a time: the events of it that fit, and things as they were on its first day. */
function datedGroups({ core, index }: SearchContext, rest: string, span: DaySpan): ResultGroup[] {
	const subject = subjectOf(rest);
	const hits = index?.all(subject) ?? [];
	const inSpan = hits.filter(({ target }) => {
		if (target.kind !== 'event') return false;
		const { best } = core.event(target.id).day;
		return best >= span.from && best <= span.to;
	});
	const events = { key: 'in-span' as const, results: inSpan.map((hit) => resultOf(core, hit)) };
	if (span.unit !== 'day' && span.unit !== 'month') return [events];
	// What bears the words is meant before what they are told of.
	const bearers = index?.named(subject) ?? [];
	const dated = bearers.length > 0 ? bearers : hits;
	const things = { key: 'dated' as const, results: resultsOnDay(core, dated, span.from) };
	const asksForEvents = wordsOf(rest).some((word) => isOneOf(word, 'happened'));
	return asksForEvents ? [events, things] : [things, events];
}

/** What a text is about: without the words that only make a question of it, or ask what happened. */
function subjectOf(text: string): string {
	return wordsOf(text).filter(isTelling).join(' ');
}

function isTelling(word: string): boolean {
	return !isOneOf(word, 'stop', 'happened');
}

/** Whether a word stands in one of some lists of words. */
function isOneOf(word: string, ...lists: readonly TypedWordsKey[]): boolean {
	return lists.some((list) => typedWords(list).includes(foldText(word)));
}

/** Groups without what stands in one before them; none is empty. */
function distinct(groups: readonly ResultGroup[]): ResultGroup[] {
	const seen = new Set<string>();
	return groups
		.map(({ key, results }) => ({
			key,
			results: results.filter((result) => !seen.has(result.key) && seen.add(result.key))
		}))
		.filter(({ results }) => results.length > 0);
}
