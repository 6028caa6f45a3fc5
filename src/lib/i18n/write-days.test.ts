import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
	vi.unstubAllGlobals();
});

it('makes no format before a day is written: the script before the first paint writes none', async () => {
	let made = 0;
	class Counted extends Intl.DateTimeFormat {
		constructor(...given: ConstructorParameters<typeof Intl.DateTimeFormat>) {
			super(...given);
			made++;
		}
	}
	vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: Counted });
	vi.resetModules();
	const { dayWriter, longDays } = await import('./write-days.ts');
	const years = dayWriter({ year: 'numeric' });
	expect(made).toBe(0);
	expect(longDays(0, 0)).toBe('1 January 1970');
	expect(years(0, 0)).toBe('1970');
	expect(made).toBe(2);
	expect(longDays(1, 1)).toBe('2 January 1970');
	expect(made).toBe(2);
});
