import { expect, it } from 'vitest';
import type { Graphics } from '#lib/map/graphics.ts';
import { pictureReason, reasonTold } from './map-choice.ts';

const reason = (
	search: string,
	map: 'auto' | 'live' | 'picture' | null,
	isMapSlow = false,
	graphics: Graphics = 'card',
	isMissing = false
) =>
	pictureReason({
		search,
		preferences: map && { map, isMapSlow },
		isPortable: false,
		findGraphics: () => graphics,
		isMissing
	});

it.each([
	['nobody asked', '', 'auto', false, 'card', null],
	['settings are not read yet', '', null, false, 'card', undefined],
	['the address asks for a picture', '?svg', 'live', false, 'card', 'chosen'],
	['the address asks before settings are read', '?live', null, false, 'card', null],
	['the address asks for the live map on a slow machine', '?live', 'auto', true, 'card', null],
	['the reader chose the picture', '', 'picture', false, 'card', 'chosen'],
	['it was slow', '', 'auto', true, 'card', 'slow'],
	['the reader wants it though it was slow', '', 'live', true, 'card', null],
	['there is no WebGL', '', 'auto', false, 'none', 'no-webgl'],
	['there is no WebGL, whatever is wished', '?live', 'live', false, 'none', 'no-webgl'],
	['the processor draws', '', 'auto', false, 'software', 'software'],
	['the processor draws, and the reader wants it', '', 'live', false, 'software', null],
	['the processor draws, and the address asks for it', '?live', 'auto', false, 'software', null],
	['the processor draws, and the reader chose the picture', '', 'picture', false, 'software', 'chosen']
] as const)('%s', (_, search, map, isSlow, graphics, expected) => {
	expect(reason(search, map, isSlow, graphics)).toBe(expected);
});

it('tries no graphics where the picture stands anyway', () => {
	const untried = {
		isPortable: false,
		isMissing: false,
		findGraphics: () => {
			throw new Error('tried');
		}
	};
	const auto = { map: 'auto', isMapSlow: true } as const;
	expect(pictureReason({ ...untried, search: '', preferences: auto })).toBe('slow');
	expect(pictureReason({ ...untried, search: '?svg', preferences: null })).toBe('chosen');
});

it('is a picture where the map library could not be fetched, whatever is set', () => {
	expect(reason('?live', 'live', false, 'card', true)).toBe('missing');
	expect(reason('', 'picture', false, 'card', true)).toBe('chosen');
});

it('is a picture in the file on a disk', () => {
	const file = {
		search: '?live',
		preferences: null,
		isPortable: true,
		findGraphics: () => 'card' as const,
		isMissing: false
	};
	expect(pictureReason(file)).toBe('chosen');
});

it('tells once why there is a picture, but on each page that the map could not be fetched', () => {
	const [unread, read] = [{ isPictureNoteRead: false }, { isPictureNoteRead: true }];
	expect(reasonTold('no-webgl', false, unread)).toBe('no-webgl');
	expect(reasonTold('no-webgl', true, unread)).toBeNull();
	expect(reasonTold('slow', false, read)).toBeNull();
	expect(reasonTold('missing', false, read)).toBe('missing');
	expect(reasonTold('missing', true, read)).toBeNull();
	for (const none of ['chosen', null, undefined] as const) expect(reasonTold(none, false, unread)).toBeNull();
});
