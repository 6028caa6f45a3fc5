/* Packages that ship no types: what this project uses of them. */
declare module '@citation-js/core' {
	/** A list of works that formats itself. */
	export class Cite {
		constructor(data: readonly object[]);
		format(format: 'bibliography', options: Record<string, unknown>): string | [string, string][];
	}
	export const plugins: {
		readonly config: {
			get(name: '@csl'): { readonly templates: { add(name: string, xml: string): void } };
		};
		readonly input: {
			/** The first step of reading a text: the entries of a bibliography, their values without commands of TeX. */
			chainLink(text: string): { label: string; properties: Record<string, string> }[];
		};
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';

declare module 'edtf' {
	/** The bounds of an expression, milliseconds since 1970; infinite where it is open. */
	export default function edtf(expression: string | object): { readonly min: number; readonly max: number };
	/** The syntax tree of an expression. */
	export function parse(expression: string): unknown;
}

declare module 'sql.js' {
	/** A value of a cell. */
	export type SqliteValue = string | number | Uint8Array | null;
	/** A database in memory. */
	export interface SqliteDatabase {
		exec(sql: string): readonly { readonly columns: string[]; readonly values: SqliteValue[][] }[];
		prepare(sql: string): { run(values: readonly SqliteValue[]): void; free(): void };
		/** The database as a file. */
		export(): Uint8Array;
		close(): void;
	}
	/** Loads SQLite. */
	export default function openSqlite(): Promise<{
		readonly Database: new (file?: Uint8Array) => SqliteDatabase;
	}>;
}
