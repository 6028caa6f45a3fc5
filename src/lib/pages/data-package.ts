/** The parts of a Frictionless data package that the pages of downloads show. */
export interface DataPackage {
	readonly version: string;
	/** What holds for all files, a paragraph each. */
	readonly conventions: readonly string[];
	readonly resources: readonly DataResource[];
}

/** Under which headings the downloads are listed, in this order. */
export const DOWNLOAD_GROUPS = ['record', 'map', 'sources', 'links', 'site'] as const;

/** A column of a table, or a property of map data. */
export interface DataField {
	readonly name: string;
	readonly type: string;
	readonly description: string;
	readonly unit?: string;
	readonly categories?: readonly { readonly value: string | number; readonly label: string }[];
	readonly constraints?: { readonly required?: boolean };
}

/** A file of the package; `schema` describes the columns of a table, `properties` those of features. */
export interface DataResource {
	readonly name: string;
	readonly path: string;
	readonly description: string;
	readonly group: (typeof DOWNLOAD_GROUPS)[number];
	readonly mediatype?: string;
	readonly schema?: {
		readonly fields: readonly DataField[];
		readonly primaryKey: readonly string[];
		readonly foreignKeys?: readonly {
			readonly fields: string;
			readonly reference: { readonly resource: string; readonly fields: string };
		}[];
	};
	readonly properties?: readonly DataField[];
}

/** A file as it stands on the disk. */
export interface DownloadFile {
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;
}
