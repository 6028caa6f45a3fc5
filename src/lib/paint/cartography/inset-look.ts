/*
 * How an inset looks: a map so small that the signs of the map would crowd it. Lengths in px.
 */
export const INSET_LOOK = {
	line: 0.8,
	coast: { 'stroke-opacity': 0.6 },
	place: { r: 2.2, 'stroke-width': 1.2 },
	name: { 'stroke-width': 2.4, 'paint-order': 'stroke' },
	/** What the map beside it shows is framed. */
	viewCasing: { 'stroke-width': 3.4, 'stroke-opacity': 0.7 },
	view: { 'stroke-width': 1.3 }
} as const;
