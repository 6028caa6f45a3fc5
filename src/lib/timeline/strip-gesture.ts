/** Where a pointer is, px from the left and top of the strip. */
export interface StripPoint {
	readonly x: number;
	readonly y: number;
}

/** The results of pressing, dragging and pinching the strip. */
export interface GestureActs {
	/** The strip was pressed at a place: the clock jumps there. */
	jumpTo(x: number): void;
	/** The clock is dragged. */
	dragTo(x: number): void;
	/** Two fingers moved apart (factor below 1) or together, around a place. */
	zoomBy(factor: number, around: number): void;
}

/** What was pressed, and with what. */
export interface Press {
	/** A finger may be about to scroll the page, or the first of two. */
	readonly isFinger: boolean;
	/** Px by which the press was right of the head of a playhead; `null` where it was not on one. */
	readonly grip: number | null;
	/** Whether the press is the clock's alone; on the rail of events a release without a movement is the rail's. */
	readonly isOnRail?: boolean;
}

/** Px from the middle of a playhead that are its head. */
export const HEAD_REACH = 9;
/** Px that a press moves before it is a drag. */
const SLOP = 3;
const FINGER_SLOP = 8;
/** Px between two fingers below which no factor can be computed. */
const CLOSEST_FINGERS = 8;

/**
 * Interprets pointers on the strip. A mouse or pen on the bars means the day under it at once. A finger means it only
 * when it is lifted where it was put down, or moves along the strip: if it moves across, the page scrolls, and if
 * another joins it, time is zoomed, and the clock stays. A dragged head keeps its place under the pointer.
 */
export class StripGesture {
	readonly #acts: GestureActs;
	/** Pointers that are down, by id: px from the left. */
	readonly #down = new Map<number, number>();
	#phase: 'idle' | 'pressed' | 'dragging' | 'pinching' = 'idle';
	#start: StripPoint = { x: 0, y: 0 };
	#press: Press = { isFinger: false, grip: null };

	constructor(acts: GestureActs) {
		this.#acts = acts;
	}

	/** Whether some pointer is down: else what moves only hovers. */
	get isActive(): boolean {
		return this.#down.size > 0;
	}

	get isDragging(): boolean {
		return this.#phase === 'dragging';
	}

	press(id: number, at: StripPoint, press: Press): void {
		this.#down.set(id, at.x);
		if (this.#down.size > 1) {
			this.#phase = 'pinching';
			return;
		}
		this.#start = at;
		this.#press = press;
		this.#phase = 'pressed';
		if (press.isFinger || press.isOnRail) return;
		this.#phase = 'dragging';
		if (press.grip === null) this.#acts.jumpTo(at.x);
	}

	move(id: number, at: StripPoint): void {
		const before = this.#down.get(id);
		if (before === undefined) return;
		this.#down.set(id, at.x);
		if (this.#phase === 'pinching') this.#pinch(id, before, at.x);
		else {
			if (this.#phase === 'pressed' && this.#isDrag(at)) this.#phase = 'dragging';
			if (this.#phase === 'dragging') this.#acts.dragTo(at.x - (this.#press.grip ?? 0));
		}
	}

	/** The pointer was lifted where it is. */
	release(id: number): void {
		const { isOnRail, grip } = this.#press;
		if (this.#phase === 'pressed' && this.#down.has(id) && !isOnRail && grip === null)
			this.#acts.jumpTo(this.#start.x);
		this.cancel(id);
	}

	/** The pointer is gone: the browser took it for scrolling, or it was lifted. What moved stays. */
	cancel(id: number): void {
		this.#down.delete(id);
		if (this.#down.size === 0) this.#phase = 'idle';
	}

	#isDrag({ x, y }: StripPoint): boolean {
		const [along, across] = [Math.abs(x - this.#start.x), Math.abs(y - this.#start.y)];
		return along > (this.#press.isFinger ? FINGER_SLOP : SLOP) && along > across;
	}

	/** Two fingers keep the days that they touched under them. */
	#pinch(id: number, before: number, x: number): void {
		const other = [...this.#down].find(([pointer]) => pointer !== id)?.[1];
		if (other === undefined || Math.abs(x - other) < CLOSEST_FINGERS) return;
		this.#acts.zoomBy(Math.abs(before - other) / Math.abs(x - other), other);
	}
}
