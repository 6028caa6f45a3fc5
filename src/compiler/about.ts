import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { parseAttestation } from '#lib/atlas/attestation.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { Block, Inline, ProseSection, ReliefPictures, SiteFacts } from '#lib/atlas/model/site.ts';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import { SITE_PAGES } from '#lib/url/site-pages.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { Prose } from './prose.ts';
import { readYaml, type Located } from './read.ts';
import { AboutFile } from './schemas/index.ts';
import { webAddress } from './schemas/parts.ts';
import type { Translation } from './translations/translation.ts';

/*
 * The prose about the atlas (about.yaml) and what else the pages around the map need to know. A text may hold links,
 * written [words](address or path within the site), figures, and references as all prose; nothing else is markup. The
 * pages are in the names of the time, so that its references are filled in here.
 */

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

/** What stands for the figures that the compiler knows, in the texts: `{version}`. */
export type TextFigures = Readonly<Record<string, string>>;

/** The file of the pages, as it stands; `null` where there is none, and where it breaks its schema. */
export function readAbout(
	folder: string,
	faults: Faults,
	translation?: Translation
): Located<z.infer<typeof AboutFile>> | null {
	if (!existsSync(join(folder, 'about.yaml'))) return null;
	return readYaml({ path: folder, faults, translation }, 'about.yaml', AboutFile);
}

/**
 * The site's facts. An `origin` of the environment comes before the homepage of atlas.yaml; `relief` is the compiled file.
 * Faults: a file that breaks its schema, an origin that is no address, names and references that break the rules of prose,
 * an opening that rests on no record.
 */
export function buildSiteFacts(
	folder: string,
	settings: AuthoredRecord['atlas'],
	figures: TextFigures,
	{
		prose,
		history,
		origin,
		relief,
		translation
	}: {
		readonly prose: Prose;
		readonly history: Pick<History, 'events' | 'journeys' | 'institutions'>;
		readonly origin: string | undefined;
		readonly relief: string | Buffer | undefined;
		readonly translation?: Translation | undefined;
	},
	faults: Faults
): SiteFacts {
	const about = readAbout(folder, faults, translation);
	const told = (text: string, id: string) => {
		const location = { file: 'about.yaml', id };
		const context = { day: prose.defaultDay, location, isFull: true, faults };
		return prose.fill(prose.compile(withFigures(text, figures), context));
	};
	const inlines = (text: string, id: string) => parseInlines(told(text, id));
	const opening = about?.value.opening ?? [];
	const known = recordsOf(history);
	for (const reference of opening.flatMap(({ record }) => record))
		if (!known.has(reference))
			faults.add({ file: 'about.yaml', rule: 'opening.record names a record', found: reference });
	checkLinks(about?.value, faults);
	return {
		origin: inLanguage(originOf(origin ?? settings.homepage, faults), translation),
		...(settings.contact === undefined ? {} : { contact: settings.contact }),
		licence: settings.licence ?? null,
		opening: opening.map(({ text }) => told(text, 'opening')),
		about: sectionsOf(about?.value.about, inlines),
		methods: sectionsOf(about?.value.methods, inlines),
		land: landSources(settings),
		relief: relief === undefined ? null : (JSON.parse(String(relief)) as ReliefPictures | null),
		intros: Object.fromEntries(
			Object.entries(about?.value.intros ?? {}).map(([kind, text]) => [kind, inlines(text, `intros.${kind}`)])
		)
	};
}

/** What is drawn beneath the record, by its sources. */
function landSources({ land = [] }: AuthoredRecord['atlas']): Attestation[] {
	return land.flatMap((text) => parseAttestation(text) ?? []);
}

/** A site in another language lies in a folder of the site. */
function inLanguage(origin: string | null, translation: Translation | undefined): string | null {
	return origin === null || translation === undefined ? origin : `${origin}${translation.language}/`;
}

/** What the sentences of the opening may rest on, as `kind:id`. */
function recordsOf({
	events,
	journeys,
	institutions
}: Pick<History, 'events' | 'journeys' | 'institutions'>): ReadonlySet<string> {
	const kinds = { event: events, journey: journeys, institution: institutions };
	return new Set(
		Object.entries(kinds).flatMap(([kind, records]) => records.map(({ id }) => `${kind}:${id}`))
	);
}

function sectionsOf(
	authored: z.infer<typeof AboutFile>['methods'] = [],
	inlines: (text: string, id: string) => Inline[]
): ProseSection[] {
	return authored.map(({ id, heading, text }) => ({
		id,
		heading,
		blocks: text.map((block) => blockOf(block, (one) => inlines(one, id)))
	}));
}

function blockOf(block: string | readonly string[], inlines: (text: string) => Inline[]): Block {
	return typeof block === 'string'
		? { kind: 'paragraph', inlines: inlines(block) }
		: { kind: 'list', items: block.map((item) => inlines(item)) };
}

/** The first parts of the paths of a site, beside those of its things. */
const PARTS = new Set<string>([
	...SITE_PAGES.map(({ path }) => path.split('/', 1)[0] ?? ''),
	...SELECTION_KINDS,
	'data',
	'embed',
	'present'
]);

function checkLinks(about: unknown, faults: Faults): void {
	for (const [, , href = ''] of (JSON.stringify(about) ?? '').matchAll(LINK))
		if (!isLink(href))
			faults.add({
				file: 'about.yaml',
				rule: 'a link leads to https://… or to a page of the site (a path such as about/privacy/)',
				found: href
			});
}

function isLink(href: string): boolean {
	if (href === '.' || webAddress.safeParse(href).success) return true;
	return (
		/^\/?(?!\/)[\w./?#=&:-]*$/.test(href) && PARTS.has(href.replace(/^\//, '').split(/[/?#]/, 1)[0] ?? '')
	);
}

/** The runs and links of a text, in order. */
function parseInlines(text: string): Inline[] {
	const runs: Inline[] = [];
	let end = 0;
	for (const match of text.matchAll(LINK)) {
		if (match.index > end) runs.push({ text: text.slice(end, match.index) });
		runs.push({ text: match[1] ?? '', href: match[2] ?? '' });
		end = match.index + match[0].length;
	}
	if (end < text.length) runs.push({ text: text.slice(end) });
	return runs;
}

/** A text with its figures; what is none is a reference. */
function withFigures(text: string, figures: TextFigures): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => figures[name] ?? whole);
}

/** An address with a slash at its end; `null` when none is given. */
function originOf(address: string | undefined, faults: Faults): string | null {
	if (address === undefined || address === '') return null;
	if (URL.canParse(address) && /^https?:/.test(address)) return address.replace(/\/*$/, '/');
	faults.add({
		file: 'atlas.yaml',
		rule: 'homepage (or SITE_ORIGIN) must be an address, https://…',
		found: address
	});
	return null;
}
