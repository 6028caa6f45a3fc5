import type { Picture } from '#lib/atlas/model/picture.ts';
import type { AuthoredRecord } from '../load.ts';
import { defined, type FieldReader } from './fields.ts';
import { readEntity } from './statements.ts';

/** A record of pictures.yaml. */
export function readPicture(
	{ date, of, attestations, ...rest }: AuthoredRecord['pictures'][number]['value'],
	fields: FieldReader
): Picture {
	const shown = of.flatMap((text) => readEntity(text, fields));
	for (const { kind, id, start } of shown) {
		if (kind === 'control' || kind === 'title' || kind === 'tenure' || start !== undefined)
			fields.report('a picture is of a thing with a page (kind:id)', `${kind}:${id}`);
		else fields.require(kind, id);
	}
	return {
		...defined(rest),
		of: shown,
		day: fields.uncertainDay(date),
		attestations: fields.attestations(attestations)
	};
}
