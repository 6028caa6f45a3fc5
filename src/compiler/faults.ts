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
	#isJudging = false;
	#isBroken = false;
	/** By file the ids of the records that could not be read; `null`: any of the file may be one. */
	readonly #leftOut = new Map<string, Set<string | null>>();

	add(fault: Fault): void {
		this.list.push(fault);
		if (!this.#isJudging) this.#isBroken = true;
	}

	/** Runs checks of a record by whose faults it can still be read as a whole: what it says is wrong, not how it is put together. */
	judge<T>(check: () => T): T {
		const wasJudging = this.#isJudging;
		this.#isJudging = true;
		try {
			return check();
		} finally {
			this.#isJudging = wasJudging;
		}
	}

	/** Whether what there is can be put together, whatever is wrong with what it says. */
	get isSound(): boolean {
		return !this.#isBroken && this.isWhole();
	}

	/** Remembers that a record could not be read (without an id: it is not known which), so that nothing is concluded from its absence. */
	leaveOut(file: string, id: string | null = null): void {
		this.#leftOut.set(file, (this.#leftOut.get(file) ?? new Set()).add(id));
	}

	/** Whether the record of a file that has this id stands there, or may, and could not be read. */
	lacks(file: string, id: string): boolean {
		const ids = this.#leftOut.get(file);
		return ids !== undefined && (ids.has(id) || ids.has(null));
	}

	/** Whether all that these files hold was read; without a file: all that there is. */
	isWhole(...files: readonly string[]): boolean {
		return files.length === 0 ? this.#leftOut.size === 0 : !files.some((file) => this.#leftOut.has(file));
	}

	/** Takes over what others found. */
	take(others: Faults): void {
		for (const fault of others.list) this.add(fault);
		for (const [file, ids] of others.#leftOut) for (const id of ids) this.leaveOut(file, id);
	}

	get isEmpty(): boolean {
		return this.list.length === 0;
	}
}

/** Where rules of another language than the one at hand are not to be told. */
export class NoFaults extends Faults {
	override add(): void {
		// Nothing is collected.
	}
}

/** One line per fault: `control.csv:12 (low-ferry): intervals of a unit must meet: gap of 3 days before 1922-09-08`. */
export function formatFault({ file, line, id, rule, found }: Fault): string {
	return `${file}${line === undefined ? '' : `:${line}`}${id === undefined ? '' : ` (${id})`}: ${rule}: ${found}`;
}

/** So many faults are told at a time, and so many of one rule: more would follow from one cause, or bury it. */
const MOST = 19;
const MOST_OF_A_RULE = 6;

/** The faults as they are told: one line each and none twice, the first of each rule, and how many more there are. */
export function formatFaults(faults: readonly Fault[]): string[] {
	const once = new Map(faults.map((fault) => [formatFault(fault), fault.rule]));
	const counts = new Map<string, number>();
	const told = [...once].filter(([, rule]) => {
		const count = (counts.get(rule) ?? 0) + 1;
		counts.set(rule, count);
		return count <= MOST_OF_A_RULE;
	});
	const lines = told.slice(0, MOST).map(([line]) => line);
	const rest = once.size - lines.length;
	return rest > 0
		? [...lines, `and ${rest} more of these kinds: mend those above, then compile again`]
		: lines;
}
