import type { PopulationCount } from '#lib/atlas/model/population.ts';
import type { AuthoredRecord } from '../load.ts';
import { defined, type FieldReader } from './fields.ts';

/** A record of population.yaml. */
export function readPopulation(
	{ date, groups, attestations, ...rest }: AuthoredRecord['population'][number]['value'],
	fields: FieldReader
): PopulationCount {
	const ids = groups.map(({ community }) => community);
	fields.requireAll('community', ids);
	if (new Set(ids).size < ids.length) fields.report('a count names a community once', ids.join(', '));
	const sum = groups.reduce((total, { count }) => total + count, 0);
	if (rest.total === undefined && groups.length === 0)
		fields.report('a count has a total, or the parts of one', 'neither');
	// Rounded figures may add up to a little more than a total that is not.
	if (rest.total !== undefined && sum > rest.total * 1.01)
		fields.report('the parts of a count are no more than its total', `${sum} of ${rest.total}`);
	return {
		...defined(rest),
		day: fields.uncertainDay(date),
		groups: groups.map((group) => defined(group)),
		attestations: fields.attestations(attestations)
	};
}
