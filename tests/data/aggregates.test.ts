import { describe as suite, expect, it } from 'vitest';
import { stateIn } from '#lib/atlas/state-in.ts';
import { BEST } from '#lib/atlas/resolve.ts';
import { runOf } from '#lib/atlas/runs.ts';
import type { LegendEntry, Scene } from '#lib/atlas/scene.ts';
import { stateRecord, stateTable, type StateRow } from '#lib/atlas/state-table.ts';
import { tableAttestations } from '#lib/atlas/table-attestations.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { twinOf } from '#lib/atlas/twin.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import { makeQuiz } from '#lib/classroom/quiz.ts';
import { formatDay, formatWhen } from '#lib/i18n/format-day.ts';
import { holderName } from '#lib/i18n/holder-words.ts';
import { claimLines } from '#lib/i18n/legend-words.ts';
import { timelineWords } from '#lib/i18n/timeline-words.ts';
import { twinWords } from '#lib/i18n/twin.ts';
import { changeEntries, type Evidence } from '#lib/pages/change-entries.ts';
import { journeySign } from '#lib/paint/cartography/mark-features.ts';
import { holderEntries, titleEntries } from '#lib/share/image-legend.ts';
import { signEntries } from '#lib/share/sign-entries.ts';
import { placesByHolding } from '#lib/ui/panel/lists/places-by-holding.ts';
import { dayJson } from '#compiler/cli-json.ts';
import { core as built } from '../built-core.ts';
import { cases, nameOf, rowOn, sceneOn, titleOf, VIEWS, type Case } from './every-account.ts';
import { dayOf } from './required.ts';

/*
 * What is said of a set of areas, days or sources is true of each of them: tips, exports, pages, lists, pictures, handouts and the
 * quiz, on every day on which anything passed, by every account. What is expected is counted from the rows of the record.
 */

const { atlas } = built;

/** The faults that a check finds on the days of all accounts. */
function faultsOf(check: (one: Case, scene: Scene) => readonly string[], view = VIEWS[0]): string[] {
	return cases.flatMap((one) => check(one, sceneOn(one, view)).map((fault) => `${one.when}: ${fault}`));
}

suite('since and until', () => {
	type Json = Record<'units' | 'cities', Record<string, unknown>[]>;

	it('are on the command line what they are in the exported columns', () => {
		const faults = faultsOf(({ core, day }, scene) => {
			const { units, cities } = dayJson(core, day, BEST) as Json;
			const told = new Map([...units, ...cities].map((record) => [record['id'], record]));
			const keys = ['since', 'until', 'named_since', 'named_until'] as const;
			return stateTable(core, scene)
				.map(stateRecord)
				.filter((row) => keys.some((key) => (told.get(row.id)?.[key] ?? '') !== row[key]))
				.map(({ id }) => String(id));
		});
		expect(faults).toEqual([]);
	});

	it('are in the tips of the strip what they are in the exported table', () => {
		const faults = faultsOf(({ core, day }, scene) =>
			stateTable(core, scene).flatMap((row: StateRow) => {
				const { control } = stateIn(core.index.stateOn(day), row.id);
				const tip = timelineWords.holding(core, control, row);
				const bounds = [row.since, row.until, row.named?.since, row.named?.until];
				const isWhole =
					tip.startsWith(`${holderName(core, control)}, `) &&
					bounds.every((bound) => !bound || tip.includes(formatWhen(bound, 'point')));
				return isWhole ? [] : [tip];
			})
		);
		expect(faults).toEqual([]);
	});

	it('of a district are those of its seat, and of its parts their own', () => {
		const faults = faultsOf(({ core }, scene) => {
			const table = new Map(stateTable(core, scene).map((row) => [row.id, row]));
			const dates = ({ since, until, named }: Pick<StateRow, 'since' | 'until' | 'named'>) =>
				JSON.stringify([since, until, named]);
			return scene.rows
				.filter((row) => {
					const own = table.get(row.kind === 'district' ? core.seatUnitOf(row.id) : row.id);
					const areParts = row.parts.every(({ unit, since }) => table.get(unit)?.since === since);
					return !own || dates(own) !== dates(row) || !areParts;
				})
				.map(({ id }) => id);
		});
		expect(faults).toEqual([]);
	});

	it('of title are so of every unit of its line, and stand in the legend of a picture', () => {
		const faults = faultsOf(({ core }, scene) => {
			const notes = titleEntries(core, [scene]).map(({ note }) => note);
			return scene.titles.flatMap((title) => {
				const { since, until, units } = title;
				const isSo = units.every((id) => {
					const alike = core.index.titlesOf(id).filter((record) => titleOf(record) === titleOf(title));
					return (
						alike.some(({ start }) => start.best === since.best) &&
						alike.some(({ end }) => end.best === until.best)
					);
				});
				const line = `${formatDay(since.best)} – ${formatDay(until.best)}`;
				return isSo && notes.includes(line) ? [] : [`${units.join()} ${line}`];
			});
		}, 'both');
		expect(faults).toEqual([]);
	});

	it('of title hold for both days compared', () => {
		const scenes = ['1945-01-01', '1948-01-01'].map((day) =>
			sceneOn({ core: built, day: dayOf(day), when: day }, 'both')
		);
		expect(titleEntries(built, scenes).map(({ note }) => note)).toEqual([
			'1 September 1944 – 1 July 1946',
			'12 August 1947 – 1 October 1949'
		]);
	});
});

