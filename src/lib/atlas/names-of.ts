/** A name as it is written, in some language (BCP 47). */
interface Written {
	readonly name: string;
	readonly lang: string;
	readonly use?: string;
}

/** Names of a thing beside the one in its heading: those in other scripts, and other spellings, each once. */
export function namesOf(
	names: readonly Written[],
	heading: string
): { scripts: Written[]; others: Written[] } {
	const scripts = names.filter(({ lang, use }) => lang !== 'en' && use !== 'variant');
	const seen = new Set([heading, ...scripts.map(({ name }) => name)]);
	const others = names.filter(({ name }) => !seen.has(name) && seen.add(name));
	return { scripts, others };
}
