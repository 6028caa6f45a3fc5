import type { Redirect } from '#lib/atlas/model/redirect.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { locationOf } from './read.ts';
import type { References } from './references.ts';

/** Retired ids by what they lead to today, chains followed to their end; reports a fault for each that leads nowhere. */
export function readRedirects(record: AuthoredRecord, references: References, faults: Faults): Redirect[] {
	const next = new Map(record.redirects.map(({ value }) => [`${value.kind}:${value.old}`, value.new]));
	const seen = new Set<string>();
	return record.redirects.flatMap((row): Redirect[] => {
		const { kind, old, new: to } = row.value;
		const key = `${kind}:${old}`;
		const location = locationOf(row, old);
		if (references.has(kind, old))
			faults.add({ ...location, rule: 'a retired id is not in use', found: key });
		if (seen.has(key)) faults.add({ ...location, rule: 'an id is retired once', found: key });
		seen.add(key);
		let target = to;
		for (let step = 0; step < next.size && !references.has(kind, target); step++) {
			target = next.get(`${kind}:${target}`) ?? target;
		}
		return references.require(kind, target, location) ? [{ kind, from: old, to: target }] : [];
	});
}
