import { LANGUAGE } from './language.ts';
/** A name as it is written, in some language (BCP 47). */
interface Written {
	readonly name: string;
	readonly lang: string;
	readonly use?: string;
}

/** A name in another script, with the language that it is labelled by: one for the writings of a language that agree. */
interface Labelled extends Written {
	readonly of: string;
}

/** Names of a thing beside the one in its heading: those in other scripts, and other spellings, each once. */
export function namesOf(
	names: readonly Written[],
	heading: string
): { scripts: Labelled[]; others: Written[] } {
	const written = names.filter(({ lang, use }) => lang !== LANGUAGE && use !== 'variant');
	const scripts = written.flatMap((one): Labelled[] => {
		const alike = written.filter((other) => other.name === one.name && primary(other) === primary(one));
		if (alike[0] !== one) return [];
		return [{ ...one, of: alike.some(({ lang }) => lang !== one.lang) ? primary(one) : one.lang }];
	});
	const seen = new Set([heading, ...scripts.map(({ name }) => name)]);
	const others = names.filter(({ name }) => !seen.has(name) && seen.add(name));
	return { scripts, others };
}

/** What it is called today, where that is not what it is called in its heading. */
export function nameOfToday(
	names: readonly (Written & { readonly to?: unknown })[],
	heading: string
): string | null {
	const today = names.find(({ lang, use, to }) => lang === LANGUAGE && use === 'modern' && to === undefined);
	return today === undefined || today.name === heading ? null : today.name;
}

/** The language of a tag without its script. */
function primary({ lang }: Written): string {
	return lang.split('-')[0] ?? lang;
}
