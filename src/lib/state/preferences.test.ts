import { expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, parsePreferences } from './preferences.ts';

it.each([
	['nothing', null],
	['a text', 'dark'],
	['a list', [1, 2]],
	['a number', 7],
	[
		'wrong values',
		{
			theme: 'pink',
			contrast: 1,
			motion: null,
			map: 'globe',
			isMapSlow: 1,
			text: 2,
			panelWidth: '400',
			isHintSeen: 'yes',
			isPictureNoteRead: 'no',
			isOpeningSeen: 1
		}
	],
	['no finite width', { panelWidth: Infinity }]
])('takes %s as if nothing were stored', (_, stored) => {
	expect(parsePreferences(stored)).toEqual(DEFAULT_PREFERENCES);
});

it('keeps what is good, and brings the width of the panel within its bounds', () => {
	const good = {
		theme: 'dark',
		contrast: 'more',
		motion: 'reduce',
		map: 'picture',
		isMapSlow: true,
		text: 1.3,
		panelWidth: 400,
		isHintSeen: true,
		isPictureNoteRead: true,
		inset: 'open',
		isOpeningSeen: true
	};
	expect(parsePreferences(JSON.parse(JSON.stringify(good)))).toEqual(good);
	expect(parsePreferences({ theme: 'light', text: 9 })).toEqual({ ...DEFAULT_PREFERENCES, theme: 'light' });
	expect(parsePreferences({ panelWidth: 9000 }).panelWidth).toBe(640);
	expect(parsePreferences({ panelWidth: -1 }).panelWidth).toBe(300);
});
