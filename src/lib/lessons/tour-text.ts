import { Document, parseDocument, YAMLSeq } from 'yaml';

/*
 * A tour as a text: front matter, then a heading `##` for each step, under it the step's own keys, a caption as a block
 * quotation, and notes as paragraphs. The compiler reads the tours of the atlas by this, the page the lessons of its readers.
 */

/** A step as it is written. */
export interface TourSection {
	readonly title: string;
	/** 1-based line of its heading. */
	readonly line: number;
	/** YAML. */
	readonly keys: string;
	readonly caption: string;
	readonly notes: readonly string[];
}

/** A tour as it is written. */
export interface TourText {
	/** YAML, from the second line on. */
	readonly keys: string;
	readonly sections: readonly TourSection[];
}

/** A tour to be written: the keys of both are values, of which those that are `undefined` are left out. */
export interface TourValues {
	readonly keys: Readonly<Record<string, unknown>>;
	readonly sections: readonly (Omit<TourSection, 'line' | 'keys'> & {
		readonly keys: Readonly<Record<string, unknown>>;
	})[];
}

/** Takes the text of a tour apart; `null` where it has no front matter between lines of `---`. */
export function splitTour(written: string): TourText | null {
	const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	const [frontMatter, keys] = /^---\n(.*?)\n---(?:\n|$)/s.exec(text) ?? [];
	if (frontMatter === undefined || keys === undefined) return null;
	const lines = text.split('\n');
	const first = frontMatter.split('\n').length - 1;
	const starts = lines.flatMap((line, i) => (i >= first && line.startsWith('## ') ? [i] : []));
	return {
		keys,
		sections: starts.map((start, n) => sectionOf(lines.slice(start, starts[n + 1]), start + 1))
	};
}

function sectionOf([heading = '', ...lines]: readonly string[], line: number): TourSection {
	const [keys = '', ...paragraphs] = lines
		.join('\n')
		.trim()
		.split(/\n{2,}/);
	return {
		title: heading.slice(3).trim(),
		line,
		keys,
		caption: unwrap(
			paragraphs
				.filter((text) => text.startsWith('>'))
				.map((text) => text.replace(/^> ?/gm, ''))
				.join(' ')
		),
		notes: paragraphs
			.filter((text) => !text.startsWith('>'))
			.map((text) => unwrap(text).replace(/^\\(?=[>#\\])/, ''))
			.filter((text) => text !== '')
	};
}

function unwrap(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ').trim();
}

/** The value of keys (YAML), or why they have none; a text that names itself over and over has none either. */
export function readKeys(text: string): { readonly value: unknown } | { readonly error: string } {
	const document = parseDocument(text, { uniqueKeys: true });
	const [error] = document.errors;
	if (error) return { error: error.message.split('\n')[0] ?? '' };
	try {
		return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
	} catch (reason) {
		return { error: reason instanceof Error ? reason.message : String(reason) };
	}
}

/** Writes a tour in the one form that {@link splitTour} and {@link readKeys} give it back from. */
export function writeTour({ keys, sections }: TourValues): string {
	const steps = sections.map((section) =>
		[
			`## ${oneLine(section.title)}\n${writeKeys(section.keys)}`,
			...(oneLine(section.caption) === '' ? [] : [`> ${oneLine(section.caption)}`]),
			...section.notes
				.map(oneLine)
				.flatMap((note) => (note === '' ? [] : [note.replace(/^(?=[>#\\])/, '\\')]))
		].join('\n\n')
	);
	return `${[`---\n${writeKeys(keys)}\n---`, ...steps].join('\n\n')}\n`;
}

/** Keys as YAML; a key with short values stands on a line of its own. */
function writeKeys(keys: Readonly<Record<string, unknown>>): string {
	const document = new Document(keys, { keepUndefined: false });
	const { sources } = keys;
	const list = sources === undefined ? null : document.get('sources');
	if (list instanceof YAMLSeq) list.flow = true;
	return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
