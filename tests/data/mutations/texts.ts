import { rows, yaml, type Draft, type Mutation } from './mutate.ts';

/** Texts that are none; three of them in each field that is shown. */
const TEXTS: readonly (readonly [kind: string, change: (text: string) => string])[] = [
	['markup', (told) => `${told} <img src=x onerror=alert(1)>`],
	['space at the end', (told) => `${told} `],
	['two spaces', (told) => told.replace(' ', '  ') + (told.includes(' ') ? '' : '  x')],
	['script address', (told) => `${told} javascript:alert(1)`],
	[
		'homoglyph',
		(told) => told.replace(/[aeo](?=[a-z])/, (sign) => ({ a: 'а', e: 'е', o: 'о' })[sign] ?? sign)
	],
	['endless', (told) => told + ' and so on'.repeat(500)]
];

const FIELDS: readonly (readonly [file: string, field: string])[] = [
	['control.csv', 'change'],
	['control.csv', 'note'],
	['title.csv', 'note'],
	['offices.csv', 'note'],
	['statements.csv', 'claim'],
	['units.csv', 'members'],
	['districts.csv', 'note'],
	['cities.csv', 'note'],
	['places.yaml', 'role'],
	['events.yaml', 'title'],
	['events.yaml', 'account'],
	['people.yaml', 'summary'],
	['institutions.yaml', 'summary'],
	['offices.yaml', 'name'],
	['journeys.yaml', 'summary'],
	['facilities.yaml', 'name'],
	['facility-layers.yaml', 'summary']
];

/** Each text in a field that a page shows. */
export const SHOWN: readonly Mutation[] = FIELDS.flatMap(([file, field], nth) =>
	TEXTS.filter((_, i) => (nth + i) % 2 === 0).map(([kind, change]): Mutation => {
		const edit = (list: Draft[]) => {
			const row = list.findLast(
				(one) =>
					/[aeo][a-z]/.test(String(one[field] ?? '').replaceAll(/\{[^}]*\}/g, '')) &&
					!/^\{/.test(String(one[field]))
			);
			if (row) row[field] = change(row[field] as string);
		};
		return file.endsWith('.csv')
			? rows(`${kind} in a text`, file, edit)
			: yaml(`${kind} in a text`, file, edit);
	})
);
