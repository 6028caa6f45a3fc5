import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * Pieces of text are put together by the punctuation of the language of the site (src/lib/atlas/joins.ts) or by a message, never
 * by Latin signs in the code.
 */

const ROOT = resolve(import.meta.dirname, '../../src/lib');

/** Signs between pieces that stand in code. */
const IN_CODE: readonly RegExp[] = [
	// ['a', 'b'].join('; '), and a sign between the items of a list.
	/\.join\('[,;:.] '\)/u,
	/\? '[,;:.] ' *:|\? '[,;:.] '$/u,
	// `${a}: ${b}`, `${a} (${b})`.
	/`[^`<]*\}(?:[,;:] |\. | \()\$\{[^`<]*`/u
];

/** Signs between pieces that stand in the text of a component: `{a}: {b}`, `{a}.`, `, {a}`, `({a})`. */
const IN_TEXT: readonly RegExp[] = [
	/[}>][,;:.] (?:\{(?!:)|<[a-zA-Z])/u,
	/\}[,;:.](?:<\/|$|\{\/)/u,
	/\}[,;:] <|>[,;:.] \{/u,
	/(?:\}|;|>|^\s*)\(\{(?!\s)(?:[a-z])/u
];

/** What no reader takes for a sentence, and what every language writes alike. */
const ALLOWED: readonly RegExp[] = [
	// Names of columns and of versions; what authors of lessons are told of a line, beside what it says.
	/^pages\/CodebookPage\.svelte: .*primaryKey\.join/u,
	/^share\/citation\.ts: \['version'/u,
	/^lessons\/lesson-text\.ts: .*report\(/u,
	/^url\/link-keys\.ts: meaning/u,
	// Numbers of a list; objects.
	/\{(?:i \+ 1|number)\}\./u,
	/: [\w.]*[\w ]*=? ?\{ .* \}[;,]? ?(?:$|\()|^\S+: \};|\{#each \[/u
];

function textOf(component: string): string {
	return component
		.replace(/<script[\s\S]*?<\/script>/gu, blank)
		.replace(/<style[\s\S]*?<\/style>/gu, blank)
		.replace(/<!--[\s\S]*?-->/gu, blank);
}

/** As many empty lines. */
function blank(text: string): string {
	return text.replace(/[^\n]+/gu, '');
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
	(file) => /\.(?:ts|svelte)$/u.test(file) && !/\.test\.ts$|^generated\/|\/testing\/|\.d\.ts$/u.test(file)
);

function found(file: string, text: string, patterns: readonly RegExp[]): string[] {
	return text.split('\n').flatMap((line, at) => {
		const told = `${file}: ${line.trim()}`;
		const isComment = /^\s*(?:\/\/|\*|\/\*)/u.test(line);
		const isAllowed = isComment || /Error\(/u.test(line) || ALLOWED.some((pattern) => pattern.test(told));
		return !isAllowed && patterns.some((pattern) => pattern.test(line)) ? [`${told} (${at + 1})`] : [];
	});
}

describe('pieces of text', () => {
	it('are joined by the signs of the language, in code', () => {
		expect(files.flatMap((file) => found(file, readFileSync(join(ROOT, file), 'utf8'), IN_CODE))).toEqual([]);
	});

	it('are joined by the signs of the language, in components', () => {
		const components = files.filter((file) => file.endsWith('.svelte'));
		expect(
			components.flatMap((file) => found(file, textOf(readFileSync(join(ROOT, file), 'utf8')), IN_TEXT))
		).toEqual([]);
	});
});
