import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import wire from '#lib/generated/atlas.json' with { type: 'json' };

let core: AtlasCore | undefined;

/**
 * The atlas this site was built with, read and indexed once. It is a hashed chunk of the site, so page and record can
 * never be of two versions.
 * @throws AtlasError when the compiled file is not of the form this code reads.
 */
export function loadAtlas(): AtlasCore {
	core ??= createAtlasCore(readAtlas(wire));
	return core;
}
