import { describe, expect, it } from 'vitest';
import type { Toponym } from '#lib/atlas/model/toponym.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { compileGeodata } from './compiled.ts';

const { atlas, history } = compileGeodata();
const { start: FIRST, end: END } = atlas.period;

/** Letters of the Uyghur alphabet in Arabic script, hamza seat included. */
const UYGHUR = new Set('ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي');
const names = [
	...atlas.places.flatMap((place) => place.toponyms.map(({ name, lang }) => [place.id, lang, name] as const)),
	...history.people.flatMap((person) =>
		person.names.map(({ name, lang }) => [person.id, lang, name] as const)
	),
	...history.institutions.flatMap((institution) =>
		institution.names.map(({ name, lang }) => [institution.id, lang, name] as const)
	)
];

describe('names', () => {
	it.each(names.filter(([, lang]) => lang === 'ug'))(
		'%s (%s): %s is written in Uyghur letters',
		(_, __, name) => {
			expect([...name].filter((letter) => !UYGHUR.has(letter) && !/[ ()‑-]/.test(letter))).toEqual([]);
			expect(name.normalize('NFC')).toBe(name);
		}
	);

	it.each(names.filter(([, lang]) => lang.startsWith('zh')))(
		'%s (%s): %s is written in Han characters',
		(_, __, name) => {
			expect(name).toMatch(/^[\p{Script=Han}·()（）、]+$/u);
		}
	);

	it.each(names.filter(([, lang]) => lang === 'ru' || lang === 'kk'))(
		'%s (%s): %s is written in Cyrillic',
		(_, __, name) => {
			expect(name).toMatch(/^[\p{Script=Cyrillic} .,-]+$/u);
		}
	);

	it.each(atlas.places.map((place) => [place.id, place] as const))(
		'%s has a name in force on every day of the period',
		(_, place) => {
			const official = place.toponyms.filter(({ use }) => use !== 'variant');
			const isNamedOn = (day: Day) =>
				official.some(({ from, to }) => (!from || from.best <= day) && (!to || day < to.best));
			const days = Array.from({ length: END - FIRST }, (_day, i) => (FIRST + i) as Day);
			expect(days.filter((day) => !isNamedOn(day)).map(formatIsoDay)).toEqual([]);
		}
	);

	it.each(atlas.places.map((place) => [place.id, place] as const))(
		'%s has no two dated official names of a language at once',
		(_, place) => {
			const dated = place.toponyms.filter(({ use, from, to }) => use !== 'variant' && (from ?? to));
			const isTogether = (a: Toponym, b: Toponym) =>
				a.lang === b.lang &&
				a.use === b.use &&
				Math.max(a.from?.best ?? -Infinity, b.from?.best ?? -Infinity) <
					Math.min(a.to?.best ?? Infinity, b.to?.best ?? Infinity);
			const together = dated.flatMap((a, i) =>
				dated
					.slice(i + 1)
					.filter((b) => isTogether(a, b))
					.map((b) => [a.name, b.name])
			);
			expect(together).toEqual([]);
		}
	);
});
