import type { BrokenRule, Edit } from '../fixture.ts';

/** Two bodies of which one follows the other; the fixture itself does without. */
const SUCCESSION = `- { id: old-court, names: [{ name: Old Court, lang: en }], kind: council, start: '1900', end: '1921', successor: [new-court], predecessor: [], summary: A court., attestations: [GAZ] }
- { id: new-court, names: [{ name: New Court, lang: en }], kind: council, start: '1921', predecessor: [old-court], summary: A court., members: 1, outcome: [{ side: royal, count: 1, attestations: [GAZ] }], seats: [{ side: royal, holder: brom-keld, post: judge, attestations: [GAZ] }], attestations: [GAZ] }
`;

/** The fixture with institutions, as they should be or with one text replaced. */
export function withInstitutions(from = '', to = ''): Edit {
	if (!SUCCESSION.includes(from)) throw new Error(`the institutions do not contain “${from}”`);
	return { file: 'institutions.yaml', to: SUCCESSION.replace(from, to) };
}

/** What institutions must say of themselves and of each other. */
export const INSTITUTIONS: readonly BrokenRule[] = [
	[
		'a successor that does not know it',
		withInstitutions('predecessor: [old-court]', 'predecessor: []'),
		/institutions\.yaml:1 \(old-court\): a successor names its predecessor: new-court/
	],
	[
		'a predecessor that does not know it',
		withInstitutions('successor: [new-court]', 'successor: []'),
		/institutions\.yaml:2 \(new-court\): a predecessor names its successor: old-court/
	],
	[
		'an end before the start',
		withInstitutions("end: '1921'", "end: '1899'"),
		/an institution must end after it starts/
	],
	[
		'a seat that is not listed',
		withInstitutions('members: 1', 'members: 2'),
		/an institution lists all its seats: 1 of 2/
	],
	[
		'a seat of nobody known',
		withInstitutions('holder: brom-keld', 'holder: brim-keld'),
		/unknown person id: brim-keld/
	],
	[
		'an outcome for a side that is none',
		withInstitutions('outcome: [{ side: royal', 'outcome: [{ side: loyal'),
		/institutions\.yaml:2 \(new-court\): unknown side id: loyal/
	]
];
