import { Kept } from './kept.ts';
import { outlineOf, setLine, type Placed, type SetLine } from './set-text.ts';
import type { SiteFace, Type } from './site-faces.ts';

/** A place in a picture. */
export type Point = readonly [x: number, y: number];

/** Texts that are kept, some 20 MB. */
const MOST = 4000;

/** Sets texts in the fonts of the site, each once: names are the same in most pictures. */
export class Letters {
	readonly #faces: readonly SiteFace[];
	readonly #lines = new Kept<SetLine>(MOST);
	readonly #outlines = new Kept<string>(MOST);

	constructor(faces: readonly SiteFace[]) {
		this.#faces = faces;
	}

	/** A text in one line, in units of its size. */
	set(text: string, type: Type): SetLine {
		return this.#lines.of(keyOf(text, type), () => setLine(this.#faces, text, type));
	}

	/** Path data of a text that begins at 0, 0. */
	outline(text: string, type: Type): string {
		return this.#outlines.of(keyOf(text, type), () =>
			outlineOf(this.set(text, type), type.size, (x) => ({ x, y: 0, turn: 0 }))
		);
	}

	/** Path data of a text whose middle stands on the middle of a line of straight steps, or so far below it. */
	outlineAlong(text: string, type: Type, points: readonly Point[], down: number): string {
		const line = this.set(text, type);
		const start = (lengthOf(points) - line.width) / 2;
		return outlineOf(line, type.size, (along) => {
			const { x, y, turn } = placeOn(points, start + along);
			return { x: x - Math.sin(turn) * down, y: y + Math.cos(turn) * down, turn };
		});
	}
}

function keyOf(text: string, { families, weight, style, size, spacing = 0 }: Type): string {
	return [text, families, weight, style, size, spacing].join('\n');
}

function lengthOf(points: readonly Point[]): number {
	return points.slice(1).reduce((sum, [x, y], i) => {
		const [fromX, fromY] = points[i] ?? [x, y];
		return sum + Math.hypot(x - fromX, y - fromY);
	}, 0);
}

/** The place so far along a line; before and behind its ends on its first and last step. */
function placeOn(points: readonly Point[], along: number): Placed {
	let left = along;
	for (const [i, [x, y]] of points.entries()) {
		const [toX, toY] = points[i + 1] ?? [x, y];
		const length = Math.hypot(toX - x, toY - y);
		if (left <= length || i >= points.length - 2) {
			const turn = Math.atan2(toY - y, toX - x);
			return { x: x + Math.cos(turn) * left, y: y + Math.sin(turn) * left, turn };
		}
		left -= length;
	}
	return { x: 0, y: 0, turn: 0 };
}
