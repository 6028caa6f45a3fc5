import type { EntityKind, EntityReference, Statement } from '#lib/atlas/model/statement.ts';
import type { AuthoredRecord } from '../load.ts';
import { splitIds, textsOf, type FieldReader } from './fields.ts';

const ENTITY =
	/^(event|person|place|journey|institution|control|title|tenure):([a-z0-9-]+)(?:@(\d{4}-\d{2}-\d{2}))?$/;

/** A row of statements.csv. */
export function readStatement(
	{ entities, note, ...rest }: AuthoredRecord['statements'][number]['value'],
	fields: FieldReader
): Statement {
	fields.require('source', rest.document);
	return {
		...rest,
		entities: splitIds(entities).flatMap((text) => readEntity(text, fields)),
		...textsOf({ note }, ['note'])
	};
}

/** Writes a reference to what shows a statement as statements.csv has it: kind:id or kind:id@day. */
export function formatEntity({ kind, id, start }: EntityReference): string {
	return `${kind}:${id}${start === undefined ? '' : `@${start}`}`;
}

/** Reads a reference to a thing, kind:id, or to a row of an area or office by its first day, kind:id@day. */
export function readEntity(text: string, fields: FieldReader): EntityReference[] {
	const [, kind, id, start] = ENTITY.exec(text) ?? [];
	if (kind === undefined || id === undefined) {
		fields.report('an entity is kind:id or kind:id@day', text);
		return [];
	}
	return [{ kind: kind as EntityKind, id, ...(start === undefined ? {} : { start }) }];
}
