import { codes, fact, ID, key, list, required, text, sources } from '../fields.ts';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import { joined, links, sourceList, table } from '../table.ts';

/* Words that are explained, and ids that were retired. */

export const terms = table(
	'terms.csv',
	'What do the words and abbreviations of the atlas mean?',
	[
		ID,
		required(text('name', 'The word')),
		text('short', 'Its abbreviation'),
		list('also', 'Other forms'),
		required(text('gist', 'What is meant, in a sentence')),
		text('more', 'What there is to say beyond that'),
		list('related', 'Things that it is about, as kind:id'),
		list('see', 'Ids of other words', 'term_links.csv'),
		sources,
		{ ...fact, description: 'The fact that its sources attest; empty for a word of the atlas’s own method' }
	],
	({ terms }) =>
		terms.map((term) => ({
			id: term.id,
			name: term.name,
			short: term.short,
			also: joined(term.also),
			gist: term.gist,
			more: term.more,
			related: joined(term.related.map(({ kind, id }) => `${kind}:${id}`)),
			see: joined(term.see),
			sources: sourceList(term.attestations ?? []),
			fact: term.attestations === null ? null : `term:${term.id}`
		}))
);

export const termLinks = links(
	'term_links.csv',
	'Which words lead to which?',
	[required(key('term', 'terms.csv', 'The word')), required(key('see', 'terms.csv', 'The other word'))],
	({ terms }) => terms.flatMap((term) => term.see.map((see) => ({ term: term.id, see })))
);

export const redirects = table(
	'redirects.csv',
	'Which ids were retired, and what means the same now?',
	[
		required({
			...codes('kind', 'What it is an id of', Object.fromEntries(SELECTION_KINDS.map((kind) => [kind, kind])))
		}),
		required(text('old', 'The retired id')),
		required(text('new', 'The id that means the same now'))
	],
	({ core }) => core.atlas.redirects.map(({ kind, from, to }) => ({ kind, old: from, new: to })),
	{ primaryKey: ['kind', 'old'] }
);
