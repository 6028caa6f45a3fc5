import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import { describeDifference } from '#lib/atlas/difference.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { ControlInterval } from '#lib/atlas/model/control.ts';
import { BEST, FOUNDING, resolve as resolveAccount } from '#lib/atlas/resolve.ts';
import type { ControlView, Scene } from '#lib/atlas/scene.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { twinParagraphs } from '#lib/atlas/twin.ts';
import { twinWords } from '#lib/i18n/twin.ts';
import { holderEntries } from '#lib/share/image-legend.ts';
import { core as builtCore } from '../built-core.ts';
import { dayOf } from './required.ts';

/*
 * The contests of several areas are never told as one. Every state that the units of the map are ever in, by any account, is
 * looked at once; what is expected comes from the records of the units, what is told is read back from the text.
 */

const { atlas } = builtCore;
const VIEWS: readonly ControlView[] = ['de-facto', 'de-jure', 'both'];
const cases = [...statesByAllAccounts()];

interface Case {
	readonly core: AtlasCore;
	readonly scene: Scene;
	/** Account, day and view, for the message of a test that fails. */
	readonly when: string;
}

function* statesByAllAccounts(): Generator<Case> {
	const seen = new Set<string>();
	for (const by of [BEST, FOUNDING, ...atlas.sources.map(({ id }) => id)]) {
		const told = resolveAccount(atlas, by);
		if (by !== BEST && JSON.stringify(told.control) === JSON.stringify(atlas.control)) continue;
		const core = createAtlasCore(told);
		for (const day of [atlas.period.start, ...core.index.changeDays.map((change) => change.day)]) {
			const { areas } = core.index.stateOn(day);
			const state = told.units.map(({ id }) => holderOf(areas.get(id)?.control)).join('\n');
			if (seen.has(state)) continue;
			seen.add(state);
			for (const view of VIEWS) {
				const scene = describe(core, { day, view, selection: null, names: 'period' });
				yield { core, scene, when: `${by}, ${formatIsoDay(day)}, ${view}` };
			}
		}
	}
}

/** Who holds or contests an area, from its record. */
function holderOf(control: ControlInterval | undefined): string {
	if (!control) throw new Error('no record');
	return control.status === 'contested' ? control.claimants.join(' against ') : String(control.deFacto);
}

function contestsOf({ units }: Scene): Map<string, Scene['units'][number][]> {
	return groupBy(
		units.filter(({ control }) => control.status === 'contested'),
		({ control }) => holderOf(control)
	);
}

/** The names that a list such as “A, B and C” is made of; fails when anything else is left. */
function namesIn(text: string, names: readonly string[]): string[] {
	const longestFirst = [...names].sort((a, b) => b.length - a.length);
	const found: { at: number; name: string }[] = [];
	let rest = text;
	for (const name of longestFirst) {
		const at = rest.indexOf(name);
		if (at < 0) continue;
		found.push({ at, name });
		rest = rest.replace(name, ' '.repeat(name.length));
	}
	expect(rest, text).toMatch(/^( |,|and)*$/);
	return found.sort((a, b) => a.at - b.at).map(({ name }) => name);
}

const polityNames = atlas.polities.map(({ name }) => name);

function claimantsIn(
	{ atlas: { polities } }: AtlasCore,
	text: string,
	key: 'name' | 'short' | 'inText'
): string {
	const nameOf = (polity: (typeof polities)[number]) => (key === 'inText' ? polity.inText.name : polity[key]);
	return namesIn(text, polities.map(nameOf))
		.map((name) => polities.find((polity) => nameOf(polity) === name)?.id)
		.join(' against ');
}

/** The units that “the seats of A and B, and C” speaks of: a seat speaks for all of its district that is held alike. */
function unitsIn(scene: Scene, areas: string): string[] {
	const [, seats, parts] =
		/^(?:the seats? of (.*?))?(?:(?:^|, and )((?!the seats? of ).*))?$/.exec(areas) ?? [];
	const districts = namesIn(
		seats ?? '',
		atlas.districts.map(({ name }) => name)
	);
	const byName = namesIn(
		parts ?? '',
		atlas.units.map(({ name }) => name)
	);
	return scene.units
		.filter(({ name, district, isPartApart }) =>
			isPartApart ? byName.includes(name) : districts.includes(builtCore.district(district).name)
		)
		.map(({ id }) => id);
}

function proseOf(core: AtlasCore, scene: Scene, topic: 'held' | 'parts'): string {
	return twinParagraphs(core, scene, twinWords, [topic])[0]?.text ?? '';
}

