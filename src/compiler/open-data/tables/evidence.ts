import type { Reading, SourceKind } from '#lib/atlas/model/attestation.ts';
import type { Treatment } from '#lib/atlas/model/statement.ts';
import type { VersionField } from '#lib/atlas/model/version.ts';
import { formatEdtf, parseEdtf } from '../../edtf.ts';
import { boundsOfCsl } from '../../evidence.ts';
import type { AuthoredRecord } from '../../load.ts';
import { spokenName } from '../bibtex-syntax.ts';
import { accountsOf, FACT_KINDS, factsShowing, publishedFacts } from '../facts.ts';
import {
	codes,
	count,
	dated,
	dates,
	figure,
	flag,
	ID,
	key,
	page,
	required,
	sources,
	text,
	list
} from '../fields.ts';
import { joined, links, sourceList, table } from '../table.ts';

/* How we know: sources, what each of them attests, and where they differ. */

const SOURCE_KINDS: Readonly<Record<SourceKind, string>> = {
	primary: 'written at the time, or the official record; its own text was read',
	founding: 'one of the documents that the atlas sets out from',
	memoir: 'told by one who was there',
	scholarship: 'research',
	reference: 'dictionaries, gazetteers, chronicles',
	press: 'newspapers and news agencies',
	wiki: 'an encyclopaedia that anyone may edit',
	web: 'a page of the web',
	dataset: 'data',
	general: 'general knowledge, unchecked'
};

const READING: Readonly<Record<Reading, string>> = {
	whole: 'whole, or nearly so',
	part: 'in part',
	cited: 'not itself: what is known of it is told by others'
};

export const origins = table(
	'origins.csv',
	'Whose writing are the sources, or from where do they come?',
	[ID, required(text('name', 'Name'))],
	({ history }) => history.origins.map(({ id, name }) => ({ id, name }))
);

export const sourcesTable = table(
	'sources.csv',
	'Which works does the record rest on?',
	[
		ID,
		required(text('short', 'Short name, for lists')),
		required(codes('kind', 'What kind of evidence it is', SOURCE_KINDS)),
		required(text('full', 'As a bibliography has it (Chicago)')),
		required(text('type', 'What sort of work it is (a type of CSL)')),
		required(text('title', 'Its title')),
		list('authors', 'Who wrote it'),
		text('container', 'What it is part of: a volume, a journal, a site'),
		text('publisher', 'Who published it'),
		text('issued_edtf', 'When it came out (EDTF); empty where it does not say'),
		text('original_edtf', 'When what it prints was written, where that was earlier (EDTF)'),
		text('accessed_edtf', 'When its address was read (EDTF)'),
		text('archive', 'Where it lies, of a document in an archive'),
		text('url', 'Where it can be read'),
		text('lang', 'The language of its title (BCP 47), where that is known'),
		text('translated', 'Its title in the language of the atlas, where it is in another'),
		text('line', 'What it goes back to: sources of one line are copies of each other, and count as one'),
		key('origin', 'origins.csv', 'Whose writing it is, or from where it comes'),
		codes('read', 'How far it was read, of documents of the time', READING),
		flag('seen', 'Whether its text was seen'),
		flag('cited', 'Whether something here rests on it; else it is for further reading'),
		text('note', 'How it was seen, and how far it can be trusted'),
		page
	],
	(published) => {
		const authored = new Map(published.record.sources.map((source) => [source.id, source]));
		const cited = new Set(published.core.atlas.sources.map(({ id }) => id));
		return published.history.sources.map((source) => ({
			id: source.id,
			short: source.short,
			kind: source.kind,
			full: source.full,
			...bibliographic(authored.get(source.id)),
			url: source.url,
			lang: source.lang,
			translated: source.translated,
			line: authored.get(source.id)?.custom.line,
			origin: source.origin,
			read: source.read,
			seen: source.isUnseen !== true,
			cited: cited.has(source.id),
			note: source.note,
			page: cited.has(source.id) ? published.page('source', source.id) : null
		}));
	}
);

/** What the bibliography has in fields. */
function bibliographic(csl: AuthoredRecord['sources'][number] | undefined) {
	const edtf = (date: NonNullable<typeof csl>['issued']) => {
		const days = boundsOfCsl(date);
		return days ? formatEdtf(days) : null;
	};
	return {
		type: csl?.type,
		title: csl?.title,
		authors: joined((csl?.author ?? []).map(spokenName)),
		container: csl?.['container-title'],
		publisher: csl?.publisher,
		issued_edtf: edtf(csl?.issued),
		original_edtf: edtf(csl?.['original-date']),
		accessed_edtf: edtf(csl?.accessed),
		archive: [csl?.archive, csl?.archive_location].filter((part) => part !== undefined).join(', ')
	};
}

