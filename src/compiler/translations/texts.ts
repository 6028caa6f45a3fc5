/*
 * Which texts of an atlas are told in other languages, and how each is found again: by its file, the key of its record and its
 * path within it (`versions.0.question`; an element that has an id is named by it: `polities.roc.short`).
 */

/** A text of a record, and where in it it stands. */
export interface RecordText {
	readonly path: string;
	readonly text: string;
}

/** Of a file: what names its records, and the paths of their texts; `*` is any element, `**` all that lies below. */
interface FileTexts {
	readonly key: (record: Row) => string;
	readonly texts: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

const VERSIONS = ['versions.*.question', 'versions.*.accounts.*.says', 'versions.*.accounts.*.label'];
const ROW = ['change', 'situation', 'note', 'doubt'];
const byId = ({ id }: Row) => String(id);
const joined =
	(...columns: readonly string[]) =>
	(row: Row) =>
		columns
			.map((column) => String(row[column]))
			.join('@')
			.replace(/@$/, '');
/** The only record of its file. */
const only = () => 'all';

/** Tours: each step is a record, `id.1`, and `id` is the tour itself. */
export const TOURS = 'tours.md';
/** What is printed around tours, by the ids of these. */
export const SHEETS = 'tours.sheets.yaml';

/** The name that a record is known by: one in another language is one more name of it. */
const NAME = 'names.0.name';

/** By file of the atlas; a tour is one file, and its texts are named by its id. */
const FILES: Readonly<Record<string, FileTexts>> = {
	'atlas.yaml': {
		key: only,
		texts: [
			'title',
			'subtitle',
			'disclaimer',
			'whole',
			'groups.*.name',
			'groups.*.short',
			'polities.*.name',
			'polities.*.short',
			'polities.*.note',
			'polities.*.inText.name',
			'polities.*.inText.short',
			'qualifiers.*.name',
			'sides.*.name',
			'communities.*.name',
			'origins.*.name',
			'words.*',
			'languages.*.name'
		]
	},
	'districts.csv': { key: byId, texts: ['name', 'note'] },
	'units.csv': { key: byId, texts: ['name', 'members', 'note'] },
	'cities.csv': { key: byId, texts: ['name', 'note'] },
	'control.csv': { key: joined('unit', 'start'), texts: ROW },
	'control-versions.csv': { key: joined('unit', 'start', 'de_facto', 'attestations'), texts: ['note'] },
	'title.csv': { key: joined('area', 'start'), texts: ROW },
	'offices.csv': { key: joined('office', 'holder', 'start', 'account'), texts: ['note', 'doubt'] },
	'statements.csv': { key: ({ no }) => String(no), texts: ['claim', 'note'] },
	'events.yaml': {
		key: byId,
		texts: ['title', 'label', 'headline', 'account', 'placeText', 'doubt', 'formula.text', ...VERSIONS]
	},
	'people.yaml': { key: byId, texts: ['summary', 'born.placeText', 'died.placeText', ...VERSIONS] },
	'institutions.yaml': {
		key: byId,
		texts: [NAME, 'summary', 'formula.*.label', 'formula.*.including.*.label', 'seats.*.post', ...VERSIONS]
	},
	'offices.yaml': { key: byId, texts: ['name'] },
	'facility-layers.yaml': { key: byId, texts: ['name', 'one', 'summary'] },
	'facilities.yaml': { key: byId, texts: ['name', 'label', 'note', 'doubt'] },
	'journeys.yaml': {
		key: byId,
		texts: ['title', 'label', 'travellers', 'summary', 'legs.*.label', 'legs.*.note', ...VERSIONS]
	},
	'documents.yaml': {
		key: byId,
		texts: ['title', 'summary', 'parts.*.heading', 'parts.*.text', 'parts.*.rights', ...VERSIONS]
	},
	'population.yaml': { key: byId, texts: ['scope', 'note', 'doubt'] },
	'pictures.yaml': { key: byId, texts: ['title', 'alt', 'rights.says'] },
	'places.yaml': { key: byId, texts: ['kind', 'role', 'note', 'toponyms.*.note'] },
	'glossary.yaml': { key: byId, texts: ['term', 'short', 'also.*', 'inText.*', 'gist', 'more'] },
	'about.yaml': {
		key: only,
		texts: [
			'opening.*.text',
			'about.*.heading',
			'about.*.text.**',
			'methods.*.heading',
			'methods.*.text.**',
			'intros.*'
		]
	},
	'geometry/front-lines.geojson': { key: byId, texts: ['properties.name', 'properties.label'] },
	'labels.yaml': { key: byId, texts: ['name', 'note'] },
	[TOURS]: { key: byId, texts: ['title', 'audience', 'summary', 'caption', 'question', 'answer', 'notes.*'] },
	[SHEETS]: {
		key: only,
		texts: [
			'objectives.*',
			'plans.*.parts.*.task',
			'worksheet.*.question',
			'worksheet.*.answer',
			'documentsNote',
			'documents.*.rights',
			'documents.*.about',
			'documents.*.text',
			'documents.*.questions.*.question',
			'documents.*.questions.*.answer'
		]
	}
};

/** Files whose texts are translated. */
export const TRANSLATED_FILES: readonly string[] = Object.keys(FILES);

/** The key by which a record of a file is known; `null` where the file has no texts. */
export function keyOf(file: string, record: object): string | null {
	return FILES[file]?.key(record as Row) ?? null;
}

/** A text that is that of an event (control.csv). */
const ELSEWHERE = /^event:\S+$/;

/** The texts of a record, in the order of the table; empty ones are none. */
export function textsOf(file: string, record: object): RecordText[] {
	return (FILES[file]?.texts ?? []).flatMap((pattern) => found(record, pattern.split('.'), []));
}

function found(node: unknown, pattern: readonly string[], path: readonly string[]): RecordText[] {
	const [step, ...rest] = pattern;
	if (typeof node === 'string') {
		const isMeant = step === undefined || (step === '**' && rest.length === 0);
		return isMeant && node.trim() !== '' && !ELSEWHERE.test(node)
			? [{ path: path.join('.'), text: node }]
			: [];
	}
	if (node === null || typeof node !== 'object' || step === undefined) return [];
	const further = step === '**' ? pattern : rest;
	return entriesOf(node)
		.filter(([name]) => step === '*' || step === '**' || name === step)
		.flatMap(([name, child]) => found(child, further, [...path, name]));
}

/** The parts of a record by their names: the id of an element that has one, else its number. */
function entriesOf(node: object): [string, unknown][] {
	if (!Array.isArray(node)) return Object.entries(node);
	return node.map((child: unknown, i) => [nameOf(child, i), child]);
}

function nameOf(child: unknown, number: number): string {
	const { id } = (child ?? {}) as { id?: unknown };
	return typeof id === 'string' ? id : String(number);
}

/** A record with some of its texts replaced. @param said - By path. @param language - Theirs, BCP 47. */
export function withTexts<T>(record: T, said: ReadonlyMap<string, string>, language: string): T {
	const replaced = (node: unknown, path: string): unknown => {
		if (typeof node === 'string') return path === NAME ? node : (said.get(path) ?? node);
		if (node === null || typeof node !== 'object') return node;
		const entries = entriesOf(node).map(
			([name, child]) => [name, replaced(child, path === '' ? name : `${path}.${name}`)] as const
		);
		return Array.isArray(node) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
	};
	if (said.size === 0) return record;
	const told = replaced(record, '') as T & { readonly names?: readonly object[] };
	const name = said.get(NAME);
	return name === undefined ? told : { ...told, names: [{ name, lang: language }, ...(told.names ?? [])] };
}
