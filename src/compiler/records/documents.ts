import type { DocumentStub, RecordedDocument } from '#lib/atlas/model/document.ts';
import type { AuthoredRecord } from '../load.ts';
import { defined, type FieldReader } from './fields.ts';

/** A text of the time as compiled: its two halves, which are stored in two files. */
export interface CompiledDocument extends DocumentStub, RecordedDocument {}

/** A record of documents.yaml. */
export function readDocument(
	{ date, best, parts, versions, attestations, ...rest }: AuthoredRecord['documents'][number]['value'],
	fields: FieldReader
): CompiledDocument {
	fields.require('place', rest.place);
	fields.requireAll('event', rest.events);
	for (const { heading, form, place, rights } of parts) {
		const isProven = place !== undefined && rights !== undefined;
		if (form === 'extract' && !isProven)
			fields.report('an extract says where its words stand (place) and by what right (rights)', heading);
		if (form === 'summary' && (place ?? rights) !== undefined)
			fields.report('a summary is in our words: only an extract has place and rights', heading);
	}
	if ((rest.known === 'hearsay') !== (parts.length === 0))
		fields.report('a text known by hearsay, and no other, has no parts', rest.known);
	return {
		...defined(rest),
		day: fields.uncertainDay(date, best),
		parts: parts.map((part) => fields.attested(defined(part))),
		versions: fields.versions(versions),
		attestations: fields.attestations(attestations)
	};
}
