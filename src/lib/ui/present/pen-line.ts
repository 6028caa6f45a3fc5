/** How wide the line of a pen is, and with its casing, as shares of the picture’s height: 8 px of a projector, and 13. */
export const PEN_LINE = { width: 0.0075, cased: 0.0125 };
