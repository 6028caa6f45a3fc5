import type { Faults, FileLocation } from './faults.ts';

/** The ids that records of one kind have given so far; reports one that is given again. */
export class UniqueIds {
	readonly #faults: Faults;
	readonly #ids = new Set<string>();

	constructor(faults: Faults) {
		this.#faults = faults;
	}

	/** Takes the id of a record; reports a fault when another has it already. */
	add(location: FileLocation & { readonly id: string }): void {
		if (this.#ids.has(location.id))
			this.#faults.add({ ...location, rule: 'an id stands once', found: 'given again' });
		this.#ids.add(location.id);
	}

	/** The ids that were given. */
	get all(): Iterable<string> {
		return this.#ids;
	}

	/** Whether a record has given the id. */
	has(id: string): boolean {
		return this.#ids.has(id);
	}
}
