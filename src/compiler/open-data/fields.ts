import type { Confidence } from '#lib/atlas/model/attestation.ts';
import type { DayBounds } from '../edtf.ts';
import { formatEdtf } from '../edtf.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';

/*
 * What a column of a table, or a property of a feature, is: as Frictionless describes a field, with what a reader needs to
 * know besides.
 */

/** A column of a table, or a property of a feature. */
export interface Field<Name extends string = string> {
	readonly name: Name;
	readonly type: 'string' | 'date' | 'integer' | 'number' | 'boolean';
	readonly description: string;
	readonly constraints?: { readonly required?: boolean; readonly enum?: readonly (string | number)[] };
	/** What each code means. */
	readonly categories?: readonly { readonly value: string | number; readonly label: string }[];
	readonly unit?: string;
	/** The table whose `id` stands here. */
	readonly references?: string;
}

/** A column of words. */
export function text<const Name extends string>(name: Name, description: string): Field<Name> {
	return { name, type: 'string', description };
}

/** A column of the id of a row of a table. */
export function key<const Name extends string>(
	name: Name,
	references: string,
	description: string
): Field<Name> {
	return { name, type: 'string', description, references };
}

/** A column of ids joined by “|”; `link`: the table that has them one a row. */
export function list<const Name extends string>(name: Name, of: string, link?: string): Field<Name> {
	return text(name, `${of}, joined by “|”${link === undefined ? '' : `; one a row in ${link}`}`);
}

/** A column of numbers. */
export function figure<const Name extends string>(
	name: Name,
	description: string,
	unit?: string
): Field<Name> {
	return { name, type: 'number', description, ...(unit === undefined ? {} : { unit }) };
}

/** A column of whole numbers. */
export function count<const Name extends string>(name: Name, description: string): Field<Name> {
	return { name, type: 'integer', description };
}

/** A column of `true` and `false`. */
export function flag<const Name extends string>(name: Name, description: string): Field<Name> {
	return required({ name, type: 'boolean', description });
}

/** A column of codes, each with what it means. */
export function codes<const Name extends string, Code extends string>(
	name: Name,
	description: string,
	meanings: Readonly<Record<Code, string>>
): Field<Name> {
	return {
		name,
		type: 'string',
		description,
		constraints: { enum: Object.keys(meanings) },
		categories: Object.entries<string>(meanings).map(([value, label]) => ({ value, label }))
	};
}

/** The same column, never empty. */
export function required<Name extends string>(field: Field<Name>): Field<Name> {
	return { ...field, constraints: { ...field.constraints, required: true } };
}

/** A column of days, and beside it the one of their bounds. */
export function dated<const Name extends string>(
	name: Name,
	description: string
): [Field<Name>, Field<`${Name}_edtf`>] {
	return [
		{ name, type: 'date', description },
		text(`${name}_edtf`, `The days that ${name} may be, as far as its sources know (EDTF)`)
	];
}

/** The same columns, never empty. */
export function requiredDated<const Name extends string>(
	name: Name,
	description: string
): [Field<Name>, Field<`${Name}_edtf`>] {
	const [day, bounds] = dated(name, description);
	return [required(day), required(bounds)];
}

/** The columns of a run of days, of which either end may be unknown. */
export const SPAN = [
	...dated('start', 'First day; empty where no source gives it, or where it lies before the period'),
	...dated('end', 'First day after; empty where no source gives it, or where it lies after the period')
] as const;
/** The columns of a run of days within the period of the atlas. */
export const FULL_SPAN = [
	...requiredDated('start', 'First day'),
	...requiredDated('end', 'First day after')
] as const;

/** The values of {@link dated}: empty where there is no day. */
export function dates<const Name extends string>(
	name: Name,
	day: UncertainDay | null | undefined
): Record<Name | `${Name}_edtf`, string | null> {
	return {
		[name]: day ? formatIsoDay(day.best) : null,
		[`${name}_edtf`]: day ? formatEdtf(day as DayBounds) : null
	} as Record<Name | `${Name}_edtf`, string | null>;
}

/** The id of a row. */
export const ID = required(text('id', 'Id'));

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
	high: 'contemporary document or two independent sources',
	medium: 'one decent source',
	low: 'one weak source or an inference'
};
/** A column of grades of confidence. */
export function trust<const Name extends string>(name: Name, description: string): Field<Name> {
	return required(codes(name, description, CONFIDENCE));
}
/** How far a row is to be trusted. */
export const confidence = trust('confidence', 'How far it is to be trusted');
/** Why a row is not trusted more. */
export const doubt = text('doubt', 'Why it is less sure than its sources would let it be');
/** How good a position on the ground is. */
export const grade = codes('confidence', 'How good its outline or position is', {
	A: 'good',
	B: 'inferred from several facts',
	C: 'schematic'
});
/** What attests a row. */
export const sources = list('sources', 'Ids of sources', 'attestations.csv');
/** What a row is called among the attested facts. */
export const fact = key('fact', 'facts.csv', 'The fact that its sources attest');
/** Where a row has a page of its own. */
export const page = text(
	'page',
	'The address of its page; a path below the top of the site where the site does not know its own address'
);
