import { describe, expect, it } from 'vitest';
import type { Toponym } from './model/toponym.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';
import { isInUse, placeLettering, placeName, schemesOf } from './toponym.ts';

const [anyPlace] = tinyAtlas().places;
if (!anyPlace) throw new Error('the tiny atlas has places');

function named(toponyms: Toponym[]) {
	return { ...anyPlace, toponyms } as typeof anyPlace & object;
}

it('offers the names that an atlas has, and no others', () => {
	const atlas = tinyAtlas();
	const called = (...toponyms: Toponym[]) =>
		schemesOf({
			districts: [],
			places: [{ ...named(toponyms), id: 'here' }],
			languages: [
				{ lang: 'el', name: 'Greek', link: 'el' },
				{ lang: 'ru', name: 'Russian', link: 'russian' }
			]
		});
	expect(called({ name: 'Old', lang: 'en', use: 'period' })).toEqual(['period']);
	expect(called({ name: 'New', lang: 'en', use: 'modern' })).toEqual(['period', 'modern']);
	expect(called({ name: 'Старый', lang: 'ru' })).toEqual(['period', 'ru']);
	expect(schemesOf(atlas)).toContain('period');
});

describe('toponym', () => {
	const renamed = named([
		{ name: 'Old', lang: 'en', use: 'period', to: certainDay(day(50)) },
		{ name: 'New', lang: 'en', use: 'modern', from: certainDay(day(50)) }
	]);

	it('letters a place with the name in use on the day', () => {
		expect([0, 49, 50, 99].map((value) => placeName(renamed, day(value)))).toEqual([
			'Old',
			'Old',
			'New',
			'New'
		]);
	});

	it('prefers the period name among those in use', () => {
		const place = named([
			{ name: 'First', lang: 'en' },
			{ name: 'Period', lang: 'en', use: 'period' }
		]);
		expect(placeName(place, day(0))).toBe('Period');
	});

	it('falls back to the first name, then to the id', () => {
		const ended = { name: 'Ended', lang: 'en', to: certainDay(day(1)) };
		expect(isInUse(ended, day(1))).toBe(false);
		expect(placeName(named([ended]), day(9))).toBe('Ended');
		expect(placeName(named([]), day(9))).toBe('na-town');
	});

	it.each([
		['period', 0, 'Alt', 'en'],
		['modern', 0, 'Newtown', 'en'],
		['ru', 0, 'Старый', 'ru'],
		['ru', 50, 'Новый', 'ru'],
		['ug', 0, 'Alt', 'en']
	] as const)('letters in %s names on day %i: %s', (scheme, on, name, lang) => {
		const place = named([
			{ name: 'Alt', lang: 'en', use: 'period' },
			{ name: 'Newtown', lang: 'en', use: 'modern', from: certainDay(day(90)) },
			{ name: 'Старый', lang: 'ru', to: certainDay(day(50)) },
			{ name: 'Новый', lang: 'ru', from: certainDay(day(50)) }
		]);
		expect(placeLettering(place, day(on), scheme)).toEqual({ name, lang });
	});
});
