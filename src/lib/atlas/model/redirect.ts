import type { SelectionKind } from './selection-kind.ts';

/** An id that was retired, and the one that means the same now: links to the old one lead there. */
export interface Redirect {
	readonly kind: SelectionKind;
	readonly from: string;
	readonly to: string;
}
