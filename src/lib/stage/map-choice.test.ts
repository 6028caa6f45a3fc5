import { expect, it } from 'vitest';
import { pictureReason, reasonTold } from './map-choice.ts';

const reason = (
	search: string,
	map: 'auto' | 'live' | 'picture' | null,
	isMapSlow = false,
	webgl = true,
	isMissing = false
) =>
	pictureReason({
		search,
		preferences: map && { map, isMapSlow },
		isPortable: false,
		hasWebGL: () => webgl,
		isMissing
	});

it.each([
	['nobody asked', '', 'auto', false, true, null],
	['settings are not read yet', '', null, false, true, undefined],
	['the address asks for a picture', '?svg', 'live', false, true, 'chosen'],
	['the address asks before settings are read', '?live', null, false, true, null],
	['the address asks for the live map on a slow machine', '?live', 'auto', true, true, null],
	['the reader chose the picture', '', 'picture', false, true, 'chosen'],
	['it was slow', '', 'auto', true, true, 'slow'],
	['the reader wants it though it was slow', '', 'live', true, true, null],
	['there is no WebGL', '', 'auto', false, false, 'no-webgl'],
	['there is no WebGL, whatever is wished', '?live', 'live', false, false, 'no-webgl']
] as const)('%s', (_, search, map, isSlow, webgl, expected) => {
	expect(reason(search, map, isSlow, webgl)).toBe(expected);
});

it('is a picture where the map library could not be fetched, whatever is set', () => {
	expect(reason('?live', 'live', false, true, true)).toBe('missing');
	expect(reason('', 'picture', false, true, true)).toBe('chosen');
});

it('is a picture in the file on a disk', () => {
	const file = {
		search: '?live',
		preferences: null,
		isPortable: true,
		hasWebGL: () => true,
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
