import type { Fill } from '#lib/atlas/scene.ts';
import {
	lightBorders,
	type LightBorders,
	type PictureBorder,
	type Run,
	type Stretch
} from './light-borders.ts';
import type { PicturePoint } from './mercator.ts';
import { MOST_UNITS } from './most-units.ts';
import { joinMoves } from './path.ts';
import { keyOfFill, OUTSIDE, type PictureGeometry, type UnitFills } from './picture.ts';

/*
 * The land of an atlas with very many units, which the picture draws by who holds it: one path for each tint, instead of one
 * for each unit. What is drawn is the same; a unit is found by the point that is pressed.
 */

/** Whether the atlas that is built has very many: no other site holds what draws them so. vite.config.ts. */
declare const __HAS_MANY_UNITS__: boolean;

/** All that is painted alike. */
export interface PictureLand {
	readonly key: string;
	readonly fill: Fill | undefined;
	/** The outline of it, without the lines within. */
	readonly d: string;
}

/** Land and borders of one day. */
export interface DrawnLand {
	readonly land: readonly PictureLand[];
	/** None of which nothing is drawn. */
	readonly borders: readonly PictureBorder[];
}

/**
 * Draws the land of an atlas by fills. Of a drawing after another only that is made anew which is along the borders of units
 * that are painted in another way than then: what a step costs does not grow with the land. `null` where each unit is drawn by
 * itself.
 * @param most - Units of which that is so.
 */
export function rememberLand(
	most = MOST_UNITS
): (geometry: PictureGeometry, fills: UnitFills) => DrawnLand | null {
	if (!__HAS_MANY_UNITS__) return () => null;
	let before: { readonly geometry: PictureGeometry; readonly drawing: LandDrawing } | null = null;
	return (geometry, fills) => {
		if (geometry.units.size <= most) return null;
		if (before?.geometry !== geometry) before = { geometry, drawing: new LandDrawing(geometry) };
		return before.drawing.draw(fills);
	};
}

/** What a map paints that is too small for borders: each unit by itself or, of very many, what is painted alike as one. */
export function rememberTints(): (geometry: PictureGeometry, fills: UnitFills) => readonly PictureLand[] {
	const draw = rememberLand();
	return (geometry, fills) =>
		draw(geometry, fills)?.land ?? [...geometry.units].map(([key, d], i) => ({ key, d, fill: fills.at(i) }));
}

/** A closed line around land of one key, which lies on its left: an outline of a piece, or of a hole. */
interface Ring {
	readonly key: string;
	/** The numbers of its stretches. */
	readonly stretches: readonly number[];
	readonly d: string;
}

class LandDrawing {
	readonly #borders: LightBorders;
	/** What decides how units are painted, and what tells that apart; none at first. */
	#by: UnitFills['by'] = [];
	readonly #keys: string[] = [];
	/** How many units of each key there are. */
	readonly #counts = new Map<string, number>();
	/** Rings of each key, and for each stretch the ring that it is part of. */
	readonly #rings = new Map<string, Set<Ring>>();
	readonly #ringAt: (Ring | undefined)[] = [];
	readonly #land = new Map<string, PictureLand>();
	readonly #runs: PictureBorder[];
	#drawn: DrawnLand = { land: [], borders: [] };
	/** For each vertex the last of the stretches to be put together that begin there; none between two times. */
	readonly #last: Int32Array;

	constructor(geometry: PictureGeometry) {
		this.#borders = lightBorders(geometry);
		this.#last = new Int32Array(this.#borders.vertices).fill(OUTSIDE);
		this.#runs = this.#borders.runs.map(({ key, sign }) => ({ key, sign, d: '' }));
	}

