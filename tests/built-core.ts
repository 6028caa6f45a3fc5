import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { readAtlas, type AtlasWire } from '#lib/atlas/wire.ts';

/** The atlas that was compiled last, as the site is built with it. */
export const core = createAtlasCore(
	readAtlas(
		JSON.parse(
			readFileSync(resolve(import.meta.dirname, '../src/lib/generated/atlas.json'), 'utf8')
		) as AtlasWire
	)
);
