import {
	confidence,
	count,
	dates,
	doubt,
	fact,
	flag,
	ID,
	key,
	required,
	requiredDated,
	sources,
	text
} from '../fields.ts';
import { sourceList, table } from '../table.ts';

/* How many people there were, as sources count them. */

export const communities = table(
	'communities.csv',
	'Which peoples are persons and the population counted among?',
	[ID, required(text('name', 'Name'))],
	({ history }) => history.communities.map(({ id, name }) => ({ id, name }))
);

export const population = table(
	'population.csv',
	'How many people were there, by which source?',
	[
		ID,
		...requiredDated('date', 'When it was so, mostly a year'),
		required(text('scope', 'The land that the figures are of')),
		count('total', 'All people; empty where the source has no total that its parts bear'),
		required(text('note', 'Who counted, and what speaks against the figures')),
		confidence,
		doubt,
		sources,
		required(fact)
	],
	({ history }) =>
		history.population.map((one) => ({
			id: one.id,
			...dates('date', one.day),
			scope: one.scope,
			total: one.total,
			note: one.note,
			confidence: one.confidence,
			doubt: one.doubt,
			sources: sourceList(one.attestations),
			fact: `population:${one.id}`
		}))
);

export const populationGroups = table(
	'population_groups.csv',
	'How many of them were of which people?',
	[
		ID,
		required(key('population', 'population.csv', 'The count')),
		required(key('community', 'communities.csv', 'The people')),
		required(count('count', 'How many')),
		flag('about', 'Whether the source rounds, or says “about”')
	],
	({ history }) =>
		history.population.flatMap(({ id, groups }) =>
			groups.map((group) => ({
				id: `${id}-${group.community}`,
				population: id,
				community: group.community,
				count: group.count,
				about: group.isAbout === true
			}))
		)
);
