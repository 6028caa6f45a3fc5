import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { fromTourCamera, toTourCamera, type MapSpace } from '#lib/svg/tour-camera.ts';
import type { PicturePlane } from '#lib/svg/mercator.ts';
import { freeSize, type PictureCamera, type PictureFrame, type PictureSize } from '#lib/svg/picture-frame.ts';
import { roundCamera } from '#lib/url/camera.ts';
import type { Camera } from '#lib/url/view-state.ts';
import type { MovablePicture } from './picture-gestures.ts';
import { onScreen } from './stage-px.ts';

/**
 * Where a stage looks: the camera of the view, which in a tour or a lesson is meant for what words and cards leave free of
 * the map.
 */
export class StageCamera {
	readonly plane: PicturePlane;
	readonly #explorer: Explorer;
	readonly #isInLesson: () => boolean;
	#space: MapSpace | null = $state.raw(null);
	/** The camera of the whole stage; `null` = fitted to the whole area. */
	readonly camera = $derived.by(() => {
		const { camera } = this.#explorer;
		return camera && this.#free ? fromTourCamera(this.plane, camera, this.#free) : camera;
	});
	/** Px of a picture on the stage: one that is fitted lies in the free box alone. `null` until it is measured. */
	readonly pictureSize: PictureSize | null = $derived.by(() => {
		const space = this.#space;
		return space && this.camera === null ? freeSize(space, space.insets) : space;
	});

	/** @param isInLesson - Whether the stage is magnified for a class; a tour makes a lesson by itself. */
	constructor(explorer: Explorer, plane: PicturePlane, isInLesson: () => boolean) {
		this.#explorer = explorer;
		this.plane = plane;
		this.#isInLesson = isInLesson;
	}

	/** Px of the stage, and what of it the page's furniture covers; `null` until it is measured. */
	get space(): MapSpace | null {
		return this.#space;
	}

	/** The space that the camera of the view is meant for a part of; `null` where it is meant for the whole. */
	get #free(): MapSpace | null {
		return this.#isInLesson() || this.#explorer.tour !== null ? this.#space : null;
	}

	/** Takes over where the reader moved the stage to. */
	look(camera: PictureCamera & Partial<Camera>): void {
		const own = this.#free ? toTourCamera(this.plane, camera, this.#free) : camera;
		this.#explorer.lookAt(roundCamera({ bearing: 0, pitch: 0, ...own }));
	}

	/** The stage as gestures move it, while it is a picture. */
	picture(frame: () => PictureFrame | null): MovablePicture {
		return {
			plane: this.plane,
			frame,
			look: (camera) => {
				this.look(camera);
			}
		};
	}

	/** Measures a stage and the box in it that is free, now and whenever they change; returns how to stop that. */
	measure(stage: HTMLElement, free: HTMLElement): () => void {
		const watch = new ResizeObserver(() => {
			this.#space = spaceOf(stage, free);
		});
		watch.observe(stage);
		watch.observe(free);
		this.#space = spaceOf(stage, free);
		return () => {
			watch.disconnect();
		};
	}
}

function spaceOf(stage: HTMLElement, free: HTMLElement): MapSpace {
	const { outer, ratio } = onScreen(stage);
	const inner = free.getBoundingClientRect();
	const { clientWidth: width, clientHeight: height } = stage;
	const insets = {
		top: (inner.top - outer.top) * ratio,
		right: (outer.right - inner.right) * ratio,
		bottom: (outer.bottom - inner.bottom) * ratio,
		left: (inner.left - outer.left) * ratio
	};
	return { width, height, insets };
}
