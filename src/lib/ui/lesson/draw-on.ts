import type { LngLat } from '#lib/atlas/model/area.ts';
import type { StepMark } from '#lib/atlas/model/tour.ts';
import { changeStep } from '#lib/lessons/own-lesson.ts';
import type { OwnTours } from '#lib/lessons/own-tours.svelte.ts';
import { LIMITS } from '#lib/lessons/step-rules.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** Corners that an outline begins with. */
const CORNERS = 6;

/**
 * Takes over what is drawn on the map of a step.
 * @param what - Which change it is: those of the same in a row are undone together.
 */
export function drawOn(
	own: OwnTours,
	{ id, step }: { readonly id: string; readonly step: number },
	marks: readonly StepMark[],
	what: string | null
): void {
	const lesson = own.desk?.find(id);
	if (lesson) own.desk?.change(changeStep(lesson, step - 1, { marks }), what && `${step} mark ${what}`);
}

/** A new mark in the middle of what the map shows, for its author to move; `null` where there is no map yet. */
export function newMark(kind: StepMark['kind'], { seen }: Explorer, words: string): StepMark | null {
	if (!seen) return null;
	const [west, south, east, north] = seen;
	/** A point by its shares of the width and height that are seen. */
	const at = (x: number, y: number): LngLat => [west + (east - west) * x, south + (north - south) * y];
	const around = Array.from({ length: CORNERS }, (_, i) => {
		const angle = (i / CORNERS) * 2 * Math.PI;
		return at(0.5 + 0.16 * Math.cos(angle), 0.55 + 0.16 * Math.sin(angle));
	});
	const points: Readonly<Record<StepMark['kind'], readonly LngLat[]>> = {
		arrow: [at(0.35, 0.55), at(0.65, 0.55)],
		pin: [at(0.5, 0.4)],
		outline: around,
		words: [at(0.5, 0.7)]
	};
	return { kind, at: points[kind], words };
}

/** Whether a step has room for one more mark. */
export function hasRoom(marks: readonly StepMark[]): boolean {
	return marks.length < LIMITS.marks;
}
