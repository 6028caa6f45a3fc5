const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a text is a BCP 47 tag of a language that is known, written as it should be (`zh-Hant`, not `zh-hant`). */
export function isLanguage(tag: string): boolean {
	try {
		const [language = ''] = tag.split('-');
		return Intl.getCanonicalLocales(tag)[0] === tag && NAMES.of(language) !== undefined;
	} catch {
		return false;
	}
}

/** The scripts of which a writing system is made, where its code is not itself one of Unicode's. */
const SCRIPTS: Readonly<Record<string, string>> = {
	Hans: '\\p{Script=Han}',
	Hant: '\\p{Script=Han}',
	Jpan: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
	Kore: '\\p{Script=Hangul}\\p{Script=Han}'
};

/** Letters of another script than that of the language, by tag; made once each. */
const foreign = new Map<string, RegExp | null>();

/** The first letter of a name that is not of the script in which its language is written; `null` when there is none. */
export function foreignLetter(name: string, tag: string): string | null {
	if (!foreign.has(tag)) foreign.set(tag, foreignTo(tag));
	return foreign.get(tag)?.exec(name)?.[0] ?? null;
}

function foreignTo(tag: string): RegExp | null {
	if (!isLanguage(tag)) return null;
	const script = new Intl.Locale(tag).maximize().script;
	if (script === undefined) return null;
	const own = SCRIPTS[script] ?? `\\p{Script=${script}}`;
	try {
		return new RegExp(`(?![${own}\\p{Script=Common}\\p{Script=Inherited}])\\p{L}`, 'u');
	} catch {
		return null;
	}
}