it('claims are told of the districts, or else the units, that are claimed, and of all only where all are', () => {
	const namesOf = (units: readonly string[]) =>
		atlas.districts.flatMap((district) => {
			const own = district.units.filter((unit) => units.includes(unit));
			const isWhole = own.length === district.units.length;
			return isWhole ? [district.name] : own.map((unit) => built.unit(unit).name);
		});
	const faults = faultsOf(({ core }, scene) => {
		const text = twinOf(core, scene, twinWords).paragraphs.find(({ topic }) => topic === 'title')?.text ?? '';
		const expected = scene.titles
			.filter(({ claimedBy }) => claimedBy.length > 0)
			.map(({ units }) => (units.length === atlas.units.length ? '' : namesOf(units).join()));
		const lines = claimLines(core, scene);
		const told = lines.map((line) =>
			(/^(.*): also claimed by /.exec(line)?.[1] ?? '').replaceAll(/, | and (?!the )/g, ',')
		);
		const isSo = told.join('|') === expected.join('|') && lines.every((line) => text.includes(line));
		return isSo ? [] : [lines.join(' ')];
	}, 'de-jure');
	expect(faults).toEqual([]);
});

it('a list of places by holding has each place under the year since which its side holds it', () => {
	const items = atlas.places.map(({ id }) => ({ target: { kind: 'place' as const, id }, title: id }));
	const keyOf = ({ core, day }: Case, place: string) => {
		const area = core.place(place).unit ?? place;
		const row = rowOn(core, area, day);
		if (!row) return 'elsewhere';
		if (row.status === 'unknown') return 'undocumented';
		const { since } = runOf(core, stateIn(core.index.stateOn(day), area), day);
		return since ? formatIsoDay(since.best).slice(0, 4) : 'earlier';
	};
	const faults = faultsOf((one) =>
		placesByHolding(one.core, one.core.index.stateOn(one.day), items).flatMap(({ key, items: listed }) =>
			listed
				.filter(({ target }) => keyOf(one, target.id) !== key)
				.map(({ target }) => `${target.id} under ${key}`)
		)
	);
	expect(faults).toEqual([]);
});

it('the page of a day says of a change how well it is known, of each area what is so of it', () => {
	const known = ({ start, confidence }: Pick<Evidence, 'start' | 'confidence'>) =>
		JSON.stringify([start, confidence]);
	const faults = faultsOf(({ core, day }) =>
		changeEntries(core, core.index.changesOn(day)?.changes ?? []).flatMap(({ evidence, changes }) =>
			changes
				.filter(({ area, to }) => {
					const said = evidence.filter(({ areas }) => areas === null || areas.includes(area)).map(known);
					const isOfAll = evidence.some(({ areas }) => areas === null);
					return !said.includes(known(to)) || (isOfAll && said.length > 1);
				})
				.map(({ area }) => area)
		)
	);
	expect(faults).toEqual([]);
});

