import { storeName } from '#lib/atlas/store-name.ts';
import { DEFAULT_PREFERENCES, parsePreferences, PREFERENCES_KEY, type Preferences } from './preferences.ts';

/** The reader's own settings: read from this device, shown by attributes of the page's root, kept as they are changed. */
export class PreferencesStore {
	#values: Preferences = $state.raw(DEFAULT_PREFERENCES);
	#isRestored = $state(false);
	readonly #key: string;

	/**
	 * @param atlas - Id of the atlas.
	 * @param base - Folder of the site on its host.
	 */
	constructor(atlas: string, base: string) {
		this.#key = storeName(atlas, base, PREFERENCES_KEY);
	}

	get values(): Preferences {
		return this.#values;
	}

	/** Whether what is kept has been read: before, nothing is known of the reader. */
	get isRestored(): boolean {
		return this.#isRestored;
	}

	/** What is kept on this device, whether or not the page shows it yet. */
	get kept(): Preferences {
		return parsePreferences(readStored(this.#key));
	}

	/** Reads what is kept; app.html has applied it already, before the first paint. */
	restore(): void {
		this.#values = this.kept;
		this.#isRestored = true;
		show(this.#values);
	}

	/** Changes some settings and keeps them; what another window has changed since stays as that left it. */
	set(part: Partial<Preferences>): void {
		const stored = readStored(this.#key);
		this.#values = { ...(stored === null ? this.#values : parsePreferences(stored)), ...part };
		show(this.#isRestored ? this.#values : part);
		try {
			localStorage.setItem(this.#key, JSON.stringify(this.#values));
		} catch {
			// Storage may be forbidden or full; the choice then lasts as long as the page.
		}
	}
}

function readStored(key: string): unknown {
	try {
		// The second is of version 0.1; it stays, for on this host it may be another site's.
		return JSON.parse(localStorage.getItem(key) ?? localStorage.getItem(PREFERENCES_KEY) ?? 'null');
	} catch {
		return null;
	}
}

/** A default leaves no attribute, so that the system's own preference holds; what is not given stays as it is. */
function show(part: Partial<Preferences>): void {
	const { dataset, style } = document.documentElement;
	for (const name of ['theme', 'contrast', 'motion', 'text'] as const) {
		const value = part[name];
		if (value === undefined) continue;
		if (value === DEFAULT_PREFERENCES[name]) Reflect.deleteProperty(dataset, name);
		else if (dataset[name] !== String(value)) dataset[name] = String(value);
	}
	const { panelWidth } = part;
	if (panelWidth === null) style.removeProperty('--panel-set');
	else if (panelWidth !== undefined) style.setProperty('--panel-set', `${panelWidth}px`);
}
