import type { LifeDate, Person } from '#lib/atlas/model/person.ts';
import {
	codes,
	count,
	dated,
	dates,
	fact,
	flag,
	ID,
	key,
	page,
	required,
	SPAN,
	sources,
	text,
	confidence,
	doubt
} from '../fields.ts';
import { tenureFact } from '../fact-ids.ts';
import { sourceList, table } from '../table.ts';

/* Persons, the offices that they held, and what all things are called. */

export const people = table(
	'people.csv',
	'Who were the persons?',
	[
		ID,
		required(text('name', 'Name; all are in names.csv')),
		required(key('side', 'sides.csv', 'For whom the person acted')),
		codes('gender', 'What a source calls the person; empty where none does', { female: 'she', male: 'he' }),
		key(
			'community',
			'communities.csv',
			'A people that a source counts the person among; empty where none does'
		),
		...dated('born', 'Day of birth; the first that its sources allow'),
		key('born_place', 'places.csv', 'Where'),
		text('born_place_text', 'The same in words, where the place is not among those of the atlas'),
		...dated('died', 'Day of death; the first that its sources allow, unless one is better'),
		key('died_place', 'places.csv', 'Where'),
		text('died_place_text', 'The same in words, where the place is not among those of the atlas'),
		required(text('summary', 'Who the person was')),
		required(count('questions', 'Questions on which sources differ: see accounts.csv')),
		sources,
		required(fact),
		key('gender_fact', 'facts.csv', 'The fact that the sources of the gender attest'),
		key('community_fact', 'facts.csv', 'The fact that the sources of the community attest'),
		key('born_fact', 'facts.csv', 'The fact that the sources of the birth attest'),
		key('died_fact', 'facts.csv', 'The fact that the sources of the death attest'),
		page
	],
	(published) =>
		published.history.people.map((person) => ({
			id: person.id,
			name: person.names[0]?.name,
			side: person.side,
			gender: person.gender?.is,
			community: person.community?.is,
			...life(person, 'born'),
			...life(person, 'died'),
			summary: person.summary,
			questions: person.versions.length,
			sources: sourceList(person.attestations),
			fact: `person:${person.id}`,
			gender_fact: person.gender ? `gender:${person.id}` : null,
			community_fact: person.community ? `community:${person.id}` : null,
			page: published.page('person', person.id)
		}))
);

type LifeCells<Name extends string> = Record<
	Name | `${Name}_${'edtf' | 'place' | 'place_text' | 'fact'}`,
	string | null | undefined
>;

function life<const Name extends 'born' | 'died'>(person: Person, name: Name): LifeCells<Name> {
	const known: LifeDate | undefined = person[name];
	return {
		...dates(name, known?.date),
		[`${name}_place`]: known?.place,
		[`${name}_place_text`]: known?.placeText,
		[`${name}_fact`]: known ? `${name}:${person.id}` : null
	} as LifeCells<Name>;
}

export const offices = table(
	'offices.csv',
	'Which offices were there?',
	[
		ID,
		required(text('name', 'Name')),
		key('institution', 'institutions.csv', 'The body that it belongs to'),
		required(key('side', 'sides.csv', 'Whose office it was')),
		key('place', 'places.csv', 'Where it was held'),
		page
	],
	(published) =>
		published.core.atlas.offices.map(({ id, name, institution, side, place }) => ({
			id,
			name,
			institution,
			side,
			place,
			page: published.page('office', id)
		}))
);

export const tenures = table(
	'tenures.csv',
	'Who held which office, from when to when?',
	[
		ID,
		required(key('office', 'offices.csv', 'Office')),
		required(key('holder', 'people.csv', 'Who held it')),
		...SPAN,
		flag('acting', 'Whether for another, or until another was named'),
		confidence,
		doubt,
		text('note', 'What else its sources say'),
		key(
			'account',
			'sources.csv',
			'The only source that says so, against the best account; empty for the best account'
		),
		sources,
		required(fact)
	],
	({ core }) =>
		core.atlas.tenures.map((tenure) => ({
			id: tenureFact(tenure).replace(/^tenure:/, ''),
			office: tenure.office,
			holder: tenure.holder,
			...dates('start', tenure.start),
			...dates('end', tenure.end),
			acting: tenure.acting,
			confidence: tenure.confidence,
			doubt: tenure.doubt,
			note: tenure.note,
			account: tenure.account,
			sources: sourceList(tenure.attestations),
			fact: tenureFact(tenure)
		}))
);

/** One of the things that bear names, and what the columns of the other kinds hold beside it. */
function named(kind: 'place' | 'district' | 'person' | 'institution', id: string) {
	return { place: null, district: null, person: null, institution: null, [kind]: id };
}

export const names = table(
	'names.csv',
	'What are places, districts, persons and bodies called, in which language and when?',
	[
		required(count('no', 'Number of the row')),
		key('place', 'places.csv', 'What bears the name: one of these four is filled'),
		key('district', 'districts.csv', 'What bears the name'),
		key('person', 'people.csv', 'What bears the name'),
		key('institution', 'institutions.csv', 'What bears the name'),
		required(text('name', 'The name')),
		required(text('lang', 'Its language and script (BCP 47)')),
		codes('use', 'Which of several names in a language it is; empty where there is one', {
			period: 'that of the time',
			modern: 'that of today',
			variant: 'another spelling'
		}),
		text('latin', 'The same in Latin letters'),
		...SPAN
	],
	({ core, history }) =>
		[
			...core.atlas.places.flatMap(({ id, toponyms }) =>
				toponyms.map((name) => ({ ...named('place', id), ...name }))
			),
			...core.atlas.districts.flatMap(({ id, toponyms }) =>
				toponyms.map((name) => ({ ...named('district', id), ...name }))
			),
			...history.people.flatMap(({ id, names }) =>
				names.map((name) => ({ ...named('person', id), ...name }))
			),
			...history.institutions.flatMap(({ id, names }) =>
				names.map((name) => ({ ...named('institution', id), ...name }))
			)
		].map((row, i) => ({
			no: i + 1,
			place: row.place,
			district: row.district,
			person: row.person,
			institution: row.institution,
			name: row.name,
			lang: row.lang,
			use: row.use,
			latin: 'latin' in row ? row.latin : null,
			...dates('start', row.from),
			...dates('end', 'to' in row ? row.to : null)
		})),
	{ primaryKey: ['no'] }
);
