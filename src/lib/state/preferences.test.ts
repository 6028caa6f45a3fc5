import { afterEach, expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES, parsePreferences } from './preferences.ts';
import { PreferencesStore } from './preferences.svelte.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

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

/** What is stored by all windows, and a page of one of them. */
function browser(storage: Partial<Storage> = {}) {
	const stored = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => stored.get(name) ?? null,
		setItem: (name: string, value: string) => stored.set(name, value),
		...storage
	});
	vi.stubGlobal('document', {
		documentElement: { dataset: {}, style: { setProperty: () => undefined, removeProperty: () => undefined } }
	});
	return () => {
		const store = new PreferencesStore('isles', '');
		store.restore();
		return store;
	};
}

it('leaves what another window has set since', () => {
	const open = browser();
	const [one, other] = [open(), open()];
	one.set({ theme: 'dark' });
	other.set({ text: 1.3 });
	expect(other.values).toMatchObject({ theme: 'dark', text: 1.3 });
	expect(open().values).toMatchObject({ theme: 'dark', text: 1.3 });
});

it('goes on by itself where nothing may be stored', () => {
	const refuse = () => {
		throw new DOMException('forbidden', 'SecurityError');
	};
	const store = browser({ getItem: refuse, setItem: refuse })();
	store.set({ theme: 'dark' });
	store.set({ text: 1.3 });
	expect(store.values).toMatchObject({ theme: 'dark', text: 1.3 });
});
