import { readFileSync } from 'node:fs';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { pageDays } from '#lib/atlas/page-days.ts';
import { pageEntities } from '#lib/atlas/page-entities.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import { sitePaths } from '#lib/pages/sitemap.ts';
import { hasPreview } from '#lib/url/preview-of.ts';

/* Prints how many pages and previews a compiled atlas makes: `tsx tests/growth/pages.ts ATLAS_JSON`. */
const core = createAtlasCore(readAtlas(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))));
const days = pageDays(core);
console.log(
	JSON.stringify({
		pages: sitePaths(core, days, false).length,
		previews: days.length + pageEntities(core).filter(hasPreview).length
	})
);
