import type { Attestation } from './attestation.ts';
import type { UncertainDay } from '../time/uncertain-day.ts';
import type { EntityReference } from './statement.ts';

/** By what right a picture is shown. */
export const PICTURE_RIGHTS = ['public-domain', 'licence', 'own'] as const;

/** A picture of the time, or a drawing, with what proves that it may be shown. */
export interface Picture {
	readonly id: string;
	/** Its name in the folder of pictures. */
	readonly file: string;
	/** Width and height, px. */
	readonly size: readonly [number, number];
	/** What it shows or belongs to. */
	readonly of: readonly EntityReference[];
	readonly title: string;
	/** What is seen on it, for those who do not see it. */
	readonly alt: string;
	readonly day: UncertainDay;
	/** Who made it, where that is known. */
	readonly by?: string;
	/** `says`: why it may be shown, and how that is known. */
	readonly rights: { readonly basis: (typeof PICTURE_RIGHTS)[number]; readonly says: string };
	readonly attestations: readonly Attestation[];
}
