/** A package of which something is in the files of the site. */
export interface ShippedPackage {
	readonly name: string;
	readonly version: string;
	/** What of it is shipped. */
	readonly as: 'software' | 'font';
	/** SPDX expression; empty where the package says none. */
	readonly licence: string;
	/** Who made it, as the package or its licence says; empty where neither does. */
	readonly by: string;
	/** Where it comes from. */
	readonly link: string;
	/** The text of the licence as it came with the package; empty where none did. */
	readonly text: string;
}
