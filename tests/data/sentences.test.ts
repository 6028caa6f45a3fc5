import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { describe as describeDay } from '#lib/atlas/describe.ts';
import { sentenceOf, type DaySentence } from '#lib/atlas/narrate.ts';
import { BEST, resolve as resolveAccount } from '#lib/atlas/resolve.ts';
import type { ControlView } from '#lib/atlas/scene.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { isUncertain } from '#lib/atlas/time/uncertain-day.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import { inPast } from '#lib/i18n/past-tense.ts';
import { core as best } from '../built-core.ts';

/*
 * The sentence of every day of the period, by every account and in every view. It is held against the record by a count of its
 * own; and all distinct sentences are written to a file, to be read in full by a person after a change of words.
 */

const FILE = resolve(import.meta.dirname, '../../.cache/results/sentences.txt');
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

interface Told extends DaySentence {
	readonly day: Day;
	readonly view: ControlView;
	readonly by: string;
}

/** Every day of the period. */
const daysOfPeriod = Array.from(
	{ length: best.atlas.period.end - best.atlas.period.start },
	(_, i) => (best.atlas.period.start + i) as Day
);

/** The sentence of a day in both views that have words of their own. */
function tell(core: AtlasCore, by: string, day: Day): Told[] {
	return (['de-facto', 'de-jure'] as const).map((view) => {
		const scene = describeDay(core, { day, view, selection: null, names: 'period' });
		return { ...sentenceOf(core, scene, narrationWords), day, view, by };
	});
}

/** Every day by the best account; by another the days on which its news or its state is not that of the best. */
function everySentence(): { readonly told: readonly Told[]; readonly cores: ReadonlyMap<string, AtlasCore> } {
	const { period, sources } = best.atlas;
	const cores = new Map<string, AtlasCore>([[BEST, best]]);
	for (const { id } of sources) cores.set(id, createAtlasCore(resolveAccount(best.atlas, id)));
	const told: Told[] = [];
	for (const [by, core] of cores) {
		for (let day = period.start; day < period.end; day++) {
			if (by === BEST || differs(core, day)) told.push(...tell(core, by, day));
		}
	}
	return { told, cores };
}

function differs(core: AtlasCore, day: Day): boolean {
	const [mine, theirs] = [core.index.stateOn(day), best.index.stateOn(day)];
	const news = (of: AtlasCore) =>
		of.news
			.on(day)
			?.items.map(({ clause }) => clause)
			.join();
	return (
		news(core) !== news(best) ||
		[...mine.areas].some(([area, { control }]) => theirs.areas.get(area)?.control.deFacto !== control.deFacto)
	);
}

const { told, cores } = everySentence();
const distinct = [
	...new Set(told.map(({ news, state }) => [news, state].filter((part) => part !== '').join(' ')))
];

