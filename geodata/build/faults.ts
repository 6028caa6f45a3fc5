/** Where in the authored files something stands, as far as it is known. */
export interface FileLocation {
	readonly file: string;
	/** 1-based line of the file, where the format has lines. */
	readonly line?: number | undefined;
	/** Feature or record id, where there is one. */
	readonly id?: string | undefined;
}

/** A fault in the data: where it is, which rule it breaks and what was found. */
export interface Fault extends FileLocation {
	/** The rule, in a few words that do not change. */
	readonly rule: string;
	/** What was found instead. */
	readonly found: string;
}

/** Collects faults, so that all of them are reported and not only the first. */
export class Faults {
	readonly list: Fault[] = [];

	add(fault: Fault): void {
		this.list.push(fault);
	}

	get isEmpty(): boolean {
		return this.list.length === 0;
	}
}

/** One line per fault: `control.csv:12 (wusu): intervals of a unit must meet: gap of 3 days before 1945-09-08`. */
export function formatFault({ file, line, id, rule, found }: Fault): string {
	return `${file}${line === undefined ? '' : `:${line}`}${id === undefined ? '' : ` (${id})`}: ${rule}: ${found}`;
}
