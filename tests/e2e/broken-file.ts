import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { BUILD } from './served-build.ts';

/** What may become of a file on its way. */
export type Fault = 'missing' | 'cut off' | 'refused' | 'silent' | 'of another form' | 'emptied' | 'throwing';

const IMMUTABLE = join(BUILD, '_app/immutable');
const scripts = readdirSync(IMMUTABLE, { recursive: true, encoding: 'utf8' }).filter((path) =>
	path.endsWith('.js')
);

/** The one script of the built site whose path or text is so: names of chunks are hashes. */
function scriptWith(mark: RegExp): string {
	const found = scripts.filter(
		(path) => mark.test(path) || mark.test(readFileSync(join(IMMUTABLE, path), 'utf8'))
	);
	expect(found, `scripts with ${mark.source}`).toHaveLength(1);
	return found[0] ?? '';
}

/** Scripts by what they hold; the page's own node is the last that it loads beforehand. */
export const SCRIPTS = {
	start: () => scriptWith(/^entry\/start\./),
	app: () => scriptWith(/^entry\/app\./),
	layout: () => scriptWith(/^nodes\/0\./),
	page: (address = 'index.html') => {
		const html = readFileSync(join(BUILD, address), 'utf8');
		return [...html.matchAll(/immutable\/(nodes\/\d+\.[\w-]+\.js)/g)].at(-1)?.[1] ?? '';
	},
	atlas: () => scriptWith(/defaultDay:-?\d+,/),
	record: () => scriptWith(/\[\{id:[`'"][^`'"]+[`'"],account:/),
	tours: () => scriptWith(/caption:[`'"][^:]{20,}notes:\[/),
	search: () => scriptWith(/[`'"]search\.placeholder[`'"][^:]/),
	settings: () => scriptWith(/[`'"]settings\.theme[`'"][^:]/),
	presentation: () => scriptWith(/dataset\.noPointer/),
	tourCard: () => scriptWith(/[`'"]tour\.sources[`'"][^:]/),
	map: () => scriptWith(/maplibregl-canvas-container/)
};

/** What a script says that came and is not what it should be. */
const FAULTY = {
	'cut off': (text: string) => text.slice(0, text.length / 2),
	'of another form': (text: string) => text.replace(/schema:\d+/, 'schema:99'),
	emptied: (text: string) => text.replace(/period:\{start:-?\d+,end:-?\d+\}/, 'period:null'),
	throwing: (text: string) =>
		text
			.replace(/\w+ as component/, 'fail as component')
			.concat('function fail(){throw new Error("no such thing")}')
};

/** Breaks one script of the built site for a page. Returns how to mend it. */
export async function breakScript(page: Page, script: string, fault: Fault): Promise<() => Promise<void>> {
	const address = `**/_app/immutable/${script}`;
	const text = readFileSync(join(IMMUTABLE, script), 'utf8');
	await page.route(address, async (route) => {
		if (fault === 'silent') return;
		if (fault === 'refused') return route.abort();
		if (fault === 'missing')
			return route.fulfill({ status: 404, contentType: 'text/html', body: '<p>None.</p>' });
		const body = FAULTY[fault](text);
		return route.fulfill({ contentType: 'text/javascript', body });
	});
	return () => page.unroute(address);
}
