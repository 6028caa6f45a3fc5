/** Units of an atlas that a picture draws each by itself, at most. */
export const MOST_UNITS = 100;
