import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { References } from './references.ts';

/** A source is there to be cited, or says that it is for further reading. To be asked when all attestations were read. */
export function checkSources({ sources }: AuthoredRecord, references: References, faults: Faults): void {
	for (const { id, custom } of sources) {
		if (!references.isCited(id) && custom.use !== 'further-reading') {
			faults.add({
				file: 'sources.json',
				id,
				rule: 'a source is cited, or its custom.use is further-reading',
				found: 'cited nowhere'
			});
		}
	}
}
