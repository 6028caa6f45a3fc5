import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { splitTour, writeTour, type TourValues } from '#lib/lessons/tour-text.ts';

const FIXTURE = resolve(import.meta.dirname, '../../fixtures/atlas');
/** What the tiny atlas does without and an atlas may have, so that every kind of text is there. */
const MORE = join(import.meta.dirname, 'more');

type Key = string | number;

/** A text of a file that a reader sees: where it stands in what the file holds. */
export interface Carrier {
	readonly file: string;
	readonly path: readonly Key[];
	readonly text: string;
}

/** Keys whose values are words of a format and not of a reader: days, ids, kinds, colours, numbers, references. */
const OF_FORMAT = new Set(
	`id schema kind type lang use from to start end start_edtf end_edtf date best issued original-date period defaultDay
	colour tint pattern home country unit units district districts group seat de_facto de_jure status claimants claimed_by
	qualifier area areas confidence grade attestations custom accessed language version place people falls garrisonEnds
	importance side institution office holder offices.csv:account acting field layer glyph means via person continues
	founding licence.path homepage URL DOI ISBN no document line treatment entities related record rows claims timeline
	level source sources view label_lng label_lat seed_lng seed_lat precisionKm rank article predecessor successor partOf
	gender method needs where told step steps community events form known file of basis size`.split(/\s+/)
);

/** A copy of the tiny atlas with every kind of text in it, of which texts can be exchanged. */
export class HostileFolder {
	readonly path: string;

	/** @param path - Where it is made; anywhere where nothing is said. */
	constructor(path = mkdtempSync(join(tmpdir(), 'hostile-'))) {
		this.path = path;
		mkdirSync(path, { recursive: true });
		for (const folder of [FIXTURE, MORE]) cpSync(folder, this.path, { recursive: true });
	}

	/** Every text of every file of records. */
	carriers(): Carrier[] {
		return readdirSync(this.path, { recursive: true, encoding: 'utf8' })
			.filter((file) => ['.csv', '.yaml', '.json', '.md'].includes(extname(file)) && file !== 'synonyms.yaml')
			.toSorted()
			.flatMap((file) => textsOf(this.#read(file), file).map(([path, text]) => ({ file, path, text })));
	}

	/** What a file holds with one value of it exchanged, as the file is written; escapes stand for what is not ASCII. */
	with({ file, path }: Pick<Carrier, 'file' | 'path'>, value: string): string {
		const data = this.#read(file);
		put(data, path, value);
		return write(file, data);
	}

	/** Exchanges texts for good. */
	exchange(make: (text: string, carrier: Carrier) => string): void {
		for (const carrier of this.carriers())
			writeFileSync(join(this.path, carrier.file), this.with(carrier, make(carrier.text, carrier)));
	}

	remove(): void {
		rmSync(this.path, { recursive: true, force: true });
	}

	#read(file: string): unknown {
		const text = readFileSync(join(this.path, file), 'utf8');
		if (file.endsWith('.csv')) return parseCsv(text, { columns: true });
		if (file.endsWith('.md')) return readTour(text);
		return file.endsWith('.json') ? JSON.parse(text) : parseYaml(text);
	}
}

/** A tour as the values that it is written from. */
function readTour(text: string): TourValues {
	const split = splitTour(text);
	if (!split) throw new Error('no tour');
	const keys = (yaml: string) => (parseYaml(yaml) ?? {}) as Record<string, unknown>;
	return {
		keys: keys(split.keys),
		sections: split.sections.map(({ title, caption, notes, keys: own }) => ({
			title,
			caption,
			notes,
			keys: keys(own)
		}))
	};
}

function write(file: string, data: unknown): string {
	if (file.endsWith('.md')) return writeTour(data as TourValues);
	if (file.endsWith('.csv')) {
		const rows = data as Record<string, string>[];
		return stringify(rows, { header: true, columns: Object.keys(rows[0] ?? {}) });
	}
	// JSON is YAML. Escapes hide from who looks at the file what it holds.
	const text = JSON.stringify(data, null, 1);
	return text.replaceAll(/[^\0-~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function textsOf(
	value: unknown,
	file: string,
	path: readonly Key[] = []
): (readonly [readonly Key[], string])[] {
	if (typeof value === 'string') return value === '' ? [] : [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) =>
		OF_FORMAT.has(key) || OF_FORMAT.has(`${path.at(-1) ?? ''}.${key}`) || OF_FORMAT.has(`${file}:${key}`)
			? []
			: textsOf(child, file, [...path, Array.isArray(value) ? Number(key) : key])
	);
}

function put(data: unknown, path: readonly Key[], value: string): void {
	const [last, ...before] = path.toReversed();
	const holder = before.reduceRight<unknown>((node, key) => (node as Record<Key, unknown>)[key], data);
	(holder as Record<Key, unknown>)[last ?? ''] = value;
}
