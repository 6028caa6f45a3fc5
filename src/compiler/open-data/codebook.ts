import type { DataPackage, ForeignKey, Resource } from './package.ts';

/*
 * The codebook as a file: what the data package says, for who reads it without a program. The page of downloads shows the
 * same from the same package.
 */

/** The codebook of a data package, as Markdown. */
export function codebook({ title, version, description, conventions, resources }: DataPackage): string {
	return `${[
		`# ${words(title)}: codebook`,
		`Version ${version}. ${words(description)}`,
		'## Conventions',
		conventions.map((convention) => `* ${convention}`).join('\n'),
		'## Files',
		...resources.flatMap(sectionOf)
	].join('\n\n')}\n`;
}

function sectionOf({ path, description, schema, properties }: Resource): string[] {
	const fields = schema?.fields ?? properties;
	const key = schema ? `\n\nKey: ${schema.primaryKey.map(code).join(', ')}.` : '';
	const head = `### ${path}\n\n${description}${key}`;
	if (!fields) return [head];
	const rows = fields.map((field) => {
		const means = [
			field.description,
			field.unit === undefined ? '' : `(${field.unit})`,
			...referenceOf(schema?.foreignKeys ?? [], field.name, path)
		].filter((part) => part !== '');
		const values = (field.categories ?? []).map(
			({ value, label }) => `${code(String(value))} ${words(label)}`
		);
		const needed = field.constraints?.required === true ? '' : ', may be empty';
		return [code(field.name), `${field.type}${needed}`, [means.join(' '), ...values].join('<br>')];
	});
	return [head, markdownTable([[schema ? 'column' : 'property', 'type', 'meaning'], ...rows])];
}

/** What the values of a column are ids of. */
function referenceOf(keys: readonly ForeignKey[], name: string, path: string): string[] {
	const key = keys.find(({ fields }) => fields === name);
	if (!key) return [];
	const { resource, fields } = key.reference;
	return [`(${fields} of ${resource === '' ? path : `${resource}.csv`})`];
}

function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text of the atlas, of which no reader of Markdown makes markup. */
function words(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function code(text: string): string {
	return `\`${text}\``;
}
