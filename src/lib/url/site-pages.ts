import { hasAny } from '#lib/atlas/at-hand.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';

/** The pages around the map that readers look for, as paths below the top of the site, in the order of the navigation; `title` is a key of the catalogue, `of` what an atlas may have none of. */
export const SITE_PAGES = [
	{ name: 'map', path: '', title: 'page.nav.map', isInNav: true },
	{ name: 'days', path: 'on/', title: 'page.nav.days', isInNav: true },
	{ name: 'events', path: 'event/', title: 'page.nav.events', isInNav: true, of: 'event' },
	{ name: 'places', path: 'place/', title: 'page.nav.places', isInNav: true, of: 'place' },
	{ name: 'people', path: 'person/', title: 'page.nav.people', isInNav: true, of: 'person' },
	{ name: 'journeys', path: 'journey/', title: 'page.nav.journeys', isInNav: true, of: 'journey' },
	{
		name: 'institutions',
		path: 'institution/',
		title: 'page.nav.institutions',
		isInNav: true,
		of: 'institution'
	},
	{ name: 'documents', path: 'document/', title: 'page.nav.documents', isInNav: true, of: 'document' },
	{ name: 'sources', path: 'sources/', title: 'page.nav.sources', isInNav: true },
	{ name: 'data', path: 'data/', title: 'page.nav.data', isInNav: true },
	{ name: 'glossary', path: 'glossary/', title: 'page.nav.glossary', isInNav: true },
	{ name: 'sheets', path: 'tour/', title: 'page.nav.sheets', isInNav: true, of: 'tour' },
	{ name: 'methods', path: 'methods/', title: 'page.nav.methods', isInNav: true },
	{ name: 'about', path: 'about/', title: 'page.nav.about', isInNav: true },
	{ name: 'privacy', path: 'about/privacy/', title: 'page.nav.privacy', isInNav: false },
	{ name: 'licences', path: 'licences/', title: 'page.nav.licences', isInNav: false },
	{ name: 'quiz', path: 'quiz/', title: 'quiz.title', isInNav: false },
	{ name: 'handout', path: 'handout/', title: 'handout.title', isInNav: false }
] as const;

/** One of {@link SITE_PAGES}. */
export type SitePage = (typeof SITE_PAGES)[number];

/** Those of {@link SITE_PAGES} that an atlas has something for. */
export function sitePagesOf(atlas: Atlas, hasTerms: boolean): readonly SitePage[] {
	return SITE_PAGES.filter((page) =>
		page.name === 'glossary' ? hasTerms : !('of' in page) || hasAny(atlas, page.of)
	);
}
