import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { daysHeld } from '#lib/atlas/days-held.ts';
import { describe, stateIn } from '#lib/atlas/describe.ts';
import { heldSpans } from '#lib/atlas/holdings.ts';
import { isPartyTo } from '#lib/atlas/holder-key.ts';
import type { ControlInterval, TitleInterval } from '#lib/atlas/model/control.ts';
import { BEST, FOUNDING, resolve as resolveAccount } from '#lib/atlas/resolve.ts';
import { runOf, type Run } from '#lib/atlas/runs.ts';
import type { ControlView, Scene } from '#lib/atlas/scene.ts';
import { stateRecord, stateTable } from '#lib/atlas/state-table.ts';
import { barsOf } from '#lib/atlas/strip-rows.ts';
import { tableAttestations } from '#lib/atlas/table-attestations.ts';
import { addDays, formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { twinOf } from '#lib/atlas/twin.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import { makeQuiz } from '#lib/classroom/quiz.ts';
import { formatDay, formatWhen } from '#lib/i18n/format-day.ts';
import { holderName } from '#lib/i18n/holder-words.ts';
import { claimLines, legendName } from '#lib/i18n/legend-words.ts';
import { timelineWords } from '#lib/i18n/timeline-words.ts';
import { twinWords } from '#lib/i18n/twin.ts';
import { changeEntries } from '#lib/pages/change-entries.ts';
import { holderEntries, markEntries, titleEntries } from '#lib/share/image-legend.ts';
import { placesByHolding } from '#lib/ui/panel/lists/places-by-holding.ts';
import { changesJson, dayJson } from '../../geodata/build/cli-json.ts';
import { core as built } from '../built-core.ts';

/*
 * What is said of a set of areas, days or sources is true of each of them: tips, tables, exports, pages, lists and the quiz, on
 * every day on which anything changed, by every account. What is expected is counted from the rows of the record.
 */

const { atlas } = built;
const VIEWS: readonly ControlView[] = ['de-facto', 'de-jure', 'both'];

interface Case {
	readonly core: AtlasCore;
	readonly day: Day;
	/** Account and day, for the message of a test that fails. */
	readonly when: string;
}

/** Accounts that tell something of control or of title otherwise than the best; each once. */
const accounts = [BEST, FOUNDING, ...atlas.sources.map(({ id }) => id)].flatMap((by) => {
	const told = resolveAccount(atlas, by);
	const records = ({ control, titles }: typeof atlas) => JSON.stringify([control, titles]);
	if (by === BEST) return [{ by, core: built }];
	return records(told) === records(atlas) ? [] : [{ by, core: createAtlasCore(told) }];
});

/** The best account on every day of change; another on the days on which something passes that does not by the best. */
const cases: readonly Case[] = accounts.flatMap(({ by, core }) =>
	[atlas.period.start, ...core.index.changeDays.map(({ day }) => day)]
		.filter((day) => by === BEST || changesOn(core, day) !== changesOn(built, day))
		.map((day) => ({ core, day, when: `${by}, ${formatIsoDay(day)}` }))
);

function changesOn({ index }: AtlasCore, day: Day): string {
	const changes = index.changesOn(day)?.changes ?? [];
	return changes
		.map(({ area, to }) => [area, 'deFacto' in to ? nameOf(to) : titleOf(to), to.confidence].join())
		.join();
}

const areas = [...atlas.units, ...atlas.cities].map(({ id }) => id);

function sceneOn({ core, day }: Case, view: ControlView = 'de-facto'): Scene {
	return describe(core, { day, view, selection: null, names: 'period' });
}

/** The first polity of the chain of names that a polity stands in. */
function first(polity: string): string {
	const { continues } = atlas.polities.find(({ id }) => id === polity) ?? {};
	return continues === undefined ? polity : first(continues);
}

/** The rows of the record, by area: the index and its runs are not asked. */
const rowsOf = new Map(
	accounts.map(({ core }) => [
		core,
		new Map(areas.map((area) => [area, core.atlas.control.filter((row) => row.area === area)]))
	])
);

function rowOn(core: AtlasCore, area: string, day: Day): ControlInterval | undefined {
	return rowsOf
		.get(core)
		?.get(area)
		?.find(({ start, end }) => start.best <= day && day < end.best);
}

function nameOf({ status, deFacto, claimants }: ControlInterval): string {
	return status === 'contested' ? `contested ${claimants.join(' ')}` : String(deFacto);
}

function sideOf({ status, deFacto, claimants }: ControlInterval): string {
	if (status === 'contested') return `contested ${claimants.map(first).join(' ')}`;
	return deFacto === null ? 'null' : first(deFacto);
}

function titleOf({ deJure, qualifier }: Pick<TitleInterval, 'deJure' | 'qualifier'>): string {
	return `${first(deJure)} ${String(qualifier)}`;
}

/** The days on which a row of an area begins, and the first of the period: between two of them all is as it was. */
function stepsOf(core: AtlasCore, area: string): Day[] {
	return [atlas.period.start, ...(rowsOf.get(core)?.get(area) ?? []).map(({ start }) => start.best)];
}

/** What is wrong with what a run says of who held an area on a day. */
function faultsOfRun(core: AtlasCore, area: string, day: Day, { since, until, named }: Run): string[] {
	const today = rowOn(core, area, day);
	if (!today) return ['no record'];
	const [from, to] = [since?.best ?? atlas.period.start, until?.best ?? atlas.period.end];
	const [nameFrom, nameTo] = [named?.since?.best ?? from, named?.until?.best ?? to];
	const within = stepsOf(core, area).filter((step) => step >= from && step < to);
	const at = (on: Day) => rowOn(core, area, on);
	const isSide = (on: Day) => sideOf(at(on) ?? today) === sideOf(today);
	const isName = (on: Day) => nameOf(at(on) ?? today) === nameOf(today);
	const faults: [boolean, string][] = [
		[!within.every(isSide), 'another side in between'],
		[since !== null && isSide(addDays(from, -1)), 'held before since'],
		[until !== null && isSide(to), 'held after until'],
		[named === null && !within.every(isName), 'another name is not told'],
		[!within.filter((on) => on >= nameFrom && on < nameTo).every(isName), 'another name in between'],
		[Boolean(named?.since) && isName(addDays(nameFrom, -1)), 'name borne before'],
		[Boolean(named?.until) && isName(nameTo), 'name borne after']
	];
	return faults.filter(([isFault]) => isFault).map(([, fault]) => `${area}: ${fault}`);
}

suite('since and until', () => {
	it('are told of the side that holds, and its name apart, from each row of the record on', () => {
		const faults = accounts.flatMap(({ by, core }) =>
			areas.flatMap((area) =>
				stepsOf(core, area).flatMap((day) => {
					const run = runOf(core, stateIn(core.index.stateOn(day), area), day);
					return faultsOfRun(core, area, day, run).map((fault) => `${by}, ${formatIsoDay(day)}, ${fault}`);
				})
			)
		);
		expect(faults).toEqual([]);
	});

	it('are in the exported columns, on the command line and in the tips of the strip what they are in the table', () => {
		for (const { core, day, when } of cases) {
			const json = dayJson(core, day, BEST) as {
				units: Record<string, unknown>[];
				cities: Record<string, unknown>[];
			};
			const byId = new Map([...json.units, ...json.cities].map((record) => [record['id'], record]));
			for (const row of stateTable(core, sceneOn({ core, day, when }))) {
				const record = stateRecord(row);
				const told = byId.get(row.id);
				for (const key of ['since', 'until', 'named_since', 'named_until'] as const)
					expect(told?.[key] ?? '', `${when}, ${row.id}`).toBe(record[key]);
				const { control } = stateIn(core.index.stateOn(day), row.id);
				const tip = timelineWords.holding(core, control, row);
				expect(tip.startsWith(`${holderName(core, control)}, `), tip).toBe(true);
				for (const bound of [row.since, row.until, row.named?.since, row.named?.until])
					if (bound) expect(tip).toContain(formatWhen(bound, 'point'));
			}
		}
	});

	it('of a district are those of its seat, and of its parts their own', () => {
		for (const one of cases) {
			const table = new Map(stateTable(one.core, sceneOn(one)).map((row) => [row.id, row]));
			for (const { id, kind, since, until, named, parts } of sceneOn(one).rows) {
				const seat = table.get(kind === 'district' ? one.core.seatUnitOf(id) : id);
				expect({ since, until, named }, one.when).toEqual({
					since: seat?.since,
					until: seat?.until,
					named: seat?.named
				});
				for (const part of parts) expect(part.since).toEqual(table.get(part.unit)?.since);
			}
		}
	});

	it('of title are so of every unit of its line, in the table and in the legend of a picture', () => {
		for (const one of cases) {
			const scene = sceneOn(one, 'both');
			const lines = titleEntries(one.core, [scene]).map(({ name, note = '' }) => `${name} ${note}`);
			for (const { titles, units } of [scene]) {
				for (const title of titles) {
					for (const id of title.units) {
						const run = one.core.index.titlesOf(id).filter((record) => titleOf(record) === titleOf(title));
						expect(
							run.some(({ start }) => start.best === title.since.best),
							`${one.when}, ${id}`
						).toBe(true);
						expect(
							run.some(({ end }) => end.best === title.until.best),
							`${one.when}, ${id}`
						).toBe(true);
					}
					const dates = `${formatDay(title.since.best)} – ${formatDay(title.until.best)}`;
					expect(
						lines.filter((line) => line.endsWith(dates)),
						one.when
					).not.toEqual([]);
				}
				expect(titles.flatMap((title) => title.units).sort()).toEqual(units.map(({ id }) => id).sort());
			}
		}
	});

	it('of title hold for both days compared', () => {
		const [early, late] = [parseIsoDay('1945-01-01'), parseIsoDay('1948-01-01')] as [Day, Day];
		const scenes = [early, late].map((day) => sceneOn({ core: built, day, when: '' }, 'both'));
		expect(titleEntries(built, scenes).map(({ note }) => note)).toEqual([
			'1 September 1944 – 1 July 1946',
			'12 August 1947 – 1 October 1949'
		]);
	});
});

suite('claims', () => {
	it('are told of the districts, or else the units, that are claimed, and of all only where all are', () => {
		for (const one of cases) {
			const scene = sceneOn(one, 'de-jure');
			const expected = scene.titles
				.filter(({ claimedBy }) => claimedBy.length > 0)
				.map(({ units }) =>
					units.length === atlas.units.length
						? ''
						: atlas.districts
								.flatMap((district) => {
									const own = district.units.filter((unit) => units.includes(unit));
									return own.length === district.units.length
										? [district.name]
										: own.map((unit) => built.unit(unit).name);
								})
								.join()
				);
			const told = claimLines(one.core, scene).map((line) =>
				(/^(.*): also claimed by /.exec(line)?.[1] ?? '').replaceAll(/, | and (?!the )/g, ',')
			);
			expect(told, one.when).toEqual(expected);
		}
	});

	it('and titles stand in the map in words with the same areas', () => {
		for (const one of cases) {
			const scene = sceneOn(one, 'de-jure');
			const text = twinOf(one.core, scene, twinWords).paragraphs.find(({ topic }) => topic === 'title')?.text;
			for (const line of claimLines(one.core, scene)) expect(text, one.when).toContain(line);
		}
	});
});

suite('a renaming', () => {
	it('comes for all areas of a side at once: by no account has a side two names on a day', () => {
		const faults = cases.flatMap(({ core, day, when }) => {
			const names = new Map<string, Set<string>>();
			for (const { id } of atlas.units) {
				const { status, deFacto } = rowOn(core, id, day) ?? {};
				if (status !== 'held' || deFacto == null) continue;
				names.set(first(deFacto), (names.get(first(deFacto)) ?? new Set()).add(deFacto));
			}
			return [...names.values()].filter(({ size }) => size > 1).map((two) => `${when}: ${[...two].join()}`);
		});
		expect(faults).toEqual([]);
	});

	it('is no edge of the first rank on a strip, and rings nothing on the map', () => {
		for (const { core } of accounts) {
			for (const area of areas) {
				const rows = core.index.historyOf(area);
				barsOf(core, area).forEach(({ edge, fade }, i) => {
					const [before, row] = [rows[i - 1], rows[i]];
					if (!before || !row) return;
					const expected =
						sideOf(before) !== sideOf(row) ? 'change' : nameOf(before) !== nameOf(row) ? 'renaming' : 'none';
					expect(edge, area).toBe(expected);
					if (expected === 'none') expect(fade).toBeNull();
				});
			}
		}
		for (const one of cases) {
			for (const { id, changesToday } of sceneOn(one).units) {
				const [before, now] = [rowOn(one.core, id, addDays(one.day, -1)), rowOn(one.core, id, one.day)];
				const isPassed = before !== undefined && now !== undefined && sideOf(before) !== sideOf(now);
				expect(changesToday, `${one.when}, ${id}`).toBe(isPassed);
			}
		}
	});

	it('is told as such on the command line', () => {
		const all = changesJson(built, atlas.period.start, addDays(atlas.period.end, -1)) as {
			date: string;
			kind: string;
			passage: string | null;
		}[];
		const kinds = new Set(
			all
				.filter(({ date, kind }) => date === '1946-06-27' && kind === 'control')
				.map(({ passage }) => passage)
		);
		expect(kinds).toEqual(new Set(['renaming']));
	});
});

/** The sum of what is not known of the days on which an area passed. */
function doubtOf(core: AtlasCore, area: string): number {
	const rows = rowsOf.get(core)?.get(area) ?? [];
	return rows.reduce(
		(sum, { start, end }) => sum + start.latest - start.earliest + end.latest - end.earliest,
		0
	);
}

suite('days held', () => {
	it('are those of one side under all its names, and of all sides the whole period', () => {
		for (const { core, by } of accounts) {
			for (const area of areas) {
				const counted = new Map<string, number>();
				for (const row of rowsOf.get(core)?.get(area) ?? [])
					counted.set(sideOf(row), (counted.get(sideOf(row)) ?? 0) + row.end.best - row.start.best);
				const told = daysHeld(core, area);
				expect(told.length, `${by}, ${area}`).toBe(counted.size);
				for (const { names, aboutDays, isExact } of told) {
					const sides = new Set(names.map((name) => sideOf(name as ControlInterval)));
					expect(sides.size).toBe(1);
					const days = counted.get([...sides][0] ?? '') ?? 0;
					if (isExact) expect(aboutDays, `${by}, ${area}`).toBe(days);
					else expect(Math.abs(aboutDays - days), `${by}, ${area}`).toBeLessThanOrEqual(doubtOf(core, area));
				}
			}
		}
	});
});

suite('the holdings of a polity', () => {
	it('are its own through each span, and the name before and after is another of its side’s where that is said', () => {
		for (const { core, by } of accounts) {
			for (const { id } of atlas.polities) {
				for (const [area, spans] of heldSpans(core, id)) {
					const at = (day: Day) => rowOn(core, area, day);
					for (const { start, end, isHeldBefore, isHeldAfter, status } of spans) {
						const where = `${by}, ${id}, ${area}, ${formatIsoDay(start.best)}`;
						for (const step of stepsOf(core, area).filter((day) => day >= start.best && day < end.best)) {
							const row = at(step);
							expect(row && isPartyTo(id, row) && row.status === status, where).toBe(true);
						}
						const [here, before, after] = [at(start.best), at(addDays(start.best, -1)), at(end.best)];
						if (!here) throw new Error(where);
						expect(before !== undefined && sideOf(before) === sideOf(here), where).toBe(isHeldBefore);
						expect(after !== undefined && sideOf(after) === sideOf(here), where).toBe(isHeldAfter);
					}
				}
			}
		}
	});
});

suite('lists', () => {
	it('of places by holding: each place under the year since which its side holds it', () => {
		const items = atlas.places.map(({ id }) => ({ target: { kind: 'place' as const, id }, title: id }));
		for (const { core, day, when } of cases) {
			for (const { key, items: listed } of placesByHolding(core, core.index.stateOn(day), items)) {
				for (const { target } of listed) {
					const area = core.place(target.id).unit ?? target.id;
					const row = rowOn(core, area, day);
					const where = `${when}, ${target.id} under ${key}`;
					if (key === 'elsewhere') expect(row, where).toBeUndefined();
					else if (key === 'undocumented') expect(row?.status, where).toBe('unknown');
					else {
						expect(row && row.status !== 'unknown', where).toBe(true);
						const { since } = runOf(core, stateIn(core.index.stateOn(day), area), day);
						expect(since ? formatIsoDay(since.best).slice(0, 4) : 'earlier', where).toBe(key);
					}
				}
			}
		}
	});
});

suite('the page of a day', () => {
	it('says of a change how well it is known, of each area what is so of it', () => {
		for (const { core, day, when } of cases) {
			const changes = core.index.changesOn(day)?.changes ?? [];
			for (const { evidence, changes: told } of changeEntries(core, changes)) {
				for (const { area, to } of told) {
					const own = evidence.filter(({ areas: named }) => named === null || named.includes(area));
					expect(
						own.map(({ start, confidence }) => ({ start, confidence })),
						`${when}, ${area}`
					).toContainEqual({ start: to.start, confidence: to.confidence });
				}
				for (const { areas: named, start, confidence } of evidence) {
					const of = told.filter(({ area }) => named === null || named.includes(area));
					const alike = of.filter(({ to }) => to.confidence === confidence && to.start.best === start.best);
					expect(new Set(alike.map(({ area }) => area)), when).toEqual(new Set(of.map(({ area }) => area)));
				}
			}
		}
	});
});

suite('the legend of a picture', () => {
	it('gives each line the seats and the share of its own units', () => {
		for (const one of cases) {
			for (const view of VIEWS) {
				const scene = sceneOn(one, view);
				const entries = holderEntries(one.core, scene);
				expect(entries.map(({ name }) => name)).toEqual(
					scene.legend.map((entry) => legendName(one.core, entry))
				);
				scene.legend.forEach(({ units, seats }, i) => {
					const own = scene.units.filter(({ id }) => units.includes(id));
					const keys = new Set(
						own.map(({ control, title }) =>
							view === 'de-jure' ? titleOf(title) : control.status === 'unknown' ? 'null' : nameOf(control)
						)
					);
					expect(keys.size, one.when).toBe(1);
					expect(own.filter(({ id }) => built.unit(id).isSeat).length).toBe(seats);
					expect(entries[i]?.figures[0]).toBe(seats === 0 ? 'part' : String(seats));
				});
			}
		}
	});

	it('names under each way of drawing the journeys that are drawn so', () => {
		for (const { id } of atlas.journeys) {
			const { start } = built.journey(id);
			const day = Math.min(Math.max(start.best, atlas.period.start), atlas.period.end - 1) as Day;
			const view = {
				day,
				view: 'de-facto',
				names: 'period',
				selection: { kind: 'journey', id },
				compare: null,
				compareForm: 'painted',
				hiddenLayers: [],
				camera: null
			} as const;
			const picture = viewPicture(built, view, { history: null });
			for (const { key, note } of markEntries(picture)) {
				if (key.kind !== 'journey') continue;
				const drawn = picture.journeys.lines
					.filter(({ status, isAhead }) => (isAhead ? 'ahead' : status) === key.status)
					.map(({ journey }) => built.journey(journey).title);
				for (const { title } of atlas.journeys)
					if (note?.includes(title)) expect(drawn, `${id}: ${note}`).toContain(title);
				expect(drawn.every((title) => note?.includes(title))).toBe(true);
			}
		}
	});
});

suite('sources of a handout', () => {
	it('are those of the records in its table, all of them and no others', () => {
		for (const one of cases.filter(({ core }) => core === built)) {
			for (const view of VIEWS) {
				const scene = sceneOn(one, view);
				const seen = scene.rows.flatMap((row) => {
					const own = row.kind === 'district' ? one.core.seatUnitOf(row.id) : row.id;
					const ids = view === 'de-jure' ? [] : [own, ...row.parts.map(({ unit }) => unit)];
					return [
						...ids.flatMap((id) => rowOn(one.core, id, one.day)?.attestations ?? []),
						...(view === 'de-facto' ? [] : stateIn(scene.epoch, own).title.attestations)
					];
				});
				const keys = (list: readonly { source: string }[]) =>
					[...new Set(list.map(({ source }) => source))].sort();
				expect(keys(tableAttestations(one.core, scene)), one.when).toEqual(keys(seen));
			}
		}
	});
});

suite('the quiz', () => {
	const questions = Array.from({ length: 150 }, (_, seed) => makeQuiz(built, seed, 12)).flat();

	it('asks who held a district only where one of its choices is so, and no day of doubt is asked', () => {
		const asked = questions.filter((question) => question.kind === 'holder');
		expect(asked.length).toBeGreaterThan(200);
		for (const { district, day, choices, answer } of asked) {
			const seat = built.seatUnitOf(district);
			expect(rowOn(built, seat, day), `${district}, ${formatIsoDay(day)}`).toMatchObject({
				status: 'held',
				deFacto: answer
			});
			expect(choices.filter(({ id }) => id === answer)).toHaveLength(1);
			for (const { start } of built.index.historyOf(seat))
				if (start.earliest !== start.latest) expect(day < start.earliest || day > start.latest).toBe(true);
		}
	});

	it('asks for the order of events only where no window of one meets that of another', () => {
		const asked = questions.filter((question) => question.kind === 'order');
		expect(asked.length).toBeGreaterThan(200);
		for (const { answer } of asked) {
			const days = answer.map((id) => built.event(id).day);
			for (const [i, later] of days.entries()) {
				const earlier = days[i - 1];
				if (earlier) expect(earlier.latest, answer.join()).toBeLessThan(later.earliest);
			}
		}
	});
});
