import { storeName } from '#lib/atlas/store-name.ts';

/** What a window keeps of itself for when it is reloaded; another window has its own. */
export interface TabStore {
	/** What was kept, of any form: it is parsed by whoever reads it; `null` = nothing. */
	read(): unknown;
	keep(value: unknown): void;
}

/**
 * The store of a window of a lesson. Where storage is forbidden nothing is kept.
 * @param atlas - Id of the atlas.
 * @param base - Folder of the site on its host.
 * @param content - Which of the windows it is: one that opens another lends it a copy of its own store.
 */
export function tabStore(atlas: string, base: string, content: 'console' | 'audience'): TabStore {
	const name = storeName(atlas, base, `lesson-${content}`);
	return {
		read: () => {
			try {
				return JSON.parse(sessionStorage.getItem(name) ?? 'null');
			} catch {
				return null;
			}
		},
		keep: (value) => {
			try {
				sessionStorage.setItem(name, JSON.stringify(value));
			} catch {
				// Forbidden or full: the window begins anew when it is reloaded.
			}
		}
	};
}
