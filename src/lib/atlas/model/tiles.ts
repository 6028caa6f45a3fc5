/** The name of the layer of vector tiles that holds the outlines. */
export const RECORD_LAYER = 'record';

/** Where the outlines of an atlas lie whole, where they are too much to come with each page. */
export interface AtlasTiles {
	/** Name of a PMTiles file among the downloads; another for each version of the record. */
	readonly file: string;
	/** The zoom level from which on they show what the outlines that came with the page do not. */
	readonly from: number;
}
