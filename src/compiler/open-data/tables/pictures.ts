import type { Picture } from '#lib/atlas/model/picture.ts';
import { formatEntity } from '../../records/statements.ts';
import { codes, count, fact, ID, key, required, requiredDated, sources, text, dates } from '../fields.ts';
import { links, sourceList, table } from '../table.ts';

/* Pictures, each with what proves that it may be shown. */

const RIGHTS: Readonly<Record<Picture['rights']['basis'], string>> = {
	'public-domain': 'in the public domain',
	licence: 'shown under a licence',
	own: 'made for the atlas'
};

export const pictures = table(
	'pictures.csv',
	'Which pictures are there, and by what right are they shown?',
	[
		ID,
		required(text('file', 'Its file, in pictures/')),
		required(count('width', 'Its width, px')),
		required(count('height', 'Its height, px')),
		required(text('title', 'What it is')),
		required(text('alt', 'What is seen on it')),
		...requiredDated('date', 'When it was made'),
		text('by', 'Who made it, where that is known'),
		required(codes('rights', 'By what right it is shown', RIGHTS)),
		required(text('rights_note', 'Why, and how that is known')),
		sources,
		required(fact)
	],
	({ history }) =>
		history.pictures.map((picture) => ({
			id: picture.id,
			file: picture.file,
			width: picture.size[0],
			height: picture.size[1],
			title: picture.title,
			alt: picture.alt,
			...dates('date', picture.day),
			by: picture.by,
			rights: picture.rights.basis,
			rights_note: picture.rights.says,
			sources: sourceList(picture.attestations),
			fact: `picture:${picture.id}`
		}))
);

export const pictureFacts = links(
	'picture_facts.csv',
	'What does a picture show or belong to?',
	[
		required(key('picture', 'pictures.csv', 'The picture')),
		required(key('fact', 'facts.csv', 'The thing that it is of'))
	],
	({ history }) =>
		history.pictures.flatMap(({ id, of }) =>
			of.map((entity) => ({ picture: id, fact: formatEntity(entity) }))
		)
);
