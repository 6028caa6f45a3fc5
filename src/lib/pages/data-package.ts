/** The parts of a Frictionless data package that the page of downloads shows. */
export interface DataPackage {
	readonly resources: readonly DataResource[];
}

/** A file of the package; `schema` describes the columns of a table. */
export interface DataResource {
	readonly path: string;
	readonly description: string;
	readonly mediatype?: string;
	readonly schema?: {
		readonly fields: readonly {
			readonly name: string;
			readonly type: string;
			readonly description: string;
		}[];
	};
}

/** A file as it stands on the disk. */
export interface DownloadFile {
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;
}
