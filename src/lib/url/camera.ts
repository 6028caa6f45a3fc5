/** Where the map looks: MapLibre's terms, degrees and zoom levels of 512-pixel tiles. */
export interface Camera {
	readonly zoom: number;
	readonly lng: number;
	readonly lat: number;
	readonly bearing: number;
	readonly pitch: number;
}

/** Where a link may say that the map looks: at a camera, or at the whole area whatever is selected. */
export type CameraSetting = Camera | 'home';

const LOWEST_ZOOM = 0;
const HIGHEST_ZOOM = 22;

/**
 * Reads `zoom/lat/lng[/bearing[/pitch]]`, as MapLibre and OpenStreetMap write it, or `home`; `null` when it is not of that
 * form.
 */
export function parseCamera(text: string): CameraSetting | null {
	if (text.toLowerCase() === 'home') return 'home';
	const texts = text.replaceAll('−', '-').split('/');
	const numbers = texts.map((part) => (part.trim() === '' ? NaN : Number(part)));
	const [zoom = NaN, lat = NaN, lng = NaN, bearing = 0, pitch = 0] = numbers;
	const isGood = texts.length >= 3 && texts.length <= 5 && isCamera({ zoom, lat, lng, bearing, pitch });
	return isGood ? roundCamera({ zoom, lat, lng, bearing, pitch }) : null;
}

/** The camera as a link writes it; bearing and pitch only where they are not 0. */
export function formatCamera(camera: CameraSetting): string {
	if (camera === 'home') return camera;
	const { zoom, lng, lat, bearing, pitch } = roundCamera(camera);
	const place = `${zoom.toFixed(2)}/${lat.toFixed(3)}/${lng.toFixed(3)}`;
	if (bearing === 0 && pitch === 0) return place;
	return pitch === 0 ? `${place}/${bearing}` : `${place}/${bearing}/${pitch}`;
}

/** The camera as a link holds it: what is written and read back is the same. */
export function roundCamera({ zoom, lng, lat, bearing, pitch }: Camera): Camera {
	const round = (value: number, decimals: number) => Number(value.toFixed(decimals)) + 0;
	return {
		zoom: round(zoom, 2),
		lng: round(lng, 3),
		lat: round(lat, 3),
		bearing: round(bearing, 1),
		pitch: round(pitch, 1)
	};
}

/** Whether every part is a number within what the map can show; not-a-number is within nothing. */
function isCamera({ zoom, lng, lat, bearing, pitch }: Camera): boolean {
	return (
		zoom >= LOWEST_ZOOM &&
		zoom <= HIGHEST_ZOOM &&
		Math.abs(lat) <= 85 &&
		Math.abs(lng) <= 180 &&
		Math.abs(bearing) <= 360 &&
		pitch >= 0 &&
		pitch <= 60
	);
}
