import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { References } from './references.ts';

/** CSL types of works about documents that are not documents themselves. */
const DESCRIPTIONS = new Set([
	'webpage',
	'post',
	'post-weblog',
	'entry',
	'entry-dictionary',
	'entry-encyclopedia'
]);

/** How the note of a source says that a copy was read. */
const COPY = /\bweb cop(?:y|ies)\b/;

/**
 * A source must be cited, or be marked as further reading; it counts as a primary document only where the document
 * itself was read; and it says by whom it is, or what it is part of, and when it is of. Call it when all attestations
 * were read.
 */
export function checkSources(
	{ atlas, sources }: AuthoredRecord,
	references: References,
	faults: Faults
): void {
	for (const source of sources) {
		const { id, type, note, custom } = source;
		if (custom.kind !== 'general') {
			checkImprint(source, faults);
			if (atlas.origins !== undefined) checkOrigin(source, references, faults);
		}
		if (custom.kind === 'primary' && custom.read === undefined) {
			faults.add({
				file: 'sources.json',
				id,
				rule: 'a primary source says how far it was read (custom.read)',
				found: 'nothing'
			});
		}
		if (custom.kind === 'primary' && DESCRIPTIONS.has(type)) {
			faults.add({
				file: 'sources.json',
				id,
				rule: 'a primary source is the document itself, not what a page or an entry tells of it',
				found: `type ${type}`
			});
		}
		if (custom.kind === 'primary' && COPY.test(note)) {
			faults.add({
				file: 'sources.json',
				id,
				rule: 'a primary source is the document itself or an edition of it, not a copy on a page',
				found: note
			});
		}
		if (faults.isWhole() && !references.isCited(id) && custom.use !== 'further-reading') {
			faults.add({
				file: 'sources.json',
				id,
				rule: 'a source is cited, is one of the land (atlas.yaml), or its custom.use is further-reading',
				found: 'cited nowhere'
			});
		}
	}
}

/** Where an atlas tells sources by their origin, each has one. */
function checkOrigin(
	{ id, custom }: AuthoredRecord['sources'][number],
	references: References,
	faults: Faults
): void {
	if (custom.origin !== undefined) {
		references.require('origin', custom.origin, { file: 'sources.json', id });
		return;
	}
	faults.add({
		file: 'sources.json',
		id,
		rule: 'a source has an origin (custom.origin), where atlas.yaml lists origins',
		found: 'none'
	});
}

/** What a reader needs to find a work: who made it or what holds it, and its date or the word that it has none. */
function checkImprint(source: AuthoredRecord['sources'][number], faults: Faults): void {
	const { id, author, editor, publisher, issued, status } = source;
	if ((author ?? editor ?? publisher ?? source['container-title']) === undefined) {
		faults.add({
			file: 'sources.json',
			id,
			rule: 'a source has an author, an editor, a publisher or a container-title',
			found: 'a title alone'
		});
	}
	const isDated = (issued ?? source['original-date']) !== undefined;
	if (isDated === (status === 'undated')) {
		faults.add({
			file: 'sources.json',
			id,
			rule: 'a source has a date (issued, or original-date), or its status is undated',
			found: isDated ? 'both' : 'neither'
		});
	}
}
