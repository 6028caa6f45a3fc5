/*
 * The columns and properties that several of the downloads have, as Frictionless describes a field.
 */

/** A column of a table, or a property of a feature. */
export interface Field {
	readonly name: string;
	readonly type: 'string' | 'date' | 'integer' | 'boolean';
	readonly description: string;
	readonly constraints?: object;
}

/** A column that is never empty. */
export const required = { required: true };
/** How far a row is to be trusted. */
export const confidence: Field = {
	name: 'confidence',
	type: 'string',
	description:
		'high: contemporary document or two independent sources; medium: one decent source; low: one weak source or an inference',
	constraints: { ...required, enum: ['high', 'medium', 'low'] }
};
/** What attests a row. */
export const sources: Field = {
	name: 'sources',
	type: 'string',
	description: 'Ids of sources.json, joined by “|”',
	constraints: required
};

/** A column of words or ids. */
export function text(name: string, description: string, constraints?: object): Field {
	return { name, type: 'string', description, ...(constraints ? { constraints } : {}) };
}

/** A column of ISO days. */
export function date(name: string, description: string, constraints?: object): Field {
	return { name, type: 'date', description, ...(constraints ? { constraints } : {}) };
}
