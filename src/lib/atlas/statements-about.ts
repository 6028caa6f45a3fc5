import type { HistoryCore } from './history-core.ts';
import type { EntityReference, Statement } from './model/statement.ts';

/** Statements of the founding documents that something of these shows, once each, in their order. */
export function statementsAbout(
	{ history }: HistoryCore,
	isAbout: (entity: EntityReference) => boolean
): readonly Statement[] {
	return history.statements.filter(({ entities }) => entities.some(isAbout));
}
