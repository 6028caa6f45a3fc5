import { isAlias, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { DataFolder, LineOf } from './parse-record.ts';

/** What a YAML file holds, and where; `null`, and a fault, when it is none. */
export function parseYaml({ faults }: DataFolder, file: string, text: string) {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
	const [error, ...others] = [...document.errors, ...document.warnings];
	if (error) {
		const more = others.length > 0 ? ` (and ${others.length} more that may follow from it)` : '';
		faults.add({
			file,
			line: error.linePos?.[0].line,
			rule: 'must be YAML; mend the first place and the rest may be well',
			found: `${error.message.split('\n')[0] ?? ''}${more}`
		});
		faults.leaveOut(file);
		return null;
	}
	const alias = firstAlias(document);
	if (alias !== null) {
		faults.add({
			file,
			line: lines.linePos(alias).line,
			rule: 'YAML without aliases (*name): write the value out where it stands',
			found: text.slice(alias, alias + 20)
		});
		faults.leaveOut(file);
		return null;
	}
	/** The line on which the value of a path stands, or the nearest that holds it. */
	const lineOf: LineOf = (path) => {
		for (let length = path.length; length >= 0; length--) {
			const node = document.getIn(path.slice(0, length), true) as
				{ range?: [number, number, number] } | undefined;
			if (node?.range) return lines.linePos(node.range[0]).line;
		}
		return undefined;
	};
	return { lineOf, value: document.toJS() as unknown };
}

/** Where a document refers to another part of itself: a few lines of that can stand for millions. */
function firstAlias(document: Document): number | null {
	let at: number | null = null;
	visit(document, (_, node) => {
		if (!isAlias(node)) return;
		at = node.range?.[0] ?? 0;
		return visit.BREAK;
	});
	return at;
}