suite('the map in words', () => {
	it('has a clause for each set of claimants, which names it and exactly its areas', () => {
		for (const { core, scene, when } of cases) {
			const clauses = [
				...proseOf(core, scene, 'held').matchAll(/Contested between ([^:]*): (.*?), about [\d,]+ km²/g)
			].map(([, claimants = '', areas = '']) => [
				claimantsIn(core, claimants, 'inText'),
				unitsIn(scene, areas).sort()
			]);
			expect(clauses.sort(), when).toEqual(
				[...contestsOf(scene)].map(([key, units]) => [key, units.map(({ id }) => id).sort()]).sort()
			);
		}
	});

	it('names of each part of a district who holds or contests it', () => {
		for (const { core, scene, when } of cases) {
			const told = proseOf(core, scene, 'parts')
				.replace(/\.$/, '')
				.split('; ')
				.filter((clause) => clause !== '')
				.flatMap((clause) => {
					const [areas = '', holder = ''] = clause.split(': ');
					const names = namesIn(
						areas,
						atlas.units.map(({ name }) => name)
					);
					const by = holder.startsWith('contested between ')
						? claimantsIn(core, holder.replace('contested between ', ''), 'inText')
						: polityNames.includes(holder)
							? claimantsIn(core, holder, 'name')
							: 'null';
					return names.map((name) => `${name}: ${by}`);
				});
			const parts = scene.units.filter(({ isPartApart }) => isPartApart);
			expect(told.sort(), when).toEqual(
				parts.map(({ name, control }) => `${name}: ${holderOf(control)}`).sort()
			);
		}
	});
});

suite('the legend', () => {
	it('of a picture has a line for each set of claimants, hatched as their areas are', () => {
		for (const { core, scene, when } of cases) {
			const lines = holderEntries(core, scene)
				.filter(({ name }) => name === 'Contested')
				.map(({ key, note = '' }) => [claimantsIn(core, note, 'short'), key]);
			const expected =
				scene.options.view === 'de-jure'
					? []
					: [...contestsOf(scene)].map(([key, [unit]]) => [key, { kind: 'fill', fill: unit?.fill }]);
			expect(lines.sort(byJson), when).toEqual(expected.sort(byJson));
		}
	});

	it('counts every unit, and so its area, in one line', () => {
		for (const { scene, when } of cases) {
			const units = scene.legend.flatMap((entry) => entry.units);
			expect(units.sort(), when).toEqual(scene.units.map(({ id }) => id).sort());
			expect(new Set(scene.legend.map(({ key }) => key)).size, when).toBe(scene.legend.length);
			expect(
				scene.legend.reduce((sum, { share }) => sum + share, 0),
				when
			).toBeCloseTo(1, 9);
			expect(
				scene.legend.reduce((sum, { seats }) => sum + seats, 0),
				when
			).toBe(atlas.districts.length);
		}
	});

	it('paints what is contested as the map does, each unit of a line alike', () => {
		for (const { scene, when } of cases) {
			for (const entry of scene.legend.filter(({ kind }) => kind === 'contested')) {
				const fills = scene.units.filter(({ id }) => entry.units.includes(id)).map(({ fill }) => fill);
				expect(fills, when).toEqual(entry.units.map(() => entry.fill));
			}
		}
	});
});

suite('a difference', () => {
	const days = [atlas.period.start, ...builtCore.index.changeDays.map(({ day }) => day)];
	const pairs = days.slice(1).flatMap((to, i): [Day, Day][] => [
		[days[i] ?? to, to],
		[atlas.period.start, to]
	]);

	it('counts every share once on each day, and numbers alike only what passed between the same', () => {
		for (const [from, to] of pairs.filter((pair) => pair[0] !== pair[1])) {
			const { shares, items } = describeDifference(builtCore, from, to, { view: 'de-facto' });
			const when = `${formatIsoDay(from)} to ${formatIsoDay(to)}`;
			for (const side of ['before', 'after'] as const) {
				expect(
					shares.reduce((sum, share) => sum + share[side], 0),
					when
				).toBeCloseTo(1, 9);
			}
			for (const { areas } of items) {
				const hands = areas.map((area) => `${holderOf(area.from.control)} to ${holderOf(area.to.control)}`);
				expect(new Set(hands).size, when).toBe(1);
			}
		}
	});
});

it('on 8 September 1945 Aksu is one contest and Koktokay another', () => {
	const day = dayOf('1945-09-08');
	const scene = describe(builtCore, { day, view: 'de-facto', selection: null, names: 'period' });
	const held = proseOf(builtCore, scene, 'held');
	expect(held).toContain(
		'Contested between the Republic of China and the East Turkestan Republic: the seat of Aksu, about'
	);
	expect(held).toContain(
		'Contested between the East Turkestan Republic and Osman Batur: Fuyun (Koktokay) and Qinghe (Qinggil), about'
	);
});

function byJson(a: unknown, b: unknown): number {
	return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