	draw(fills: UnitFills): DrawnLand {
		const { always, ofUnits, runAt } = this.#borders;
		const repainted = this.#repaint(fills);
		if (repainted.size === 0) return this.#drawn;
		const arcs = new Set([...repainted.keys()].flatMap((unit) => ofUnits[unit] ?? []));
		this.#redraw(repainted, arcs);
		// Only land that lost or won a unit has another outline.
		const keys = new Set([...repainted].flatMap(([unit, was]) => [was, this.#keys[unit]]));
		for (const key of keys) if (key !== undefined) this.#outline(key);
		for (const run of new Set([...arcs].map((arc) => runAt[arc]))) if (run !== undefined) this.#write(run);
		this.#drawn = {
			land: [...this.#land.values()],
			borders: [...always, ...this.#runs.filter(({ d }) => d !== '')]
		};
		return this.#drawn;
	}

	/** Takes over how units are painted. Those of another key than before, by their indexes, with the key of before. */
	#repaint(fills: UnitFills): ReadonlyMap<number, string | undefined> {
		const repainted = new Map<number, string | undefined>();
		const { by } = fills;
		for (let unit = 0; unit < by.length; unit++) {
			if (unit < this.#by.length && by[unit] === this.#by[unit]) continue;
			const was = this.#keys[unit];
			const fill = fills.at(unit);
			const key = keyOfFill(fill);
			if (key === was) continue;
			repainted.set(unit, was);
			this.#keys[unit] = key;
			this.#count(key, 1);
			if (was !== undefined) this.#count(was, -1);
			if (!this.#land.has(key)) this.#land.set(key, { key, fill, d: '' });
		}
		this.#by = by;
		return repainted;
	}

	#count(key: string, by: number): void {
		this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
	}

	/**
	 * Puts together anew the rings that some borders were part of, or are to be.
	 * @param repainted - Units with their keys of before.
	 */
	#redraw(repainted: ReadonlyMap<number, string | undefined>, arcs: Iterable<number>): void {
		const keyBefore = (unit: number) => (repainted.has(unit) ? repainted.get(unit) : this.#keys[unit]);
		const open = new Map<string, number[]>();
		const broken = new Set<Ring>();
		const leaveOpen = (key: string, stretch: number) => {
			this.#ringAt[stretch] = undefined;
			const others = open.get(key);
			if (others) others.push(stretch);
			else open.set(key, [stretch]);
		};
		for (const arc of arcs)
			for (const number of [2 * arc, 2 * arc + 1]) {
				const { at, beyond } = this.#stretch(number);
				const was = keyBefore(at) === keyBefore(beyond) ? undefined : keyBefore(at);
				const is = this.#keys[at] === this.#keys[beyond] ? undefined : this.#keys[at];
				if (was === is) continue;
				const ring = this.#ringAt[number];
				if (ring) broken.add(ring);
				if (is === undefined) this.#ringAt[number] = undefined;
				else leaveOpen(is, number);
			}
		for (const ring of broken) {
			this.#rings.get(ring.key)?.delete(ring);
			for (const number of ring.stretches) if (this.#ringAt[number] === ring) leaveOpen(ring.key, number);
		}
		for (const [key, stretches] of open) this.#close(key, stretches);
	}

	/** Puts stretches together to rings: at each vertex as many of them begin as end. */
	#close(key: string, stretches: readonly number[]): void {
		/** For each the one before it of those that begin where it does. */
		const before = new Int32Array(stretches.length);
		const last = this.#last;
		for (const [i, number] of stretches.entries()) {
			const { from } = this.#stretch(number);
			before[i] = last[from] ?? OUTSIDE;
			last[from] = i;
		}
		const take = (vertex: number): number | undefined => {
			const i = last[vertex] ?? OUTSIDE;
			if (i !== OUTSIDE) last[vertex] = before[i] ?? OUTSIDE;
			return stretches[i];
		};
		const rings = this.#rings.get(key) ?? new Set();
		this.#rings.set(key, rings);
		for (const number of stretches) {
			const { from } = this.#stretch(number);
			for (let first = take(from); first !== undefined; first = take(from))
				rings.add(this.#ringFrom(key, first, take));
		}
	}

	/** The ring that begins with a stretch; `take` takes the next one that begins at a vertex. */
	#ringFrom(key: string, first: number, take: (vertex: number) => number | undefined): Ring {
		const { from, start } = this.#stretch(first);
		const stretches: number[] = [];
		for (let next: number | undefined = first; next !== undefined;) {
			stretches.push(next);
			const { to } = this.#stretch(next);
			next = to === from ? undefined : take(to);
		}
		const moves = joinMoves(stretches.map((number) => this.#stretch(number).moves));
		const ring: Ring = { key, stretches, d: moves === '' ? '' : `M${start}l${moves}z` };
		for (const number of stretches) this.#ringAt[number] = ring;
		return ring;
	}

	#stretch(number: number): Stretch {
		return this.#borders.stretches[number] as Stretch;
	}

	/** Writes the outline of all land of a key. */
	#outline(key: string): void {
		const known = this.#land.get(key);
		if (!known) return;
		if (this.#counts.get(key) === 0) this.#land.delete(key);
		else {
			let d = '';
			for (const ring of this.#rings.get(key) ?? []) d += ring.d;
			this.#land.set(key, { ...known, d });
		}
	}

	/** Writes those borders of a run that part two fills. */
	#write(run: number): void {
		const { key, sign, arcs } = this.#borders.runs[run] as Run;
		let d = '';
		for (const arc of arcs) {
			const { at, beyond } = this.#stretch(2 * arc);
			if (this.#keys[at] !== this.#keys[beyond]) d += this.#borders.paths[arc] ?? '';
		}
		this.#runs[run] = { key, sign, d };
	}
}

/** The unit under the pointer of an event in a picture; `undefined` beyond the land. */
export function unitAt(
	geometry: PictureGeometry,
	{ clientX, clientY, currentTarget }: Pick<MouseEvent, 'clientX' | 'clientY' | 'currentTarget'>
): string | undefined {
	const matrix = (currentTarget as SVGGraphicsElement).getScreenCTM()?.inverse();
	if (!matrix) return undefined;
	const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
	return unitOver(geometry, [x, y]);
}

/** The unit at a point of the plane; `undefined` beyond the land. */
export function unitOver({ units }: PictureGeometry, [x, y]: PicturePoint): string | undefined {
	const drawing = document.createElement('canvas').getContext('2d');
	return drawing ? [...units].find(([, d]) => drawing.isPointInPath(new Path2D(d), x, y))?.[0] : undefined;
}
