/** Metres around the equator, of Web Mercator's sphere. */
const EQUATOR = 2 * Math.PI * 6_378_137;
/** Width of the world at zoom 0, px, as MapLibre counts zoom levels. */
const WORLD_PX = 512;

/** A bar that stands for a round number of kilometres. */
export interface ScaleBar {
	readonly km: number;
	/** Px. */
	readonly length: number;
}

/** The longest round distance (1, 2 or 5 times powers of ten) that fits into `longest` px where the map looks. */
export function scaleBar(zoom: number, latitude: number, longest: number): ScaleBar {
	const kmPerPx = (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom) / 1000;
	const most = longest * kmPerPx;
	const unit = 10 ** Math.floor(Math.log10(most));
	const km = ([5, 2, 1].find((step) => step * unit <= most) ?? 1) * unit;
	return { km, length: km / kmPerPx };
}
