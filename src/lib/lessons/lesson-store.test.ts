import { afterEach, expect, it, vi } from 'vitest';
import { browserStore } from './lesson-store.ts';

const LESSON = { id: 'own:a', text: 'words', origin: 'own', changed: 1 } as const;

/** As much of a browser’s databases as the store uses: one that is closed throws, and another can be opened. */
function browser() {
	const kept: unknown[] = [];
	const databases: { close(): void; onversionchange?: () => void; onclose?: () => void }[] = [];
	const later = <T extends object>(request: T, name: string) => {
		queueMicrotask(() => (Reflect.get(request, name) as (() => void) | undefined)?.());
		return request;
	};
	let failures = 0;
	const open = () => {
		if (failures-- > 0) return later({ error: new Error('refused') }, 'onerror');
		let isClosed = false;
		const database = {
			close: () => (isClosed = true),
			transaction: () => {
				if (isClosed) throw new DOMException('closed', 'InvalidStateError');
				return later(
					{
						objectStore: () => ({
							getAll: () => later({ result: kept }, 'onsuccess'),
							put: (value: unknown) => {
								kept.push(value);
								return later({ result: null }, 'onsuccess');
							}
						})
					},
					'oncomplete'
				);
			}
		};
		databases.push(database);
		return later({ result: database }, 'onsuccess');
	};
	vi.stubGlobal('indexedDB', { open });
	return { databases, fail: (times: number) => (failures = times) };
}

afterEach(() => {
	vi.unstubAllGlobals();
});

it('keeps lessons after the browser closed its database, or another window asked for it', async () => {
	const { databases } = browser();
	const store = browserStore('isles / lessons');
	await store.keep(LESSON);
	databases[0]?.onversionchange?.();
	await store.keep({ ...LESSON, id: 'own:b' });
	databases[1]?.close();
	databases[1]?.onclose?.();
	expect((await store.all()).map(({ id }) => id)).toEqual(['own:a', 'own:b']);
});

it('is opened by the next call after a refusal', async () => {
	const { fail } = browser();
	const store = browserStore('isles / lessons');
	fail(1);
	await expect(store.all()).rejects.toThrow('refused');
	await expect(store.all()).resolves.toEqual([]);
});
