/** What a language is called in itself: “русский”, “繁體中文”. */
export function languageName(language: string): string {
	const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
