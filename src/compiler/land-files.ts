/** The file of the outline of the whole. */
export const OUTLINE_FILE = 'geometry/outline.geojson';

/** The file of the lines that cut. */
export const LINES_FILE = 'geometry/unit-lines.geojson';

/** The file of units whose land is given whole. */
export const LANDS_FILE = 'geometry/units.geojson';
