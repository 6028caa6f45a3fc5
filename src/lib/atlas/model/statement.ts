/** How a statement of a founding document is treated. */
export type Treatment = 'shown' | 'shown-as-disputed' | 'outside-scope';

/** A kind of thing that can show a statement. */
export type EntityKind =
	'event' | 'person' | 'place' | 'journey' | 'institution' | 'control' | 'title' | 'tenure';

/** A reference to what shows it: `start` (ISO) for intervals and tenures, which are named by area or office and first day. */
export interface EntityReference {
	readonly kind: EntityKind;
	readonly id: string;
	readonly start?: string;
}

/** One dated or placed statement of a founding document, and where the atlas shows it. */
export interface Statement {
	readonly no: string;
	/** Source id of the document. */
	readonly document: string;
	/** Line or lines within it. */
	readonly line: string;
	/** In our words. */
	readonly claim: string;
	readonly treatment: Treatment;
	readonly entities: readonly EntityReference[];
	readonly note?: string;
}
