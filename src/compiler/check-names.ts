import { isInUse } from '#lib/atlas/toponym.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import type { Toponym } from '#lib/atlas/model/toponym.ts';
import type { Faults, FileLocation } from './faults.ts';
import { locationOf } from './read.ts';
import type { AreaRecords } from './records/areas.ts';
import type { HistoryRecords } from './records/history.ts';

/** How names are written, by the tag of their language; a tag may name another script (`kk-Arab`). */
const SCRIPTS: readonly (readonly [lang: RegExp, letters: RegExp])[] = [
	// The letters of the alphabet, hamza seat included: others of the script look the same and are found by no search.
	[/^ug$/, /^[ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي ()‑-]+$/u],
	[/^zh\b/, /^[\p{Script=Han}·()（）、]+$/u],
	[/^(ru|kk)$/, /^[\p{Script=Cyrillic} .,-]+$/u]
];

/**
 * Checks that names are written in the letters of their language, and that a place has a name on every day of the period,
 * and not two official ones of a language at once.
 */
export function checkNames(
	{ places, districtNames }: Pick<AreaRecords, 'places' | 'districtNames'>,
	{ people, institutions }: Pick<HistoryRecords, 'people' | 'institutions'>,
	period: Interval,
	faults: Faults
): void {
	for (const row of districtNames)
		checkLetters([row.value.toponym], locationOf(row, row.value.district), faults);
	for (const row of [...people, ...institutions])
		checkLetters(row.value.names, locationOf(row, row.value.id), faults);
	for (const row of places) {
		const location = locationOf(row, row.value.id);
		const { toponyms } = row.value;
		checkLetters(toponyms, location, faults);
		checkInForce(toponyms, period, location, faults);
		checkTogether(toponyms, location, faults);
	}
}

function checkLetters(
	names: readonly Pick<Toponym, 'name' | 'lang'>[],
	location: FileLocation,
	faults: Faults
): void {
	for (const { name, lang } of names) {
		const [, letters] = SCRIPTS.find(([tag]) => tag.test(lang)) ?? [];
		if (letters?.test(name) === false || name.normalize('NFC') !== name)
			faults.add({
				...location,
				rule: 'a name is written in the letters of its language, composed (NFC)',
				found: `${name} (${lang})`
			});
	}
}

/** Names end only on days that are given, so that it is enough to look at these. */
function checkInForce(
	toponyms: readonly Toponym[],
	{ start, end }: Interval,
	location: FileLocation,
	faults: Faults
): void {
	const official = toponyms.filter(({ use }) => use !== 'variant');
	const ends = official.flatMap(({ to }) => (to && to.best > start && to.best < end ? to.best : []));
	for (const day of [start, ...ends]) {
		if (official.some((toponym) => isInUse(toponym, day))) continue;
		faults.add({
			...location,
			rule: 'a place has a name in force on every day of the period',
			found: `none on ${formatIsoDay(day)}`
		});
	}
}

function checkTogether(toponyms: readonly Toponym[], location: FileLocation, faults: Faults): void {
	const dated = toponyms.filter(({ use, from, to }) => use !== 'variant' && (from ?? to) !== undefined);
	for (const [i, a] of dated.entries()) {
		for (const b of dated.slice(i + 1)) {
			const isTogether =
				a.lang === b.lang &&
				a.use === b.use &&
				Math.max(a.from?.best ?? -Infinity, b.from?.best ?? -Infinity) <
					Math.min(a.to?.best ?? Infinity, b.to?.best ?? Infinity);
			if (isTogether)
				faults.add({
					...location,
					rule: 'a place has one dated official name of a language at a time',
					found: `${a.name} and ${b.name}`
				});
		}
	}
}
