import type { DocumentKnown, DocumentPart } from '#lib/atlas/model/document.ts';
import {
	codes,
	count,
	fact,
	ID,
	key,
	list,
	page,
	required,
	requiredDated,
	sources,
	text,
	dates
} from '../fields.ts';
import { joined, links, sourceList, table } from '../table.ts';

/* Texts of the time, as far as they are known. */

const KNOWN: Readonly<Record<DocumentKnown, string>> = {
	whole: 'all of its parts',
	part: 'some of its parts',
	hearsay: 'only that there was one, by what others say'
};

const FORMS: Readonly<Record<DocumentPart['form'], string>> = {
	summary: 'in words of the atlas',
	extract: 'in the words of the text, or of a printed translation'
};

export const documents = table(
	'documents.csv',
	'Which texts of the time are told part by part?',
	[
		ID,
		required(text('title', 'What the text is called here')),
		...requiredDated('date', 'Its day'),
		key('place', 'places.csv', 'Where it was made'),
		required(codes('known', 'How much of it is known', KNOWN)),
		list(
			'events',
			'Ids of the events that it belongs to, the first that of its making',
			'document_events.csv'
		),
		required(text('summary', 'What the text is')),
		required(count('questions', 'Questions on which sources differ: see accounts.csv')),
		sources,
		required(fact),
		page
	],
	({ core, history, page: pageOf }) =>
		history.documents.map((document) => ({
			id: document.id,
			title: core.document(document.id).title,
			...dates('date', core.document(document.id).day),
			place: document.place,
			known: document.known,
			events: joined(document.events),
			summary: document.summary,
			questions: document.versions.length,
			sources: sourceList(document.attestations),
			fact: `document:${document.id}`,
			page: pageOf('document', document.id)
		}))
);

export const documentParts = table(
	'document_parts.csv',
	'What does a text say, part by part?',
	[
		ID,
		required(key('document', 'documents.csv', 'The text')),
		required(count('no', 'Number of the part within what is told of it')),
		required(text('heading', 'Which part it is')),
		required(codes('form', 'In whose words it is given', FORMS)),
		required(text('text', 'What it says')),
		text('place', 'Where the words of an extract stand'),
		text('rights', 'By what right they are printed'),
		sources,
		required(fact)
	],
	({ history }) =>
		history.documents.flatMap(({ id, parts }) =>
			parts.map((part, i) => ({
				id: `${id}-${i + 1}`,
				document: id,
				no: i + 1,
				heading: part.heading,
				form: part.form,
				text: part.text,
				place: part.place,
				rights: part.rights,
				sources: sourceList(part.attestations),
				fact: `part:${id}-${i + 1}`
			}))
		)
);

export const documentEvents = links(
	'document_events.csv',
	'Which events does a text belong to?',
	[required(key('document', 'documents.csv', 'The text')), required(key('event', 'events.csv', 'The event'))],
	({ history }) =>
		history.documents.flatMap(({ id, events }) => events.map((event) => ({ document: id, event })))
);
