import type { RecordChange } from '#lib/atlas/model/record-change.ts';
import changes from '#lib/generated/changes.json' with { type: 'json' };

/** What changed in the record, oldest first; compiled from changes.yaml. Only what is made at build reads it. */
export function loadChanges(): readonly RecordChange[] {
	return changes as unknown as readonly RecordChange[];
}
