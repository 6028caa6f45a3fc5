import type { AtlasCore } from '#lib/atlas/core.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import { LessonDesk } from './lesson-desk.svelte.ts';
import { browserStore } from './lesson-store.ts';

/**
 * The lessons of this browser, read.
 * @param name - Of the database they are kept in.
 */
export async function openDesk(core: AtlasCore, facts: AtlasFacts, name: string): Promise<LessonDesk> {
	const desk = new LessonDesk(core, facts, {
		store: browserStore(name),
		now: () => Date.now(),
		random: () => crypto.getRandomValues(new Uint8Array(10))
	});
	await desk.load();
	return desk;
}
