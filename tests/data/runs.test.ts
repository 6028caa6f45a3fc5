import { describe as suite, expect, it } from 'vitest';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { daysHeld } from '#lib/atlas/days-held.ts';
import { stateIn } from '#lib/atlas/state-in.ts';
import { heldSpans, type HeldSpan } from '#lib/atlas/holdings.ts';
import { isPartyTo } from '#lib/atlas/holder-key.ts';
import type { ControlInterval } from '#lib/atlas/model/control.ts';
import { runOf, type Run } from '#lib/atlas/runs.ts';
import { barsOf } from '#lib/atlas/strip-rows.ts';
import { addDays, formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { changesJson } from '#compiler/cli-json.ts';
import { core as built } from '../built-core.ts';
import {
	accounts,
	cases,
	first,
	holdings,
	nameOf,
	rowOn,
	sceneOn,
	sideOf,
	stepsOf
} from './every-account.ts';

/* How long a side held an area is told of the side, by every account, and its names apart: a renaming is no conquest. */

const { atlas } = built;

/** What is wrong with what a run says of who held an area on a day. */
function faultsOfRun(core: AtlasCore, area: string, day: Day, { since, until, named }: Run): string[] {
	const today = rowOn(core, area, day);
	if (!today) return ['no record'];
	const side = { start: since?.best ?? atlas.period.start, end: until?.best ?? atlas.period.end };
	const name = { start: named?.since?.best ?? side.start, end: named?.until?.best ?? side.end };
	const at = (on: Day) => rowOn(core, area, on);
	const isSide = (on: Day) => sideOf(at(on) ?? today) === sideOf(today);
	const isName = (on: Day) => nameOf(at(on) ?? today) === nameOf(today);
	const within = ({ start, end }: typeof side) =>
		stepsOf(core, area).filter((step) => step >= start && step < end);
	const isMore = (isSo: (on: Day) => boolean, { start, end }: typeof side) =>
		(start > atlas.period.start && isSo(addDays(start, -1))) || (end < atlas.period.end && isSo(end));
	const faults: [boolean, string][] = [
		[!within(side).every(isSide), 'another side in between'],
		[isMore(isSide, side), 'held before since, or after until'],
		[!within(name).every(isName), 'another name in between'],
		[isMore((on) => isSide(on) && isName(on), name), 'name borne before, or after']
	];
	return faults.filter(([isFault]) => isFault).map(([, fault]) => `${area}: ${fault}`);
}

it('since and until are told of the side that holds, and its name apart, from each row of the record on', () => {
	const faults = holdings.flatMap(({ by, core, area }) =>
		stepsOf(core, area).flatMap((day) => {
			const run = runOf(core, stateIn(core.index.stateOn(day), area), day);
			return faultsOfRun(core, area, day, run).map((fault) => `${by}, ${formatIsoDay(day)}, ${fault}`);
		})
	);
	expect(faults).toEqual([]);
});

suite('a renaming', () => {
	it('comes for all areas of a side at once: by no account has a side two names on a day', () => {
		const faults = cases.flatMap(({ core, day, when }) => {
			const holders = atlas.units.flatMap(({ id }) => {
				const { status, deFacto } = rowOn(core, id, day) ?? {};
				return status === 'held' && deFacto ? [deFacto] : [];
			});
			const names = new Set(holders);
			return new Set([...names].map(first)).size === names.size ? [] : [`${when}: ${[...names].join()}`];
		});
		expect(faults).toEqual([]);
	});

	it('is no edge of the first rank on a strip', () => {
		const faults = holdings.flatMap(({ core, area, rows, by }) =>
			barsOf(core, area).flatMap(({ edge, fade, start }, i) => {
				const [before, row] = [rows[i - 1], rows[i]];
				if (!before || !row) return [];
				const isRenamed = nameOf(before) !== nameOf(row);
				const expected = sideOf(before) !== sideOf(row) ? 'change' : isRenamed ? 'renaming' : 'none';
				const isRight = edge === expected && (expected !== 'none' || fade === null);
				return isRight ? [] : [`${by}, ${area}, ${formatIsoDay(start)}: ${edge}`];
			})
		);
		expect(faults).toEqual([]);
	});

	it('rings nothing on the map', () => {
		const faults = cases.flatMap((one) =>
			sceneOn(one).units.flatMap(({ id, changesToday }) => {
				const [before, now] = [rowOn(one.core, id, addDays(one.day, -1)), rowOn(one.core, id, one.day)];
				const isPassed = before !== undefined && now !== undefined && sideOf(before) !== sideOf(now);
				return changesToday === isPassed ? [] : [`${one.when}, ${id}`];
			})
		);
		expect(faults).toEqual([]);
	});

	it('is told as such on the command line', () => {
		const all = changesJson(built, atlas.period.start, addDays(atlas.period.end, -1)) as {
			date: string;
			kind: string;
			passage: string | null;
		}[];
		const ofDay = all.filter(({ date, kind }) => date === '1946-06-27' && kind === 'control');
		expect(new Set(ofDay.map(({ passage }) => passage))).toEqual(new Set(['renaming']));
	});
});

it('days held are those of one side under all its names, and of all sides the whole period', () => {
	const faults = holdings.flatMap(({ by, core, area, rows }) => {
		const counted = new Map<string, number>();
		for (const row of rows)
			counted.set(sideOf(row), (counted.get(sideOf(row)) ?? 0) + row.end.best - row.start.best);
		const doubt = rows.reduce(
			(sum, { start, end }) => sum + start.latest - start.earliest + end.latest - end.earliest,
			0
		);
		const told = daysHeld(core, area);
		const wrong = told.filter(({ names, aboutDays, isExact }) => {
			const sides = new Set(names.map(({ by: name }) => sideOf(name as ControlInterval)));
			const days = counted.get([...sides][0] ?? '') ?? NaN;
			return sides.size !== 1 || !(Math.abs(aboutDays - days) <= (isExact ? 0 : doubt));
		});
		return wrong.length > 0 || told.length !== counted.size ? [`${by}, ${area}`] : [];
	});
	expect(faults).toEqual([]);
});

/** What is wrong with a span through which a polity is said to have held, or contested, an area. */
function faultsOfSpan(core: AtlasCore, polity: string, area: string, span: HeldSpan): string[] {
	const { start, end, status, isHeldBefore, isHeldAfter } = span;
	const at = (day: Day) => rowOn(core, area, day);
	const [here, before, after] = [at(start.best), at(addDays(start.best, -1)), at(end.best)];
	const isSide = (row: ControlInterval | undefined) =>
		row !== undefined && here !== undefined && sideOf(row) === sideOf(here);
	const within = stepsOf(core, area).filter((day) => day >= start.best && day < end.best);
	const isParty = within.map(at).every((row) => row && isPartyTo(polity, row) && row.status === status);
	const isRight = isParty && isSide(before) === isHeldBefore && isSide(after) === isHeldAfter;
	return isRight ? [] : [`${polity}, ${area}, ${formatIsoDay(start.best)}`];
}

it('what a polity held is its own through each span, which says where its side held it before or after', () => {
	const faults = accounts.flatMap(({ by, core }) =>
		atlas.polities.flatMap(({ id }) =>
			[...heldSpans(core, id)].flatMap(([area, spans]) =>
				spans.flatMap((span) => faultsOfSpan(core, id, area, span).map((fault) => `${by}, ${fault}`))
			)
		)
	);
	expect(faults).toEqual([]);
});
