import type { PicturePlane } from '#lib/svg/mercator.ts';
import { cameraOf, dragged, zoomed, type PicturePixel } from '#lib/svg/picture-camera.ts';
import type { PictureCamera, PictureFrame } from '#lib/svg/picture-frame.ts';
import { createFrameThrottle } from '#lib/paint/frame-throttle.ts';

/** A picture of the map as gestures move it. */
export interface MovablePicture {
	readonly plane: PicturePlane;
	/** What it shows now; `null` while it is not measured, or where something else moves it. */
	frame(): PictureFrame | null;
	look(camera: PictureCamera): void;
}

/** Zoom levels per px of the wheel, and per press of a key; px that a press of an arrow moves. */
const WHEEL_STEP = 0.004;
const KEY_STEP = 0.5;
const ARROW_STEP = 80;
/** Px that a finger may move during a press. */
const TREMBLE = 4;

const ARROWS: Readonly<Record<string, PicturePixel>> = {
	ArrowLeft: { x: ARROW_STEP, y: 0 },
	ArrowRight: { x: -ARROW_STEP, y: 0 },
	ArrowUp: { x: 0, y: ARROW_STEP },
	ArrowDown: { x: 0, y: -ARROW_STEP }
};
const ZOOM_KEYS: Readonly<Record<string, number>> = { '+': KEY_STEP, '=': KEY_STEP, '-': -KEY_STEP };

/** Moves a picture by some zoom levels around its middle. */
export function zoomPicture({ plane, frame, look }: MovablePicture, levels: number): void {
	const shown = frame();
	if (!shown) return;
	const middle = { x: shown.width / shown.scale / 2, y: shown.height / shown.scale / 2 };
	look(cameraOf(plane, zoomed(shown, levels, middle)));
}

/**
 * Lets a picture be dragged, pinched, wheeled and moved by keys, as the live map is: an attachment for the element that
 * holds it. Presses on controls within stay theirs; a press that does not move stays a press.
 */
export function pictureGestures(picture: MovablePicture): (element: HTMLElement) => () => void {
	return (element) => {
		/** Pointers that are down, px from the top left. */
		const down = new Map<number, PicturePixel>();
		let start: PicturePixel | null = null;
		let isMoving = false;
		/** The frame that gestures of one frame of the screen add up to. */
		let pending: PictureFrame | null = null;
		const look = createFrameThrottle((frame: PictureFrame) => {
			pending = null;
			picture.look(cameraOf(picture.plane, frame));
		});

		function move(change: (frame: PictureFrame) => PictureFrame): void {
			const frame = pending ?? picture.frame();
			if (!frame) return;
			pending = change(frame);
			look(pending);
		}

		function pixelOf(event: MouseEvent): PicturePixel {
			const { left, top } = element.getBoundingClientRect();
			return { x: event.clientX - left, y: event.clientY - top };
		}

		function press(event: PointerEvent): void {
			if (event.button !== 0 || isControl(event.target) || picture.frame() === null) return;
			const at = pixelOf(event);
			down.set(event.pointerId, at);
			if (down.size === 1) start = at;
		}

		function drag(event: PointerEvent): void {
			const before = down.get(event.pointerId);
			if (!before || !start) return;
			const at = pixelOf(event);
			isMoving ||= Math.hypot(at.x - start.x, at.y - start.y) > TREMBLE;
			if (!isMoving) return;
			// Only now: a press that is captured would not reach what it is on.
			element.setPointerCapture(event.pointerId);
			down.set(event.pointerId, at);
			const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
			if (other) move((frame) => zoomed(frame, Math.log2(apart(at, other) / apart(before, other)), other));
			else move((frame) => dragged(frame, { x: at.x - before.x, y: at.y - before.y }));
		}

		function release(event: PointerEvent): void {
			down.delete(event.pointerId);
			if (down.size === 0) start = null;
		}

		/** The click that ends a drag selects nothing. */
		function click(event: MouseEvent): void {
			if (isMoving && down.size === 0) event.stopPropagation();
			isMoving = false;
		}

		function wheel(event: WheelEvent): void {
			if (picture.frame() === null) return;
			event.preventDefault();
			move((frame) => zoomed(frame, -event.deltaY * WHEEL_STEP, pixelOf(event)));
		}

		function key(event: KeyboardEvent): void {
			if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
			const by = ARROWS[event.key];
			const levels = ZOOM_KEYS[event.key];
			if (levels !== undefined) zoomPicture(picture, levels);
			else if (by && !event.shiftKey) move((frame) => dragged(frame, by));
			else return;
			event.preventDefault();
		}

		element.addEventListener('pointerdown', press);
		element.addEventListener('pointermove', drag);
		element.addEventListener('pointerup', release);
		element.addEventListener('pointercancel', release);
		element.addEventListener('click', click, { capture: true });
		element.addEventListener('wheel', wheel, { passive: false });
		element.addEventListener('keydown', key);
		return () => {
			element.removeEventListener('pointerdown', press);
			element.removeEventListener('pointermove', drag);
			element.removeEventListener('pointerup', release);
			element.removeEventListener('pointercancel', release);
			element.removeEventListener('click', click, { capture: true });
			element.removeEventListener('wheel', wheel);
			element.removeEventListener('keydown', key);
		};
	};
}

function apart(a: PicturePixel, b: PicturePixel): number {
	return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
}

function isControl(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('button, a, [role=slider]') !== null;
}
