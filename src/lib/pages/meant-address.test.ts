import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { meantAddress } from './meant-address.ts';

/** A unit passes on day 40: that day alone has a page. */
const core = createAtlasCore(
	tinyAtlas({
		control: [
			...tinyAtlas().control.filter(({ area }) => area !== 'na'),
			held('na', 0, 40, 'red'),
			held('na', 40, 100, 'blue')
		]
	})
);
const iso = formatIsoDay(day(40));
const bare = formatIsoDay(day(41));
const [place] = core.atlas.places;

describe('meantAddress', () => {
	it.each([
		[`/ON/${iso}/`, `on/${iso}/`],
		[`/on/${iso.replaceAll('-0', '-')}`, `on/${iso}/`],
		[`/on/${iso.replaceAll('-', '')}/`, `on/${iso}/`],
		[`/on/${iso}%3E`, `on/${iso}/`],
		[`/on/${bare}/`, `#date=${bare}`],
		[`/%23date=${iso}`, `#date=${iso}`],
		[`/%2523date=${iso}`, `#date=${iso}`],
		[`/on/${iso}/index.html`, `on/${iso}/`],
		[`/on/${iso.replaceAll('-', '/')}/`, `on/${iso}/`],
		[`/${iso}`, `on/${iso}/`],
		[`/days/${iso}/`, `on/${iso}/`],
		[`/on/${iso}/&amp;utm_source=x`, `on/${iso}/`],
		[`/on/${iso}](https://x`, `on/${iso}/`],
		[`/on/${iso}/）。`, `on/${iso}/`],
		[`/places/${place?.id ?? ''}/`, `place/${place?.id ?? ''}/`],
		[`/embed/%23date=${iso}`, `embed/#date=${iso}`],
		[`/Place/${place?.id.toUpperCase() ?? ''}/`, `place/${place?.id ?? ''}/`],
		[`/place/${place?.id ?? ''}%E2%80%9D`, `place/${place?.id ?? ''}/`]
	])('of %s is %s', (asked, meant) => {
		expect(meantAddress(core, asked)).toBe(meant);
	});

	it.each(['/', '/on/', '/on/soon/', '/on/1800-01-01/', '/place/nowhere/', '/x/y/z/', '/%E0%A4%A/', ''])(
		'leaves doubt about %s',
		(asked) => {
			expect(meantAddress(core, asked)).toBeNull();
		}
	);
});
