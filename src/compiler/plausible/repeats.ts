import { groupBy } from '#lib/atlas/group-by.ts';
import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import { pairwise } from '../pairwise.ts';
import { locationOf, type Located } from '../read.ts';

/** Fields in which a list is joined by “|”. */
const JOINED = new Set(['claimants', 'claimed_by', 'attestations', 'entities']);
/** Fields that are lists of things of which each is meant once. */
const LISTS = new Set([
	'attestations',
	'people',
	'areas',
	'via',
	'falls',
	'garrisonEnds',
	'successor',
	'predecessor',
	'also',
	'related',
	'rows',
	'sources'
]);

/** Tells what stands twice in a list of a record. */
export function checkLists(value: unknown, row: Located<unknown>, id: string, faults: Faults): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, part] of Object.entries(value)) {
		if (typeof part === 'string' && JOINED.has(key)) checkOnce(part.split('|'), key, row, id, faults);
		else if (Array.isArray(part) && LISTS.has(key)) checkOnce(part, key, row, id, faults);
		checkLists(part, row, id, faults);
	}
}

function checkOnce(
	list: readonly unknown[],
	key: string,
	row: Located<unknown>,
	id: string,
	faults: Faults
): void {
	const twice = list.find((one, i) => typeof one === 'string' && one !== '' && list.indexOf(one) < i);
	if (twice !== undefined)
		faults.add({
			...locationOf(row, id),
			rule: `what a list names stands in it once: remove one (${key})`,
			found: String(twice)
		});
}

type Tell = (row: Located<unknown>, id: string, found: string) => void;

/** Rows of one area that follow each other say something new; rows of a table are not the same twice. */
export function checkRepeats({ control, titles, tenures, statements }: AuthoredRecord, faults: Faults): void {
	const tell = (row: Located<unknown>, id: string, found: string) => {
		faults.add({
			...locationOf(row, id),
			rule: 'a row says something new: it is as the row before it; join the two',
			found
		});
	};
	for (const rows of groupBy(control, ({ value }) => value.unit).values())
		for (const [a, b] of pairwise(rows))
			if (
				a.value.end === b.value.start &&
				said(a.value) === said(b.value) &&
				(b.value.change === '' || b.value.change === a.value.change)
			)
				tell(b, b.value.unit, `${b.value.de_facto} from ${b.value.start}`);
	for (const rows of groupBy(titles, ({ value }) => value.area).values())
		for (const [a, b] of pairwise(rows))
			if (a.value.end === b.value.start && law(a.value) === law(b.value))
				tell(b, b.value.area, `${b.value.de_jure} from ${b.value.start}`);
	checkTenures(tenures, tell);
	checkClaims(statements, tell);
}

function checkTenures(tenures: AuthoredRecord['tenures'], tell: Tell): void {
	for (const rows of groupBy(tenures, ({ value }) => `${value.office}|${value.account}`).values())
		for (const [a, b] of pairwise(rows))
			if (a.value.end === b.value.start && held(a.value) === held(b.value))
				tell(b, b.value.office, `${b.value.holder} from ${b.value.start}`);
}

function checkClaims(statements: AuthoredRecord['statements'], tell: Tell): void {
	const claims = new Map<string, string>();
	for (const row of statements) {
		const other = claims.get(row.value.claim);
		if (other !== undefined) tell(row, row.value.no, `the claim of ${other}`);
		claims.set(row.value.claim, row.value.no);
	}
}

type Control = AuthoredRecord['control'][number]['value'];

function said({ de_facto, status, claimants, situation, confidence }: Control): string {
	return [de_facto, status, claimants, situation, confidence].join('\n');
}

function law({ de_jure, qualifier, claimed_by }: AuthoredRecord['titles'][number]['value']): string {
	return [de_jure, qualifier, claimed_by].join('\n');
}

function held({ holder, acting }: AuthoredRecord['tenures'][number]['value']): string {
	return [holder, acting].join('\n');
}
