import { atStart, open } from './page.mjs';

/** Pages that are measured: the live map, the picture, and bare peers. `ready` is there once the page can be used. */
export const OURS = { name: 'ours', path: '?live', ready: '[data-live]' };
export const PICTURE = { name: 'picture', path: '?svg', ready: '.screen.restored' };
export const peer = (name) => ({ name, path: `peer-${name}.html`, ready: '[data-ready]' });
/** What ratios are to: MapLibre with the same intervals and a filter, and nothing else. */
export const BARE = { ...peer('set-filter'), name: 'bare' };

/** Opens a page at the first day, slowed down or not, hands it to an action and closes it. */
export async function withPage(browser, address, { path, ready }, slowdown, act) {
	const opened = await open(browser, `${address}${path}`);
	try {
		await atStart(opened.page, ready);
		if (slowdown > 1) await opened.session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		return await act(opened);
	} finally {
		await opened.close();
	}
}

/**
 * Measures pages in turn, round after round (A B C, A B C …): what else the machine does meets all of them.
 * @returns for each page's name what the rounds gave.
 */
export async function alternate(pages, rounds, measure) {
	const results = Object.fromEntries(pages.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++)
		for (const page of pages) results[page.name].push(await measure(page));
	return results;
}
