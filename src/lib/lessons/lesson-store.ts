/** A lesson as it is kept: its text, and what the text does not say. */
export interface KeptLesson {
	readonly id: string;
	readonly text: string;
	readonly origin: 'own' | 'received';
	readonly changed: number;
}

/** Where lessons are kept. Each call fails where the browser keeps nothing. */
export interface LessonStore {
	/** What is kept; what is not of this form is left out. */
	all(): Promise<KeptLesson[]>;
	keep(lesson: KeptLesson): Promise<void>;
	forget(id: string): Promise<void>;
}

const TABLE = 'lessons';
const VERSION = 1;

/**
 * Lessons kept in a database of the browser.
 * @param name - Whose it is: see `storeName`.
 */
export function browserStore(name: string): LessonStore {
	let opened: Promise<IDBDatabase> | null = null;
	const forget = () => {
		opened = null;
	};
	// What failed may succeed at the next call, and what the browser closed is opened anew: it does when a reader clears its data.
	const open = () => {
		opened ??= openDatabase(name, forget).catch((error: unknown) => {
			forget();
			throw error;
		});
		return opened;
	};
	const run = async <T>(
		mode: IDBTransactionMode,
		act: (table: IDBObjectStore) => IDBRequest<T>
	): Promise<T> => {
		const transaction = (await open()).transaction(TABLE, mode);
		const done = new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => {
				resolve();
			};
			transaction.onabort = () => {
				reject(transaction.error ?? new Error('aborted'));
			};
		});
		const [result] = await Promise.all([answerOf(act(transaction.objectStore(TABLE))), done]);
		return result;
	};
	return {
		all: async () => (await run<unknown[]>('readonly', (table) => table.getAll())).filter(isKept),
		keep: async (lesson) => void (await run('readwrite', (table) => table.put(lesson))),
		forget: async (id) => {
			await run('readwrite', (table) => table.delete(id));
		}
	};
}

/**
 * The same for a page within another one: lessons that the browser keeps are read, and nothing is kept.
 * @param name - Whose it is: see `storeName`.
 */
export function guestStore(name: string): LessonStore {
	return {
		// Opening what is not there would make it.
		all: async () => {
			const kept = await indexedDB.databases();
			return kept.some((database) => database.name === name) ? browserStore(name).all() : [];
		},
		keep: () => Promise.resolve(),
		forget: () => Promise.resolve()
	};
}

/** @param onclose - Told when the database is closed by the browser, or given up for a newer version of the site. */
async function openDatabase(name: string, onclose: () => void): Promise<IDBDatabase> {
	const request = indexedDB.open(name, VERSION);
	request.onupgradeneeded = () => {
		request.result.createObjectStore(TABLE, { keyPath: 'id' });
	};
	const database = await answerOf(request);
	// Another window, with a newer version of the site, is not to wait for this one.
	database.onversionchange = () => {
		database.close();
		onclose();
	};
	database.onclose = onclose;
	return database;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => {
			resolve(request.result);
		};
		request.onerror = () => {
			reject(request.error ?? new Error('refused'));
		};
	});
}

function isKept(value: unknown): value is KeptLesson {
	if (typeof value !== 'object' || value === null) return false;
	const { id, text, origin, changed } = value as Record<string, unknown>;
	return (
		typeof id === 'string' &&
		typeof text === 'string' &&
		(origin === 'own' || origin === 'received') &&
		typeof changed === 'number'
	);
}
