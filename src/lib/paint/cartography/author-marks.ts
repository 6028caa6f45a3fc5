/**
 * What the author of a step draws on its map: widths of its lines, px, and of the casing under them. It is in ink, for it is
 * not the atlas’s.
 */
export const AUTHOR_LINES = { casing: 8.5, arrow: 4, head: 2, outline: 3 } as const;
