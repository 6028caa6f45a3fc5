import { expect, it, vi } from 'vitest';
import type { TourBook } from '#lib/atlas/model/tour.ts';
import type { OwnTours } from '#lib/lessons/own-tours.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import { Lesson } from './lesson.svelte.ts';

it('fetches the lessons of the device where one is asked for while the tours are on their way', async () => {
	let arrive: (book: TourBook) => void = () => undefined;
	const explorer = {
		tour: null as { id: string; step: number } | null,
		view: {},
		followSteps: () => undefined
	};
	const own = { desk: null as object | null, tours: [], load: vi.fn(() => Promise.resolve((own.desk = {}))) };
	const lesson = new Lesson(
		explorer as unknown as Explorer,
		{} as AtlasFacts,
		() => new Promise((resolve) => (arrive = resolve)),
		{} as ConstructorParameters<typeof Lesson>[3],
		own as unknown as OwnTours
	);
	const first = lesson.load();
	explorer.tour = { id: 'own:lesson-1', step: 1 };
	const second = lesson.load();
	arrive({ tours: [] } as unknown as TourBook);
	await Promise.all([first, second]);
	expect(lesson.error).toBeNull();
	expect(own.load).toHaveBeenCalledOnce();
});
