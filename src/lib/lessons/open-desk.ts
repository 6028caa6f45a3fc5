import type { AtlasCore } from '#lib/atlas/core.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import { LessonDesk } from './lesson-desk.svelte.ts';
import { browserStore, guestStore } from './lesson-store.ts';

/**
 * The lessons of this browser, read.
 * @param name - Of the database they are kept in.
 * @param isGuest - Whether the page stands within another one, and keeps nothing.
 */
export async function openDesk(
	core: AtlasCore,
	facts: AtlasFacts,
	name: string,
	isGuest: boolean
): Promise<LessonDesk> {
	const desk = new LessonDesk(core, facts, {
		store: isGuest ? guestStore(name) : browserStore(name),
		now: () => Date.now(),
		random: () => crypto.getRandomValues(new Uint8Array(10))
	});
	await desk.load();
	return desk;
}