suite('the legend of a picture', () => {
	it.each(VIEWS)('%s, gives each line the seats of its own units, which are alike', (view) => {
		const keyIn = ({ control, title }: Scene['units'][number]) =>
			view === 'de-jure' ? titleOf(title) : control.status === 'unknown' ? 'null' : nameOf(control);
		const isSo = ({ units, seats }: LegendEntry, scene: Scene, figure: string | undefined) => {
			const own = scene.units.filter(({ id }) => units.includes(id));
			return (
				new Set(own.map(keyIn)).size === 1 &&
				own.filter(({ id }) => built.unit(id).isSeat).length === seats &&
				figure === (seats === 0 ? 'part' : String(seats))
			);
		};
		const faults = faultsOf(({ core }, scene) => {
			const entries = holderEntries(core, scene);
			return scene.legend
				.filter((entry, i) => !isSo(entry, scene, entries[i]?.figures[0]))
				.map(({ key }) => key);
		}, view);
		expect(faults).toEqual([]);
	});

	it.each(atlas.journeys.map(({ id }) => id))(
		'names under each way of drawing what is drawn so: %s',
		(id) => {
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
			const titles = atlas.journeys.map(({ title }) => title);
			for (const { row, note = '' } of signEntries(
				picture,
				new Set(picture.journeys.lines.map(journeySign))
			)) {
				const status = row === 'journey' ? 'documented' : row.replace('journey-', '');
				const drawn = picture.journeys.lines
					.filter((line) => (line.isAhead ? 'ahead' : line.status) === status)
					.map(({ journey }) => built.journey(journey).title);
				const told = titles.filter((title) => note.includes(title));
				// Where there are two tints each has a line of its own.
				expect(told.filter((title) => !drawn.includes(title)).length === 0 || told.length === 1).toBe(true);
			}
		}
	);
});

it.each(VIEWS)(
	'a handout, %s, names the sources of the records in its table, all of them and no others',
	(view) => {
		const keys = (list: readonly { source: string }[]) =>
			[...new Set(list.map(({ source }) => source))].sort().join();
		const faults = faultsOf(({ core, day }, scene) => {
			const seen = scene.rows.flatMap((row) => {
				const own = row.kind === 'district' ? core.seatUnitOf(row.id) : row.id;
				const ids = view === 'de-jure' ? [] : [own, ...row.parts.map(({ unit }) => unit)];
				return [
					...ids.flatMap((id) => rowOn(core, id, day)?.attestations ?? []),
					...(view === 'de-facto' ? [] : stateIn(scene.epoch, own).title.attestations)
				];
			});
			return keys(tableAttestations(core, scene)) === keys(seen) ? [] : [view];
		}, view);
		expect(faults).toEqual([]);
	}
);

suite('the quiz', () => {
	const questions = Array.from({ length: 150 }, (_, seed) => makeQuiz(built, seed, 12)).flat();

	it('asks who held a district only where one of its choices is so, and on no day of doubt', () => {
		const asked = questions.filter((question) => question.kind === 'holder');
		expect(asked.length).toBeGreaterThan(200);
		const faulty = asked.filter(({ district, day, choices, answer }) => {
			const seat = built.seatUnitOf(district);
			const row = rowOn(built, seat, day);
			const isInDoubt = built.index
				.historyOf(seat)
				.some(({ start: { earliest, latest } }) => earliest !== latest && earliest <= day && day <= latest);
			const right = choices.filter(({ id }) => row?.status === 'held' && id === row.deFacto);
			return isInDoubt || right.length !== 1 || right[0]?.id !== answer;
		});
		expect(faulty).toEqual([]);
	});

	it('asks for the order of events only where no window of one meets that of another', () => {
		const asked = questions.filter((question) => question.kind === 'order');
		expect(asked.length).toBeGreaterThan(200);
		const faulty = asked.filter(({ answer }) => {
			const days = answer.map((id) => built.event(id).day);
			return days.some(({ earliest }, i) => (days[i - 1]?.latest ?? -Infinity) >= earliest);
		});
		expect(faulty).toEqual([]);
	});
});
