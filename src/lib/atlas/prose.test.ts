import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { UnknownIdError } from './errors.ts';
import type { District } from './model/area.ts';
import { fillProse, fillRecord, referencesOf, writeReference } from './prose.ts';
import type { NameScheme } from './model/toponym.ts';
import { proseNamesOf } from './core.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const base = tinyAtlas();
const at = (value: number) => certainDay(day(value));
const places = base.places.map((place) => {
	if (place.id === 'na-town')
		return {
			...place,
			toponyms: [
				{ name: 'Oldham', lang: 'en', use: 'period' as const, to: at(70) },
				{ name: 'Newham', lang: 'en', use: 'modern' as const, from: at(70) },
				{ name: 'قەلئە', lang: 'ug' },
				{ name: '舊城', lang: 'zh-Hant' }
			]
		};
	if (place.id === 'nb-town')
		return {
			...place,
			toponyms: [
				{ name: 'Twain', lang: 'en', use: 'period' as const },
				{ name: 'Twofold', lang: 'en', use: 'modern' as const }
			]
		};
	return place;
});
const districts = base.districts.map((district): District => {
	const toponyms = [{ name: 'Norland', lang: 'en', use: 'modern' as const }];
	return district.id === 'north' ? { ...district, toponyms } : district;
});
const atlas = { ...base, places, districts };

function told(text: string, scheme: NameScheme): string {
	return fillProse(text, proseNamesOf(atlas, scheme));
}

describe('fillProse', () => {
	it.each([
		['period', 'From Oldham to Twain (Twofold), and Oldham'],
		['modern', 'From Newham (Oldham) to Twofold (Twain), and Newham'],
		['ug', 'From Oldham (\u2068قەلئە\u2069) to Twain, and Oldham'],
		['zh-Hant', 'From Oldham (舊城) to Twain, and Oldham'],
		['ru', 'From Oldham to Twain, and Oldham']
	] as const)(
		'in the names of the scheme %s gives the second current name once, in brackets',
		(scheme, text) => {
			expect(told('From {na-town+} to {nb-town+}, and {na-town}', scheme)).toBe(text);
		}
	);

	it('gives the name in force on the day of a reference', () => {
		const late = writeReference({ place: 'na-town', isFirst: true, day: day(80) });
		expect(told(`At ${late}`, 'period')).toBe('At Newham');
		expect(told(`At ${late}`, 'modern')).toBe('At Newham');
	});

	it('names districts', () => {
		expect([told('{district:north}', 'period'), told('{district:north}', 'modern')]).toEqual([
			'North',
			'Norland'
		]);
	});

	it('reads what it writes', () => {
		const references = [
			{ place: 'na-town', isFirst: true, day: day(-3) },
			{ place: 'sa-town', isFirst: false, day: null },
			{ district: 'north' }
		];
		expect(referencesOf(references.map(writeReference).join(' and '))).toEqual(references);
	});

	it('refuses what is not there', () => {
		expect(() => told('{nowhere}', 'period')).toThrow(UnknownIdError);
	});
});

describe('fillRecord', () => {
	it('fills at any depth, and leaves what holds no reference the same object', () => {
		const plain = { words: ['none'] };
		const record = { plain, deep: [{ text: 'in {na-town}' }, plain] };
		const filled = fillRecord(record, proseNamesOf(atlas, 'modern'));
		expect(filled).toEqual({ plain, deep: [{ text: 'in Newham' }, plain] });
		expect(filled.plain).toBe(plain);
		expect(fillRecord(plain, proseNamesOf(atlas, 'modern'))).toBe(plain);
	});
});

describe('an atlas in a scheme', () => {
	const units = atlas.units.map((unit) => ({
		...unit,
		name: `Land of {${unit.district === 'north' ? 'na' : 'sa'}-town}`
	}));

	it('tells prose, districts and places by it, and keeps what it was made of', () => {
		const core = createAtlasCore({ ...atlas, units }, 'modern');
		expect([core.unit('na').name, core.district('north').name, core.placeName('na-town', day(0))]).toEqual([
			'Land of Newham',
			'Norland',
			'Newham'
		]);
		expect(createAtlasCore(core.compiled).unit('na').name).toBe('Land of Oldham');
		expect(core.inNames(['{nb-town+}'])).toEqual(['Twofold (Twain)']);
	});
});
