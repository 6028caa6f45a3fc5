import type { InstitutionKind } from '#lib/atlas/model/institution.ts';
import { sharesOf } from '../facts.ts';
import { codes, count, fact, ID, key, page, required, SPAN, sources, text, dates } from '../fields.ts';
import { links, sourceList, table } from '../table.ts';

/* Bodies, and who sat in them. */

const KINDS: Readonly<Record<InstitutionKind, string>> = {
	government: 'a government',
	council: 'a council',
	commission: 'a commission',
	party: 'a party or an association',
	army: 'an armed force',
	assembly: 'an assembly'
};

export const institutions = table(
	'institutions.csv',
	'Which governments, councils, parties and armies were there?',
	[
		ID,
		required(text('name', 'Name; all are in names.csv')),
		required(codes('kind', 'What sort of body it was', KINDS)),
		key('part_of', 'institutions.csv', 'The body that it was a part of'),
		...SPAN,
		key('seat', 'places.csv', 'Where it sat'),
		required(text('summary', 'What it was')),
		count('members', 'Number of its seats, where it is recorded: see seats.csv and seat_shares.csv'),
		required(count('questions', 'Questions on which sources differ: see accounts.csv')),
		sources,
		required(fact),
		page
	],
	(published) =>
		published.history.institutions.map((body) => ({
			id: body.id,
			name: body.names[0]?.name,
			kind: body.kind,
			part_of: body.partOf,
			...dates('start', body.start),
			...dates('end', body.end),
			seat: body.seat,
			summary: body.summary,
			members: body.members,
			questions: body.versions.length,
			sources: sourceList(body.attestations),
			fact: `institution:${body.id}`,
			page: published.page('institution', body.id)
		}))
);

export const successions = links(
	'successions.csv',
	'Which body followed which?',
	[
		required(key('predecessor', 'institutions.csv', 'The earlier body')),
		required(key('successor', 'institutions.csv', 'The later one'))
	],
	// Each successor names its predecessors: the compiler holds one against the other.
	({ history }) =>
		history.institutions.flatMap(({ id, predecessor }) =>
			predecessor.map((earlier) => ({ predecessor: earlier, successor: id }))
		)
);

export const seats = table(
	'seats.csv',
	'Who sat in a body, seat by seat?',
	[
		ID,
		required(key('institution', 'institutions.csv', 'The body')),
		required(count('no', 'Number of the seat within it')),
		required(key('side', 'sides.csv', 'Whose seat it was')),
		key('holder', 'people.csv', 'Who sat in it; empty when not identified'),
		text('post', 'The post that went with it; empty when not known'),
		sources,
		required(fact),
		key('post_fact', 'facts.csv', 'The fact that the sources of the post attest, where they are others')
	],
	({ history }) =>
		history.institutions.flatMap(({ id, seats = [] }) =>
			seats.map((seat, i) => ({
				id: `${id}-${i + 1}`,
				institution: id,
				no: i + 1,
				side: seat.side,
				holder: seat.holder,
				post: seat.post,
				sources: sourceList(seat.attestations),
				fact: `seat:${id}-${i + 1}`,
				post_fact: seat.postAttestations ? `post:${id}-${i + 1}` : null
			}))
		)
);

export const seatShares = table(
	'seat_shares.csv',
	'How were the seats of a body divided?',
	[
		ID,
		required(key('institution', 'institutions.csv', 'The body')),
		required(
			codes('basis', 'What divides them', {
				formula: 'the rule that made the body',
				outcome: 'who was named in the end'
			})
		),
		text('label', 'Whose seats they are, in the words of the rule'),
		key('side', 'sides.csv', 'Whose seats they are, of the outcome'),
		required(count('count', 'Number of seats')),
		key('within', 'seat_shares.csv', 'The share that this one is a part of'),
		sources,
		required(fact)
	],
	({ history }) =>
		history.institutions.flatMap(({ id, formula = [], outcome = [] }) => [
			...sharesOf(formula).map((share) => ({
				id: `formula-${id}-${share.no}`,
				institution: id,
				basis: 'formula',
				label: share.label,
				side: null,
				count: share.count,
				within: share.within === null ? null : `formula-${id}-${share.within}`,
				sources: sourceList(share.attestations),
				fact: `formula:${id}-${share.no}`
			})),
			...outcome.map((share, i) => ({
				id: `outcome-${id}-${i + 1}`,
				institution: id,
				basis: 'outcome',
				label: null,
				side: share.side,
				count: share.count,
				within: null,
				sources: sourceList(share.attestations),
				fact: `outcome:${id}-${i + 1}`
			}))
		])
);
