import { isMap, isScalar, isSeq, parseDocument, stringify, type Node, type YAMLMap } from 'yaml';

/** Where in a list of records a value stands, by keys and numbers, and what it is to be. */
export interface ValueEdit {
	/** The number of the record; `null` in a file that is one record. */
	readonly record: number | null;
	/** The path within the record; a last `+` adds an entry to a list. */
	readonly path: readonly string[];
	readonly value: unknown;
}

/** Letters in a line of prose, as the files of this project have them. */
const WIDTH = 110;

/**
 * A YAML or JSON text with one value changed or added; comments and layout of all else stay.
 * @throws Error for a path to which nothing leads.
 */
export function editYaml(text: string, { record, path, value }: ValueEdit, isJson = false): string {
	const document = parseDocument(text, { keepSourceTokens: true });
	const start = record === null ? [] : [record];
	const steps: (string | number)[] = [
		...start,
		...path.map((step) => (/^\d+$/.test(step) ? Number(step) : step))
	];
	const last = steps.at(-1);
	if (last === '+') return addEntry(text, document.getIn(steps.slice(0, -1), true), value, isJson);
	const node = document.getIn(steps, true) as Node | undefined;
	if (node?.range) return replaceNode(text, node, value, isJson);
	const parent = document.getIn(steps.slice(0, -1), true);
	if (typeof last !== 'string' || !isMap(parent)) throw new Error(`nothing leads to ${path.join('.')}`);
	return addKey(text, parent, last, value, isJson);
}

function replaceNode(text: string, node: Node, value: unknown, isJson: boolean): string {
	const [from = 0, to = from] = node.range ?? [];
	const isBlock = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
	if (isBlock && typeof value === 'string') {
		const indent = /\n( *)\S/.exec(text.slice(from, to))?.[1] ?? '  ';
		return `${text.slice(0, from)}>-\n${wrapped(value, indent)}\n${text.slice(to)}`;
	}
	const trail = /\s*$/.exec(text.slice(from, to))?.[0] ?? '';
	return (
		text.slice(0, from) +
		inline(value, isJson, isScalar(node) ? node.type : undefined, text.slice(from, to)) +
		trail +
		text.slice(to)
	);
}

function addKey(text: string, parent: YAMLMap, key: string, value: unknown, isJson: boolean): string {
	const first = parent.items[0]?.key as Node | undefined;
	const before = parent.items.at(-1);
	const end = endOf(text, (before?.value ?? before?.key) as Node | undefined);
	if (!first?.range) throw new Error('an empty record cannot be added to');
	const written = `${isJson ? JSON.stringify(key) : key}: ${inline(value, isJson)}`;
	if (parent.flow && !isJson) return `${text.slice(0, end)}, ${written}${text.slice(end)}`;
	const [at] = first.range;
	const lead = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
	// A first key may stand behind the dash of its record.
	const indent = isJson ? (/^\s*/.exec(lead)?.[0] ?? '') : ' '.repeat(lead.length);
	return `${text.slice(0, end)}${isJson ? ',' : ''}\n${indent}${written}${text.slice(end)}`;
}

/** Where a value ends; a block text does after its last line break, which is not of it. */
function endOf(text: string, node: Node | undefined): number {
	return text.slice(0, node?.range?.[1] ?? 0).trimEnd().length;
}

function addEntry(text: string, list: unknown, value: unknown, isJson: boolean): string {
	if (!isSeq(list) || list.items.length === 0) throw new Error('there is no such list');
	const last = list.items.at(-1) as Node;
	const end = endOf(text, last);
	if (list.flow) return `${text.slice(0, end)}, ${inline(value, isJson)}${text.slice(end)}`;
	const [at = 0] = last.range ?? [];
	const lead = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
	return `${text.slice(0, end)}\n${lead.replace(/\S.*$/, '')}- ${inline(value, isJson)}${text.slice(end)}`;
}

/** A value on one line, in the quotes that the text had where it needs none others, and with spaces within brackets as in `like`. */
function inline(value: unknown, isJson: boolean, type?: string, like?: string): string {
	if (isJson) return JSON.stringify(value);
	const isTree = typeof value === 'object' && value !== null;
	const written = stringify(value, {
		collectionStyle: isTree ? 'flow' : 'any',
		lineWidth: 0,
		flowCollectionPadding: like === undefined || !/^[[{]\S/.test(like),
		singleQuote: type !== 'QUOTE_DOUBLE',
		...(type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? { defaultStringType: type } : {})
	}).trimEnd();
	// A block text would not fit on the line: one in quotes says the same.
	return written.includes('\n') ? JSON.stringify(value) : written;
}

function wrapped(text: string, indent: string): string {
	const lines: string[] = [''];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && indent.length + line.length + word.length + 1 > WIDTH) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines.map((line) => indent + line).join('\n');
}
