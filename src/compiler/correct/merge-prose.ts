/** A reference in authored prose: `{place}`, `{polity:id=Name}`. */
const REFERENCE = /\{[^{}]+\}/g;

/**
 * What stands for each reference of an authored text in the text that a reader saw; `null` where that is no longer, or never
 * was, the same text.
 */
function shownFor(authored: string, seen: string): string[] | null {
	const pattern = authored
		.split(REFERENCE)
		.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('(.+?)');
	const found = new RegExp(`^${pattern}$`, 'su').exec(seen);
	return found ? found.slice(1) : null;
}

/** Whether a reader saw this authored text: word for word, or with names in the place of its references. */
export function isSeenAs(authored: string, seen: string): boolean {
	return squeezed(authored) === squeezed(seen) || shownFor(squeezed(authored), squeezed(seen)) !== null;
}

/**
 * The text that a reader suggests, with the references of the authored one where the names that stand for them were kept, in
 * their order.
 */
export function withReferences(authored: string, seen: string, should: string): string {
	const shown = shownFor(squeezed(authored), squeezed(seen));
	const references = authored.match(REFERENCE) ?? [];
	if (!shown || references.length === 0) return should;
	let from = 0;
	let merged = '';
	for (const [i, name] of shown.entries()) {
		const at = should.indexOf(name, from);
		if (at < 0) continue;
		merged += should.slice(from, at) + (references[i] ?? '');
		from = at + name.length;
	}
	return merged + should.slice(from);
}

function squeezed(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
