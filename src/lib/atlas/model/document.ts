import type { Attestation } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';
import type { Version } from './version.ts';

/** How much of a text is known: all of its parts, some of them, or only that there was one. */
export const DOCUMENT_KNOWN = ['whole', 'part', 'hearsay'] as const;

/** One of {@link DOCUMENT_KNOWN}. */
export type DocumentKnown = (typeof DOCUMENT_KNOWN)[number];

/** In whose words a part is given: in ours, or in its own. */
export const PART_FORMS = ['summary', 'extract'] as const;

/** A text of the time as far as lists need it. */
export interface DocumentStub {
	readonly id: string;
	readonly title: string;
	readonly day: UncertainDay;
}

/** An article, a point or a paragraph. */
export interface DocumentPart {
	readonly heading: string;
	readonly form: (typeof PART_FORMS)[number];
	readonly text: string;
	/** Of an extract: where its words stand, and by what right they are printed. */
	readonly place?: string;
	readonly rights?: string;
	readonly attestations: readonly Attestation[];
}

/** A text of the time, part by part as far as it is known. */
export interface RecordedDocument {
	readonly id: string;
	/** Place id. */
	readonly place?: string;
	readonly known: DocumentKnown;
	/** Ids of the events that it belongs to; the first is that of its making. */
	readonly events: readonly string[];
	readonly summary: string;
	readonly parts: readonly DocumentPart[];
	readonly versions: readonly Version[];
	readonly attestations: readonly Attestation[];
}
