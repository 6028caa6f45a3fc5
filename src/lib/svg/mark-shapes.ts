import type { Feature, Geometry } from 'geojson';
import type { PicturePlane } from './mercator.ts';
import { linesOf } from './path.ts';
import type { PictureShape } from './PictureShapes.svelte';

/** The shapes of marks: lines and points, each with its `sign`, to a tenth of a unit. */
export function shapesOf(features: readonly Feature[], plane: PicturePlane): PictureShape[] {
	return features.map(({ geometry, properties }, i) => {
		const { sign, turn, minZoom, slot } = properties as Pick<
			PictureShape,
			'sign' | 'turn' | 'minZoom' | 'slot'
		>;
		if (geometry.type === 'Point') {
			const [lng = 0, lat = 0] = geometry.coordinates;
			const [x, y] = plane.project([lng, lat]);
			return {
				key: String(i),
				sign,
				x,
				y,
				...(turn === undefined ? {} : { turn }),
				...(slot === undefined ? {} : { slot }),
				...(minZoom === undefined ? {} : { minZoom })
			};
		}
		return { key: String(i), sign, d: pathOf(geometry, plane) };
	});
}

function pathOf(geometry: Geometry, plane: PicturePlane): string {
	return linesOf(geometry)
		.map((line) =>
			line
				.map(([lng = 0, lat = 0], i) => {
					const [x, y] = plane.project([lng, lat]).map((value) => Math.round(value * 10) / 10);
					return `${i === 0 ? 'M' : 'L'}${x} ${y}`;
				})
				.join('')
		)
		.join('');
}
