/** The map library needs a worker, which a page from a disk may not start: the picture takes its place. */
export const AtlasMap = null;
