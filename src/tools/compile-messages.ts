import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** The module of the messages. */
export const CATALOGUE = /\/src\/lib\/i18n\/en\.json$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/**
 * Messages as readers are sent them: those with values are parsed when the site is built, so that no page brings a parser of
 * 46 KB and none spends time on it. While developing and in unit tests they are parsed as they are needed.
 */
export function compileMessages(): Plugin {
	return {
		name: 'compile-messages',
		apply: 'build',
		// What makes the pages hands some messages on to scripts as they are written.
		applyToEnvironment: ({ name }) => name === 'client',
		enforce: 'pre',
		resolveId(id, importer) {
			return id === PARSER ? this.resolve(`${PARSER}/no-parser.js`, importer, { skipSelf: true }) : null;
		},
		transform(text, id) {
			return CATALOGUE.test(id) ? { code: compiledCatalogue(text), map: null } : null;
		}
	};
}

/** A catalogue with what `IntlMessageFormat` makes of each message that takes values, as JSON. */
export function compiledCatalogue(text: string): string {
	const messages = JSON.parse(text) as Readonly<Record<string, string>>;
	return JSON.stringify(messages, (_, value: unknown) =>
		typeof value === 'string' && value.includes('{')
			? parse(value, { ignoreTag: true, captureLocation: false })
			: value
	);
}