export const facts = table(
	'facts.csv',
	'Which single facts do sources attest?',
	[
		{ ...ID, description: 'kind:id, or kind:id@first-day for what is known by its beginning' },
		required(codes('kind', 'What sort of fact it is', FACT_KINDS)),
		required(text('about', 'What it is of')),
		list('sources', 'Ids of sources', 'attestations.csv'),
		{ ...page, description: 'The address of the page that tells it; see codebook' }
	],
	(published) =>
		publishedFacts(published).map(({ id, kind, about, of, attestations }) => ({
			id,
			kind,
			about,
			sources: sourceList(attestations),
			page: of === undefined ? null : published.page(of.kind, of.id)
		}))
);

export const attestations = table(
	'attestations.csv',
	'Which source says so, where in it, and which date does it give?',
	[
		required(key('fact', 'facts.csv', 'What is attested')),
		required(count('no', 'Order within the fact, from 1')),
		required(key('source', 'sources.csv', 'Which source says so')),
		required(codes('kind', 'What kind of evidence it is', SOURCE_KINDS)),
		text('locator', 'Where in it; “for …” says what it is used for, where that is not the fact itself'),
		text('says', 'The date that it gives, where that is not the one of the record (EDTF)')
	],
	(published) => {
		const kinds = new Map(published.history.sources.map(({ id, kind }) => [id, kind]));
		return publishedFacts(published).flatMap((fact) =>
			fact.attestations.map(({ source, locator, says }, i) => ({
				fact: fact.id,
				no: i + 1,
				source,
				kind: kinds.get(source),
				locator,
				says: says === undefined ? null : bounds(says)
			}))
		);
	},
	{ primaryKey: ['fact', 'no'] }
);

/** A date as a source gives it, in the form of all bounds. */
function bounds(says: string): string {
	const days = parseEdtf(says);
	return days ? formatEdtf(days) : says;
}

const FIELDS: Readonly<Record<VersionField, string>> = {
	day: 'the day of the event',
	start: 'the beginning',
	end: 'the end',
	born: 'the birth',
	died: 'the death'
};

export const accounts = table(
	'accounts.csv',
	'Where do sources differ, and what does each of them say?',
	[
		ID,
		required(key('about', 'facts.csv', 'What the question is about')),
		required(count('no', 'Number of the question about it, from 1')),
		required(text('question', 'On what they differ')),
		codes('decides', 'Which date of the fact it decides; empty where none', FIELDS),
		required(text('says', 'What these sources say, in our words; their own stand within quotation marks')),
		...dated('date', 'The day that they give; the first that they allow'),
		key('place', 'places.csv', 'The place that they give'),
		figure('radius_km', 'How wide that place is meant', 'km'),
		text('label', 'A short form, for a map'),
		flag('preferred', 'Whether the record follows it; of some questions none is'),
		sources,
		required(key('fact', 'facts.csv', 'The account itself, as its sources attest it'))
	],
	(published) =>
		accountsOf(published).map(({ id, fact, no, version, account }) => ({
			id: id.replace(/^account:/, ''),
			about: fact,
			no,
			question: version.question,
			decides: version.field,
			says: account.says,
			...dates('date', account.date),
			place: account.place,
			radius_km: account.radiusKm,
			label: account.label,
			preferred: account.preferred === true,
			sources: sourceList(account.attestations),
			fact: id
		}))
);

const TREATMENTS: Readonly<Record<Treatment, string>> = {
	shown: 'told so, as the best account',
	'shown-as-disputed': 'told as one account beside a better or an equal one',
	'outside-scope': 'outside the period, or nothing that a map or a card can date or place'
};

export const statements = table(
	'statements.csv',
	'What do the sources that the atlas sets out from say, and what became of each statement?',
	[
		required(text('no', 'Number')),
		required(key('document', 'sources.csv', 'The document')),
		text('line', 'Line or lines in it'),
		required(text('claim', 'The statement, in our words')),
		required(codes('treatment', 'How it is shown', TREATMENTS)),
		list('facts', 'Ids of the facts that show it', 'statement_facts.csv'),
		text('note', 'What the best account says against it, or why it is out of scope')
	],
	(published) => {
		const facts = publishedFacts(published);
		return published.history.statements.map((statement) => ({
			no: statement.no,
			document: statement.document,
			line: statement.line,
			claim: statement.claim,
			treatment: statement.treatment,
			facts: joined(factsShowing(facts, statement)),
			note: statement.note
		}));
	},
	{ primaryKey: ['no'] }
);

export const statementFacts = links(
	'statement_facts.csv',
	'Which facts show a statement of a source that the atlas sets out from?',
	[
		required({ ...key('statement', 'statements.csv', 'Number of the statement') }),
		required(key('fact', 'facts.csv', 'What shows it'))
	],
	(published) => {
		const facts = publishedFacts(published);
		return published.history.statements.flatMap((statement) =>
			factsShowing(facts, statement).map((fact) => ({ statement: statement.no, fact }))
		);
	}
);
