import type { Gender } from '#lib/atlas/model/person.ts';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import type { Faults, FileLocation } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { locationOf } from './read.ts';
import type { Prose } from './prose.ts';
import type { AreaRecords } from './records/areas.ts';
import type { HistoryRecords } from './records/history.ts';

/*
 * Rules of the codebook on words: a polity is named, and holds, only while it existed; a pronoun is that of somebody
 * whose gender a source gives; a title and a label fit where they stand.
 */

const LONGEST_TITLE = 60;
const LONGEST_LABEL = 16;
const LONGEST_HEADLINE = 110;
const PRONOUNS: Readonly<Record<Gender, RegExp>> = {
	female: /\b(?:she|her|hers|herself)\b/i,
	male: /\b(?:he|him|his|himself)\b/i
};

/** Tells words that the codebook rules out. */
export function checkWords(
	authored: AuthoredRecord,
	history: HistoryRecords,
	areas: AreaRecords,
	period: Interval,
	prose: Prose,
	faults: Faults
): void {
	checkPolities(authored, history, areas, period, prose, faults);
	checkPronouns(history, faults);
	for (const row of history.events) {
		const { id, title, label = '', headline = '' } = row.value;
		for (const [text, most] of [
			[title, LONGEST_TITLE],
			[label, LONGEST_LABEL],
			[headline, LONGEST_HEADLINE]
		] as const) {
			const tooLong = prose.fillAll(text).find((told) => told.length > most);
			if (tooLong !== undefined)
				faults.add({
					...locationOf(row, id),
					rule: `with its names filled in it has at most ${most} characters`,
					found: tooLong
				});
		}
	}
}

interface Lifetime {
	readonly id: string;
	readonly named: RegExp;
	readonly from: Day;
	/** The day on which it ceased to be: it may still be named on it. */
	readonly to: Day;
}

function checkPolities(
	{ atlas }: AuthoredRecord,
	{ events }: HistoryRecords,
	{ control, titles }: AreaRecords,
	period: Interval,
	prose: Prose,
	faults: Faults
): void {
	const lifetimes = atlas.polities
		.filter(({ from, to }) => from !== undefined || to !== undefined)
		.map(({ id, name, short, from, to }): Lifetime => ({
			id,
			named: new RegExp(`(?<![\\p{L}])(?:${prose.fill(name)}|${prose.fill(short)})(?![\\p{L}])`, 'u'),
			from: (from === undefined ? null : parseIsoDay(from)) ?? (-Infinity as Day),
			to: (to === undefined ? null : parseIsoDay(to)) ?? (Infinity as Day)
		}));
	for (const { id, named, from, to } of lifetimes) {
		for (const row of control) {
			const { area, deFacto, claimants, start, end, change, situation } = row.value;
			const location = locationOf(row, area);
			if ((deFacto === id || claimants.includes(id)) && (start.best < from || end.best > to))
				tell(location, `${id}, ${formatIsoDay(start.best)} to ${formatIsoDay(end.best)}`);
			tellNamed([change, situation], start.best, location);
		}
		for (const row of titles)
			tellNamed([row.value.change], row.value.start.best, locationOf(row, row.value.area));
		// Before the period a name may be that of an older body.
		for (const row of events.filter(({ value }) => value.day.best >= period.start))
			tellNamed(
				[row.value.title, row.value.label, row.value.headline],
				row.value.day.best,
				locationOf(row, row.value.id)
			);

		function tellNamed(texts: readonly (string | undefined)[], day: Day, location: FileLocation): void {
			if (day >= from && day <= to) return;
			for (const text of texts) if (text !== undefined && named.test(prose.fill(text))) tell(location, text);
		}
	}

	function tell(location: FileLocation, found: string): void {
		faults.add({
			...location,
			rule: 'a polity holds, and is named for the day, only while it existed',
			found
		});
	}
}

function checkPronouns({ people, events, journeys }: HistoryRecords, faults: Faults): void {
	const genders = new Map(people.map(({ value }) => [value.id, value.gender?.is]));
	const names = people.map(({ value }) => [value.id, value.names[0]?.name ?? value.id] as const);
	const check = (text: string, ids: readonly string[], location: FileLocation) => {
		for (const gender of ['female', 'male'] as const) {
			const [pronoun] = PRONOUNS[gender].exec(text) ?? [];
			if (
				pronoun === undefined ||
				!faults.isWhole('people.yaml') ||
				ids.some((id) => genders.get(id) === gender)
			)
				continue;
			faults.add({
				...location,
				rule: 'a pronoun is that of somebody whose gender a source gives (gender in people.yaml)',
				found: pronoun
			});
		}
	};
	for (const row of people) {
		const { id, summary } = row.value;
		const named = names.filter(([, name]) => summary.includes(name)).map(([other]) => other);
		check(summary, [id, ...named], locationOf(row, id));
	}
	for (const row of events) check(row.value.account, row.value.people, locationOf(row, row.value.id));
	for (const row of journeys) check(row.value.summary, row.value.people, locationOf(row, row.value.id));
}
