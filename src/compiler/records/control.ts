import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import type { AuthoredRecord } from '../load.ts';
import { startClaims } from './claims.ts';
import { splitIds, textsOf, type FieldReader } from './fields.ts';

type Row<K extends 'control' | 'versions' | 'titles'> = AuthoredRecord[K][number]['value'];

/** Who held an area in fact over a run of days, as a row has it. */
interface Holding {
	readonly de_facto: string;
	readonly status: ControlInterval['status'];
	readonly claimants: string;
}

/** A row of control.csv. */
export function readControl(row: Row<'control'>, fields: FieldReader): ControlInterval {
	fields.requireControlArea(row.unit);
	const span = fields.span(row);
	const attestations = fields.attestations(row.attestations);
	return {
		area: row.unit,
		...span,
		...readHolding(row, fields),
		confidence: row.confidence,
		attestations,
		...startClaims(attestations, span.start),
		...textsOf(row, ['change', 'situation', 'note', 'doubt'])
	};
}

/** A row of control-versions.csv. */
export function readControlVersion(row: Row<'versions'>, fields: FieldReader): ControlVersion {
	fields.requireControlArea(row.unit);
	const { start, end } = fields.span(row);
	return {
		area: row.unit,
		start: start.best,
		end: end.best,
		...readHolding(row, fields),
		attestations: fields.attestations(row.attestations),
		...textsOf(row, ['note'])
	};
}

/** A row of title.csv. */
export function readTitle(row: Row<'titles'>, fields: FieldReader): TitleInterval {
	fields.requireTitleArea(row.area);
	fields.require('polity', row.de_jure);
	fields.require('qualifier', row.qualifier);
	const claimedBy = splitIds(row.claimed_by);
	fields.requireAll('polity', claimedBy);
	const span = fields.span(row);
	const attestations = fields.attestations(row.attestations);
	return {
		area: row.area,
		...span,
		deJure: row.de_jure,
		qualifier: row.qualifier || null,
		claimedBy,
		confidence: row.confidence,
		attestations,
		...startClaims(attestations, span.start),
		...textsOf(row, ['change', 'note', 'doubt'])
	};
}

function readHolding(
	row: Holding,
	fields: FieldReader
): Pick<ControlInterval, 'status' | 'deFacto' | 'claimants'> {
	const claimants = splitIds(row.claimants);
	fields.requireAll('polity', claimants);
	fields.require('polity', row.de_facto);
	const fault = holdingFault(row, claimants);
	if (fault) fields.report(fault.rule, fault.found);
	return { status: row.status, deFacto: row.de_facto || null, claimants };
}

/** Which rule of status, holder and claimants a row breaks, if any. */
function holdingFault(
	{ status, de_facto: holder }: Holding,
	claimants: readonly string[]
): { rule: string; found: string } | null {
	const names = claimants.join('|');
	if (status === 'contested') {
		if (claimants.length < 2)
			return { rule: 'a contested interval names its claimants', found: names || 'none' };
		return holder === claimants[0]
			? null
			: { rule: 'de_facto of a contested interval is its first claimant', found: holder || 'nothing' };
	}
	if (claimants.length > 0) return { rule: 'only a contested interval names claimants', found: names };
	if (status === 'held' && !holder) return { rule: 'a held interval names its holder', found: 'nothing' };
	if (status === 'unknown' && holder) return { rule: 'an unknown interval names no holder', found: holder };
	return null;
}
