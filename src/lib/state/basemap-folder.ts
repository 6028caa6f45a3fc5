import { base } from '$app/paths';

/** Address of the folder of the compiled basemap, from the page. */
export const basemapFolder = () => `${base}/data/basemap`;
