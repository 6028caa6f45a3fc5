/*
 * What holds for all downloads, said once: the data package has it, and the page of downloads and the codebook show it from
 * there.
 */

/** The conventions, a paragraph each. */
export const CONVENTIONS: readonly string[] = [
	'Tables are UTF-8 without byte order mark, comma-separated as by RFC 4180. An empty cell means that nothing is known, or that the column does not apply; its description says which.',
	'A day is an ISO date: the best day that the evidence allows, in local civil days of the Gregorian calendar. Beside each such column stands one that ends in _edtf: the days that it may be as far as its sources know, in EDTF. That is 1922-09-08 (that day), 1922-09 or 1922 (some day of it), [1922-09-07..1922-09-09] (one of these), [..1922-09-08] (that day or before), [1922-09-08..] (that day or later); ~ after a day, a month or a year means about.',
	'A run of days is half-open: start is its first day, end the first day after. What lasted a day has its end on the next one. Runs of one area meet exactly. Single days, such as those of events, births and deaths, have one column only.',
	'Coordinates are longitude and latitude on WGS84 with four decimals, about 10 m; the lines are good to kilometres (precision_km). An outline made of units has their vertices and no others. Areas are geodesic on the WGS84 ellipsoid, of the outline as drawn, in whole km²; lengths of legs are those of great circles on a sphere. GeoJSON, GeoPackage and Parquet have the columns of the tables, with names beside the ids; what is empty in a table is null there.',
	'Text is in the names that places had at the time, and has no markup. Codes are explained where they stand.',
	'Several values in one cell are joined by “|”. Where they are ids, a table has them one a row, so that keys can be checked.',
	'Every id of a record is the same in all files, in links to the map and in the addresses of pages, and never changes its meaning; redirects.csv has those that were retired. A page is at kind/id/ below the top of the site (event/…/, person/…/): the column page has the whole address where the site knows its own, else the part below the top, which resolves nowhere by itself.',
	'Fields called fact name a row of facts.csv, and attestations.csv has the sources of each, one a row, with the place in the source and the date that it gives.'
];
