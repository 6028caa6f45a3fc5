import type { LayerSpecification } from 'maplibre-gl';

/** A layer of the basemap and the layer of the record that it lies beneath. */
export interface PlacedLayer {
	readonly layer: LayerSpecification;
	readonly before: string;
}
