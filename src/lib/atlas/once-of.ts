/** A function of an object that is worked out once for each, and kept as long as the object is. */
export function onceOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
	const known = new WeakMap<Key, { readonly value: Value }>();
	return (key) => {
		let found = known.get(key);
		if (!found) known.set(key, (found = { value: make(key) }));
		return found.value;
	};
}
