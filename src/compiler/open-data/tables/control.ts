import type { AtlasCore } from '#lib/atlas/core.ts';
import type { ControlStatus, TitleInterval } from '#lib/atlas/model/control.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { controlRows, type ControlRow } from '../control-rows.ts';
import { controlFact, otherControlFact, recordedTitle, titleFact } from '../fact-ids.ts';
import {
	codes,
	confidence,
	count,
	dates,
	doubt,
	fact,
	flag,
	FULL_SPAN,
	ID,
	key,
	list,
	required,
	sources,
	text,
	trust
} from '../fields.ts';
import { onceOf } from '#lib/atlas/once-of.ts';
import { joined, links, sourceList, table } from '../table.ts';

/* Who held what: in fact and in law on each day, and by other accounts. */

const STATUS: Readonly<Record<ControlStatus, string>> = {
	held: 'one side held it',
	contested: 'more than one side held a part of it or fought for it: see claimants',
	unknown: 'no source says who held it'
};
const status = required(codes('status', 'How firmly it was held', STATUS));
const deFacto = key(
	'de_facto',
	'polities.csv',
	'Who held it in fact; empty when unknown; for contested the first claimant'
);
const claimants = list(
	'claimants',
	'For contested: ids of who sat in the seat, then of the challengers',
	'claimants.csv'
);

const BEGINS = {
	record: 'the record begins',
	holder: 'another holds it in fact, or its status or its claimants differ',
	title: 'another holds title in law, in another manner, or others claim it',
	both: 'both',
	neither: 'nothing changed hands: something else happened, or sources or confidence are others'
} as const;

export const control = table(
	'control.csv',
	'Who held each area in fact and in law, on each day?',
	[
		required(key('unit', 'units.csv', 'Unit or city')),
		key('district', 'districts.csv', 'Its district; empty for a city'),
		flag('seat', 'Whether it holds the seat of its district'),
		...FULL_SPAN,
		required(codes('begins', 'What differs from the row before', BEGINS)),
		deFacto,
		status,
		claimants,
		required(key('de_jure', 'polities.csv', 'Who held title in law')),
		key('title_qualifier', 'qualifiers.csv', 'In what manner title was held; empty for the plain one'),
		list('claimed_by', 'Ids of polities that claimed sovereignty besides', 'claimants.csv'),
		text('change', 'What happened to who held it on the first day'),
		text('title_change', 'What happened to its title on the first day'),
		text('situation', 'What held on each of these days'),
		confidence,
		doubt,
		trust('title_confidence', 'How far the title is to be trusted'),
		text('title_doubt', 'Why the title is less sure than its sources would let it be'),
		text('note', 'What else there is to say of who held it'),
		text('title_note', 'What else there is to say of its title'),
		{
			...sources,
			description:
				'What attests who held it in fact: ids of sources, joined by “|”; one a row in attestations.csv'
		},
		list('title_sources', 'What attests who held title in law: ids of sources', 'attestations.csv'),
		required(fact),
		required(key('title_fact', 'facts.csv', 'The fact that the sources of the title attest'))
	],
	({ core }) => cellsOf(core),
	{ primaryKey: ['unit', 'start'] }
);

/** The cells of all rows: the maps are made of them too. */
const cellsOf = onceOf((core: AtlasCore) =>
	controlRows(core).map((row, i, all) => {
		const { control, title } = row;
		return {
			unit: row.area,
			district: row.district,
			seat: row.isSeat,
			...dates('start', row.start),
			...dates('end', row.end),
			begins: begins(all[i - 1], row),
			de_facto: control.deFacto,
			status: control.status,
			claimants: joined(control.claimants),
			de_jure: title.deJure,
			title_qualifier: title.qualifier,
			claimed_by: joined(title.claimedBy),
			change: row.change,
			title_change: row.titleChange,
			situation: control.situation,
			confidence: control.confidence,
			doubt: control.doubt,
			title_confidence: title.confidence,
			title_doubt: title.doubt,
			note: control.note,
			title_note: title.note,
			sources: sourceList(control.attestations),
			title_sources: sourceList(title.attestations),
			fact: controlFact(control),
			title_fact: titleFact(recordedTitle(core.atlas.titles, title))
		};
	})
);

/** What differs between two rows of one area. */
function begins(before: ControlRow | undefined, row: ControlRow): keyof typeof BEGINS {
	if (before?.area !== row.area) return 'record';
	const isOther = heldAs(before) !== heldAs(row);
	const isOtherTitle = titleAs(before.title) !== titleAs(row.title);
	if (isOther && isOtherTitle) return 'both';
	return isOther ? 'holder' : isOtherTitle ? 'title' : 'neither';
}

function heldAs({ control }: ControlRow): string {
	return JSON.stringify([control.status, control.deFacto, control.claimants]);
}

function titleAs({ deJure, qualifier, claimedBy }: TitleInterval): string {
	return JSON.stringify([deJure, qualifier, claimedBy]);
}

export const otherControl = table(
	'other_control.csv',
	'Who held an area by accounts that contradict the best one?',
	[
		ID,
		required(key('unit', 'units.csv', 'Unit or city')),
		...FULL_SPAN,
		deFacto,
		status,
		claimants,
		text('note', 'What else there is to say'),
		sources,
		required(fact)
	],
	({ core }) =>
		core.atlas.versions.map((version) => ({
			id: otherControlFact(version).replace(/^other:/, ''),
			unit: version.area,
			start: formatIsoDay(version.start),
			start_edtf: formatIsoDay(version.start),
			end: formatIsoDay(version.end),
			end_edtf: formatIsoDay(version.end),
			de_facto: version.deFacto,
			status: version.status,
			claimants: joined(version.claimants),
			note: version.note,
			sources: sourceList(version.attestations),
			fact: otherControlFact(version)
		}))
);

export const claimantsTable = links(
	'claimants.csv',
	'Who contested an area, and who claimed sovereignty over it?',
	[
		required(
			key('fact', 'facts.csv', 'Who held the area, or title to it: as in control.csv or other_control.csv')
		),
		required(count('no', 'Order, from 1: for contest who sat in the seat, then the challengers')),
		required(key('polity', 'polities.csv', 'Who claimed it')),
		required(
			codes('claim', 'What was claimed', {
				contest: 'the area, in fact',
				sovereignty: 'title to it, beside who held that'
			})
		)
	],
	({ core }) => {
		const rows = (fact: string, ids: readonly string[], claim: string) =>
			ids.map((polity, i) => ({ fact, no: i + 1, polity, claim }));
		const { control, titles, versions } = core.atlas;
		return [
			...control.flatMap((one) => rows(controlFact(one), one.claimants, 'contest')),
			...titles.flatMap((one) => rows(titleFact(one), one.claimedBy, 'sovereignty')),
			...versions.flatMap((one) => rows(otherControlFact(one), one.claimants, 'contest'))
		];
	}
);
