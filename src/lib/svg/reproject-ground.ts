import type { LngLat } from '#lib/atlas/model/area.ts';
import type { PictureGround } from './ground.ts';
import type { PicturePlane, PicturePoint } from './mercator.ts';
import { courseOf, type Course } from './name-space.ts';

/** What is named on a ground, at other points: those of a map that is turned or tilted. Its paths and relief are left out. */
export function reprojectNames(
	ground: PictureGround,
	plane: PicturePlane,
	project: (lngLat: LngLat) => PicturePoint
): PictureGround {
	const move = (point: PicturePoint) => project(plane.unproject(point));
	const moveCourse = ({ steps }: Course) =>
		courseOf([...steps.slice(0, 1).map(({ from }) => from), ...steps.map(({ to }) => to)].map(move));
	return {
		paths: [],
		window: null,
		near: null,
		fronts: [],
		relief: null,
		lines: ground.lines.map((line) => ({ ...line, parts: line.parts.map(moveCourse) })),
		labels: ground.labels.map((label) => ({
			...label,
			point: label.point && move(label.point),
			parts: label.parts.map(moveCourse)
		}))
	};
}
