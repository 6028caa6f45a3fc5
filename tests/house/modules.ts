import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/* What the modules of the project export and import, read from their text; the scripts of components included. */

const ROOT = resolve(import.meta.dirname, '../..');

/** A module of the project; paths are relative to the root. */
export interface Module {
	readonly path: string;
	/** Names that it declares and exports, or hands on from others. */
	readonly exports: ReadonlySet<string>;
	/** Types that what it exports is declared with: who uses the one may have to name the other. */
	readonly signatures: ReadonlySet<string>;
	readonly imports: readonly Import[];
}

/** What a module takes of another. */
export interface Import {
	/** The path of the other; of a package its name. */
	readonly from: string;
	/** Names as the other exports them; `null` = whatever it exports. */
	readonly names: readonly string[] | null;
	/** Whether whatever it exports is exported again. */
	readonly isHandedOn?: boolean;
	/** Whether it is fetched when it is needed: what is there by then may import it in turn. */
	readonly isLate?: boolean;
}

/**
 * The modules in some files and folders.
 * @param paths - Relative to the root.
 */
export function readModules(paths: readonly string[]): Module[] {
	return paths.flatMap((path) => filesIn(join(ROOT, path))).map(readModule);
}

function filesIn(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => name !== 'generated')
		.flatMap((name) => filesIn(join(path, name)))
		.filter((file) => /\.(ts|js|mjs|cjs|svelte)$/.test(file));
}

function readModule(file: string): Module {
	const exports: string[] = [];
	const signatures: string[] = [];
	const imports: Import[] = [];
	for (const text of scriptsOf(file)) {
		const script = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
		for (const statement of script.statements) {
			const exported = exportedBy(statement);
			exports.push(...exported);
			if (exported.length > 0)
				signatures.push(...typesOf(statement).filter((name) => !exported.includes(name)));
			imports.push(...importedBy(statement, text));
		}
		imports.push(...[...text.matchAll(FETCH)].map(([, from = '']) => ({ from, names: null, isLate: true })));
	}
	return {
		path: relative(ROOT, file),
		exports: new Set(exports),
		signatures: new Set(signatures),
		imports: imports.map((one) => ({ ...one, from: pathOf(one.from, file) }))
	};
}

/** What is fetched where it is used. */
const FETCH = /\bimport\('([^']+)'\)/g;

/** The scripts of a component; of another file its text. */
function scriptsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	if (!file.endsWith('.svelte')) return [text];
	return [...text.matchAll(/^<script[^>]*>(.*?)^<\/script>/gms)].map(([, script = '']) => script);
}

function pathOf(specifier: string, file: string): string {
	const alias = /^#(lib|compiler)\/(.*)/.exec(specifier);
	if (alias) return join(alias[1] === 'lib' ? 'src/lib' : 'src/compiler', alias[2] ?? '');
	return specifier.startsWith('.') ? relative(ROOT, resolve(dirname(file), specifier)) : specifier;
}

function exportedBy(statement: ts.Statement): string[] {
	if (ts.isExportAssignment(statement)) return ['default'];
	if (ts.isExportDeclaration(statement)) return elementsOf(statement).map(({ name }) => name.text);
	const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
	const has = (kind: ts.SyntaxKind) => modifiers.some((modifier) => modifier.kind === kind);
	if (!has(ts.SyntaxKind.ExportKeyword)) return [];
	if (has(ts.SyntaxKind.DefaultKeyword)) return ['default'];
	if (ts.isVariableStatement(statement))
		return statement.declarationList.declarations.flatMap(({ name }) => namesBoundBy(name));
	const { name } = statement as ts.DeclarationStatement;
	return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** The types named in a declaration; what a function does is none of them. */
function typesOf(node: ts.Node): string[] {
	const found: string[] = [];
	const visit = (part: ts.Node): void => {
		if (ts.isBlock(part)) return;
		if (ts.isTypeReferenceNode(part) && ts.isIdentifier(part.typeName)) found.push(part.typeName.text);
		if (ts.isExpressionWithTypeArguments(part) && ts.isIdentifier(part.expression))
			found.push(part.expression.text);
		ts.forEachChild(part, visit);
	};
	visit(node);
	return found;
}

function namesBoundBy(name: ts.BindingName): string[] {
	if (ts.isIdentifier(name)) return [name.text];
	return name.elements.flatMap((element) =>
		ts.isOmittedExpression(element) ? [] : namesBoundBy(element.name)
	);
}

function importedBy(statement: ts.Statement, text: string): Import[] {
	if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
		const from = textOf(statement.moduleSpecifier);
		return statement.exportClause
			? [{ from, names: elementsOf(statement).map(nameThere) }]
			: [{ from, names: [], isHandedOn: true }];
	}
	if (!ts.isImportDeclaration(statement)) return [];
	const { name, namedBindings } = statement.importClause ?? {};
	const names = name ? ['default'] : [];
	if (namedBindings && ts.isNamedImports(namedBindings)) names.push(...namedBindings.elements.map(nameThere));
	if (namedBindings && ts.isNamespaceImport(namedBindings)) {
		const member = new RegExp(String.raw`\b${namedBindings.name.text}\.(\w+)`, 'g');
		names.push(...[...text.matchAll(member)].map(([, found = '']) => found));
	}
	return [{ from: textOf(statement.moduleSpecifier), names }];
}

function elementsOf({ exportClause }: ts.ExportDeclaration): readonly ts.ExportSpecifier[] {
	return exportClause && ts.isNamedExports(exportClause) ? exportClause.elements : [];
}

function nameThere({ propertyName, name }: ts.ImportSpecifier | ts.ExportSpecifier): string {
	return (propertyName ?? name).text;
}

function textOf(specifier: ts.Expression): string {
	return ts.isStringLiteral(specifier) ? specifier.text : '';
}
