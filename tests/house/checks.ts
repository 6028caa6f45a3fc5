import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const COMPILER = resolve(import.meta.dirname, '../../src/compiler');
/** What tells a fault; its first text is the rule. */
const TELLERS = /(?:^|[.#])(?:tell|report|find)$/;

/** The rules that the compiler tells faults of, as they are written in its files (`…` stands for what is put in), by file. */
export function rulesOfCompiler(): Map<string, Set<string>> {
	const rules = new Map<string, Set<string>>();
	for (const file of readdirSync(COMPILER, { recursive: true, encoding: 'utf8' }).sort()) {
		if (!file.endsWith('.ts') || /test/.test(file)) continue;
		const source = ts.createSourceFile(
			file,
			readFileSync(join(COMPILER, file), 'utf8'),
			ts.ScriptTarget.Latest,
			true
		);
		const found = new Set<string>();
		visit(source, (text) => {
			// A rule is a sentence, not a name or a figure with others.
			if (/\p{L}{2,} \p{L}/u.test(text) && !text.startsWith('…')) found.add(text);
		});
		if (found.size > 0) rules.set(file, found);
	}
	return rules;
}

function visit(node: ts.Node, add: (rule: string) => void): void {
	if (isRule(node)) collect(node.initializer, add);
	else if (ts.isCallExpression(node) && TELLERS.test(node.expression.getText())) {
		const rule = node.arguments.map(textOf).find((text) => text !== null);
		if (rule) add(rule);
	}
	ts.forEachChild(node, (child) => {
		visit(child, add);
	});
}

function isRule(
	node: ts.Node
): node is (ts.PropertyAssignment | ts.VariableDeclaration) & { initializer: ts.Expression } {
	return (
		(ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
		node.name.getText() === 'rule' &&
		node.initializer !== undefined
	);
}

function collect(node: ts.Expression, add: (rule: string) => void): void {
	const text = textOf(node);
	if (text !== null) add(text);
	else if (ts.isConditionalExpression(node)) {
		collect(node.whenTrue, add);
		collect(node.whenFalse, add);
	}
}

function textOf(node: ts.Node): string | null {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return null;
	return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}
