/** What was made by its key, as much as there is room for: what was not asked for longest gives way. */
export class Kept<Value> {
	readonly #most: number;
	readonly #values = new Map<string, Value>();

	constructor(most: number) {
		this.#most = most;
	}

	of(key: string, make: () => Value): Value {
		const value = this.#values.get(key) ?? make();
		// A map is in the order in which its keys were set.
		this.#values.delete(key);
		this.#values.set(key, value);
		const [oldest = ''] = this.#values.keys();
		if (this.#values.size > this.#most) this.#values.delete(oldest);
		return value;
	}
}
