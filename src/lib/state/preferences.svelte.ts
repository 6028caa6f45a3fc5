import { DEFAULT_PREFERENCES, parsePreferences, PREFERENCES_KEY, type Preferences } from './preferences.ts';

/** The reader's own settings: read from this device, shown by attributes of the page's root, kept as they are changed. */
export class PreferencesStore {
	#values: Preferences = $state.raw(DEFAULT_PREFERENCES);
	#isRestored = $state(false);

	get values(): Preferences {
		return this.#values;
	}

	/** Whether what is kept has been read: before, nothing is known of the reader. */
	get isRestored(): boolean {
		return this.#isRestored;
	}

	/** Reads what is kept; app.html has applied it already, before the first paint. */
	restore(): void {
		this.#values = parsePreferences(readStored());
		this.#isRestored = true;
		show(this.#values);
	}

	/** Changes some settings and keeps them. */
	set(part: Partial<Preferences>): void {
		this.#values = { ...this.#values, ...part };
		show(this.#values);
		try {
			localStorage.setItem(PREFERENCES_KEY, JSON.stringify(this.#values));
		} catch {
			// Storage may be forbidden or full; the choice then lasts as long as the page.
		}
	}
}

function readStored(): unknown {
	try {
		return JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? 'null');
	} catch {
		return null;
	}
}

/** What is as usual leaves no attribute, so that the system's own preference holds. */
function show({ theme, contrast, motion, text, panelWidth }: Preferences): void {
	const { dataset, style } = document.documentElement;
	const attributes = {
		theme: theme === 'auto' ? null : theme,
		contrast: contrast === 'auto' ? null : contrast,
		motion: motion === 'auto' ? null : motion,
		text: text === 1 ? null : String(text)
	};
	for (const [name, value] of Object.entries(attributes)) {
		if (value === null) Reflect.deleteProperty(dataset, name);
		else if (dataset[name] !== value) dataset[name] = value;
	}
	if (panelWidth === null) style.removeProperty('--panel-set');
	else style.setProperty('--panel-set', `${panelWidth}px`);
}
