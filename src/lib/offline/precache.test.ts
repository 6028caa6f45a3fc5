import { describe, expect, it } from 'vitest';
import { essentials, viewInstead } from './precache.ts';

describe('essentials', () => {
	it('are the application, its fonts and the basemap; not downloads or pages of the record', () => {
		expect(
			essentials(
				[
					'/_app/a.js',
					'/_app/source-sans-3-latin.woff2',
					'/_app/noto-serif-sc-rare-75-500-normal.woff2',
					'/_app/source-sans-3-cyrillic-ext-500-normal.woff2',
					'/_app/source-sans-3-latin-others-500-normal.woff2'
				],
				[
					'/data/basemap/water.json',
					'/data/control.csv',
					'/data/units-1.pmtiles',
					'/icon.svg',
					'/icon-192.png',
					'/icon-512.png'
				],
				[
					'/',
					'/on/1922-05-10/',
					'/place/harbour/',
					'/present/console/',
					'/about/privacy/',
					'/licences/',
					'/sources/',
					'/offline/',
					'/shapes/whole.svg',
					'/manifest.webmanifest'
				]
			)
		).toEqual([
			'/_app/a.js',
			'/_app/source-sans-3-latin.woff2',
			'/data/basemap/water.json',
			'/icon.svg',
			'/icon-192.png',
			'/',
			'/present/console/',
			'/about/privacy/',
			'/offline/',
			'/shapes/whole.svg',
			'/manifest.webmanifest'
		]);
	});
});

describe('viewInstead', () => {
	it.each([
		['/on/1922-05-10/', '/#date=1922-05-10'],
		['/place/old-harbour/', '/#sel=place:old-harbour'],
		['/event/1922-05-10-fall', '/#sel=event:1922-05-10-fall'],
		['/sources/', '/offline/'],
		['/attic/key/', '/offline/'],
		['/place/<script>/', '/offline/']
	])('of %s is %s', (path, expected) => {
		expect(viewInstead(path)).toBe(expected);
	});
});
