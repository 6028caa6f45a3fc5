import { DIRECTION } from '#lib/atlas/language.ts';

/** The arrows towards the start and the end of a line, for what is laid out as it is read; those of time and of the map are what they say. */
export const TOWARDS =
	DIRECTION === 'rtl'
		? ({ start: 'ArrowRight', end: 'ArrowLeft' } as const)
		: ({ start: 'ArrowLeft', end: 'ArrowRight' } as const);