describe('the sentence of every day, by every account, in every view', () => {
	it('is written down, to be read', () => {
		mkdirSync(join(FILE, '..'), { recursive: true });
		writeFileSync(FILE, distinct.join('\n') + '\n');
		expect(cores.size).toBeGreaterThan(100);
		expect(distinct.length).toBeGreaterThan(500);
	});

	it('is made of whole sentences', () => {
		const faulty = distinct.filter(
			(text) =>
				!/^\p{Lu}/u.test(text) ||
				!/[.]$/.test(text) ||
				/\.\.|,,|;;|[ ]{2}| [.,;:]|[,;:][.,;:]|\{|\}|undefined|null|\band and\b|\bthe the\b/i.test(text) ||
				/\. \p{Ll}/u.test(text) ||
				/: [^.]*: /.test(text)
		);
		expect(faulty).toEqual([]);
	});

	it('has verbs that agree with who holds, and articles where names take them', () => {
		const faulty = best.atlas.polities.flatMap(({ inText, isPlural }) => {
			const wrong = isPlural ? '(?:holds|has|is)' : '(?:hold|have|are)';
			return Object.values(inText).flatMap((name) => {
				const disagrees = new RegExp(`${escape(name)} ${wrong} `, 'i');
				const bare = /^the (.+)$/.exec(name)?.[1];
				const lacksArticle =
					bare === undefined
						? null
						: new RegExp(`(?:^|[.;,] |\\band )${escape(bare)} (?:holds?|ha(?:s|ve) title)`, 'i');
				return distinct.filter((text) => disagrees.test(text) || lacksArticle?.test(text) === true);
			});
		});
		expect(faulty).toEqual([]);
	});

	it('gives what somebody holds and what nobody does a clause each', () => {
		const faulty = distinct.filter((text) =>
			/(?:,| and) (?:one is|two are|three are|\w+ are) (?:contested|without)/.test(
				text.replace(/; [^.]*/g, '')
			)
		);
		expect(faulty).toEqual([]);
		expect(distinct.some((text) => text.includes('and the ETR one; one is contested.'))).toBe(true);
	});

	it('has articles and numbers in words also where the record has no words of its own', () => {
		const articled = best.atlas.units.filter(({ name, inText }) => inText.name !== name);
		expect(articled.map(({ name }) => name)).toContain('Ili valley');
		const faulty = distinct.filter(
			(text) =>
				/\b[2-9] more areas/.test(text) ||
				/(?:^|[.:;] )PLA (?!troops)/.test(text) ||
				/ and the \w+ passes/.test(text) ||
				articled.some(({ name }) => new RegExp(`(?<!the )${escape(name)},? (?:pass|[A-Z])`, 'i').test(text))
		);
		expect(faulty).toEqual([]);
	});

	it('says of a day once that it is about that day', () => {
		expect(distinct.filter((text) => /by (?:this day|the end of \d{4})/.test(text))).toEqual([]);
	});

	it('tells what happened on a day that is uncertain in the past, with the day', () => {
		const uncertain = new Map(
			[...cores.values()].flatMap((core) =>
				daysOfPeriod
					.flatMap((day) => core.news.on(day)?.items ?? [])
					.flatMap(({ clause, when }) =>
						clause === null || !isUncertain(when)
							? []
							: [[clause, narrationWords.about(clause, when)] as const]
					)
			)
		);
		expect(uncertain.size).toBeGreaterThan(60);
		expect(uncertain.get('Jinghe and Wusu fall to ETR forces')).toMatch(
			/^Jinghe and Wusu fell to ETR forces about \d+ \p{L}+$/u
		);
		expect([...uncertain.values()].filter((text) => !/ about \d{1,2} \p{L}+(?:; .+)?$/u.test(text))).toEqual(
			[]
		);
		// A verb in the present has no object or goal behind it any more; what has no verb is set off by a comma.
		const present = [...uncertain.values()].filter((text) =>
			/\b(?:fall|take|reach|end|attack|come|become|enter|break)s?\b/.test(
				text.replace(/\b(?:the|The|to|an?) \w+/g, '')
			)
		);
		expect(present).toEqual([]);
		expect([...uncertain.values()].filter((text) => text.includes(', about '))).toHaveLength(2);
		expect(distinct.filter((text) => /about th(?:is|at) day/.test(text))).toEqual([]);
	});

	it('never says that something goes on beside what it began with', () => {
		const begun = best.atlas.control.filter(({ change, situation }) => change && situation);
		const faulty = distinct.filter((text) =>
			begun.some(({ change = '', situation = '' }) => {
				const others = begun.filter((row) => row.situation === situation && row.change !== change);
				return others.length === 0 && text.includes(change) && text.includes(`${situation}.`);
			})
		);
		expect(faulty).toEqual([]);
	});

	it('says on every day what happened on it, or else what happened last', () => {
		const faulty = told.flatMap(({ day, by, news, state }) => {
			const core = cores.get(by) ?? best;
			const items = (core.news.on(day) ?? core.news.before(day))?.items ?? [];
			/** A title that passes without words has none; another change has those of the atlas. */
			const first = items.find(
				({ clause, changes }) => clause !== null || changes.some(({ kind }) => kind === 'control')
			);
			const clause = first?.clause ?? (first ? 'from' : '');
			const [begun = ''] = clause.toLowerCase().split('; ');
			const isSaid = [begun, inPast(begun)].some((form) => `${news} ${state}`.toLowerCase().includes(form));
			return isSaid ? [] : [`${formatIsoDay(day)} by ${by}: “${news} ${state}” lacks “${clause}”`];
		});
		expect(faulty).toEqual([]);
	});

	it('says of each holder how many seats are its own, and no more than there are', () => {
		const faulty = told
			.filter(({ view }) => view === 'de-facto')
			.flatMap(({ day, by, state }) => {
				const missing = seatsOf(cores.get(by) ?? best, day).filter((clause) => !clause.test(state));
				return missing.map((clause) => `${formatIsoDay(day)} by ${by}: “${state}” lacks ${clause.source}`);
			});
		expect(faulty).toEqual([]);
	});
});

/** What a sentence must say of the seats of a day, counted from the rows of the record. */
function seatsOf({ atlas }: AtlasCore, day: Day): RegExp[] {
	const seats = new Set(atlas.units.filter(({ isSeat }) => isSeat).map(({ id }) => id));
	const counts = new Map<string, number>();
	for (const { area, start, end, status, deFacto } of atlas.control) {
		if (!seats.has(area) || day < start.best || day >= end.best) continue;
		const side = status === 'contested' ? 'contested' : (deFacto ?? 'unknown');
		counts.set(side, (counts.get(side) ?? 0) + 1);
	}
	return [...counts].map(([side, count]) => {
		const number = NUMBERS[count] ?? String(count);
		if (count === seats.size) return /all the district seats/;
		if (side === 'contested') return new RegExp(`${number} (?:is|are) contested`);
		if (side === 'unknown') return new RegExp(`${number} (?:is|are) without a dated source`);
		const { short } = best.polity(side).inText;
		return new RegExp(`${escape(short)}(?: holds?)? ${number}\\b`, 'i');
	});
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
