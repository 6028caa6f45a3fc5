import { codes, flag, ID, key, required, text, page } from '../fields.ts';
import { table } from '../table.ts';

/* Who holds: polities, the manners in which they hold title, and the sides that persons are of. */

export const polities = table(
	'polities.csv',
	'Who are the holders and claimants, and in which colours are they drawn?',
	[
		ID,
		required(text('name', 'Name')),
		required(text('short', 'Name for tables')),
		required(text('name_in_text', 'Name within a sentence, with its article')),
		required(text('short_in_text', 'Short name within a sentence, with its article')),
		flag('plural', 'Whether these names take a verb in the plural'),
		key(
			'continues',
			'polities.csv',
			'What it is a new name or form of: what passes from that one has not changed hands'
		),
		key('person', 'people.csv', 'The person, where the holder is one'),
		text('note', 'What it says of itself'),
		required(
			codes('pattern', 'The pattern that is laid over its colour', {
				none: 'plain',
				dots: 'dots',
				stars: 'stars',
				pinstripe: 'thin lines, close together',
				hairline: 'thin lines, far apart',
				hatch: 'hatching'
			})
		),
		required(text('tint_light', 'Its colour on a light map')),
		required(text('tint_dark', 'Its colour on a dark map')),
		required(text('tint_projector', 'Its colour on a projector')),
		page
	],
	(published) =>
		published.core.atlas.polities.map((polity) => ({
			id: polity.id,
			name: polity.name,
			short: polity.short,
			name_in_text: polity.inText.name,
			short_in_text: polity.inText.short,
			plural: polity.isPlural,
			continues: polity.continues,
			person: polity.person,
			note: polity.note,
			pattern: polity.pattern,
			tint_light: polity.tint.light,
			tint_dark: polity.tint.dark,
			tint_projector: polity.tint.projector,
			page: published.page('polity', polity.id)
		}))
);

export const qualifiers = table(
	'qualifiers.csv',
	'In what manners can title be held?',
	[ID, required(text('name', 'What it is called'))],
	({ core }) => core.atlas.qualifiers.map(({ id, name }) => ({ id, name }))
);

export const sides = table(
	'sides.csv',
	'For whom did persons and offices act?',
	[ID, required(text('name', 'What it is called'))],
	({ core }) => core.atlas.sides.map(({ id, name }) => ({ id, name }))
);
