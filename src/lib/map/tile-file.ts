import { addProtocol, type VectorSourceSpecification } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { RangeFile } from './range-file.ts';

const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

/**
 * Opens a file of tiles, of which the map then reads what it shows.
 * @param url - Its absolute address.
 * @throws Error when the file is not to be had, or is none.
 */
export async function openTiles(url: string): Promise<VectorSourceSpecification> {
	const file = new PMTiles(new RangeFile(url));
	const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await file.getHeader();
	protocol.add(file);
	return {
		type: 'vector',
		tiles: [`pmtiles://${url}/{z}/{x}/{y}`],
		minzoom: minZoom,
		maxzoom: maxZoom,
		bounds: [minLon, minLat, maxLon, maxLat]
	};
}
