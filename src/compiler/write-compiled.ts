import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writeAtlas, writeHistory, writeTours } from '#lib/atlas/wire.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { buildSiteFacts } from './about.ts';
import type { buildBasemap } from './basemap.ts';
import type { readChanges } from './changes.ts';
import { PICTURES } from './check-pictures.ts';
import type { Compiled } from './compile.ts';
import { interfaceWords } from './interface-words.ts';
import { openDataFiles } from './open-data.ts';
import { removeOthers, writeInto } from './output-folder.ts';
import { EDITOR_SCHEMAS } from './schemas/index.ts';
import { variantsOf } from '../tools/made-languages.ts';
import { siteLanguages } from '../tools/site-languages.mjs';
import { sizesOf } from './summary.ts';
import { shipOutlines, type ShippedAtlas } from './tiles/ship-outlines.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Which folder is compiled, and into which. */
export interface CompileJob {
	/** Of the authored data. */
	readonly folder: string;
	readonly output: string;
	/** The language that the texts are told in; left out: as they are written. */
	readonly language: string | undefined;
	/** Into which folder it was compiled as it is written, of which a translation takes the version. */
	readonly original: string | undefined;
}

/** All that is made of a folder. */
export interface Parts {
	readonly compiled: Compiled;
	readonly basemap: ReturnType<typeof buildBasemap>;
	readonly site: ReturnType<typeof buildSiteFacts>;
	readonly changes: ReturnType<typeof readChanges>;
}

/** The atlas as its site has it. Told in another language it is the same record, and has the same version. */
export function ship({ original }: CompileJob, { atlas }: Compiled): ShippedAtlas {
	return shipOutlines({ ...atlas, version: versionOf(original, atlas) });
}

/** Writes what the page is made of. */
export function writeShown(
	job: CompileJob,
	parts: Parts,
	shipped: ShippedAtlas
): ReturnType<typeof generatedFrom> {
	const generated = generatedFrom(job, parts, shipped);
	for (const [name, content] of Object.entries(generated))
		writeInto(job.output, `src/lib/generated/${name}.json`, [content]);
	for (const [path, read] of shownFiles(job, parts, shipped))
		writeInto(job.output, join('static/data', path), [read()]);
	return generated;
}

/** Writes what the page is made of; how large it is, in words. What it was written from is not kept. */
export function writeMeasured(job: CompileJob, parts: Parts, shipped: ShippedAtlas): string {
	const { atlas, record } = writeShown(job, parts, shipped);
	return sizesOf(atlas, record);
}

/**
 * Writes what readers fetch, the open data, which are those of the record as it is written; removes what neither they nor the page can
 * fetch any more.
 */
export function writeDownloads(job: CompileJob, parts: Parts, shipped: ShippedAtlas): void {
	const { compiled, site } = parts;
	const there = new Set(shownFiles(job, parts, shipped).keys());
	for (const { path, pieces } of job.language === undefined
		? openDataFiles(compiled, site?.origin ?? null)
		: []) {
		writeInto(job.output, join('static/data', path), pieces);
		there.add(path);
	}
	removeOthers(join(job.output, 'static/data'), there);
}

/** What the site is built with, as JSON by name. */
function generatedFrom(
	{ folder, language }: CompileJob,
	{ compiled, basemap, site, changes }: Parts,
	shipped: ShippedAtlas
) {
	const { version } = shipped.atlas;
	const atlas = JSON.stringify(writeAtlas(shipped.atlas));
	const record = JSON.stringify(writeHistory({ ...compiled.history, version }));
	const variants = language === undefined ? [] : variantsOf(language, atlas + record);
	return {
		atlas,
		record,
		tours: JSON.stringify(writeTours({ ...compiled.tours, version })),
		'tour-sheets': JSON.stringify(compiled.sheets),
		lexicon: JSON.stringify({ ...compiled.lexicon, ...(variants.length > 0 && { variants }) }),
		glossary: JSON.stringify(compiled.glossary.terms),
		terms: JSON.stringify(compiled.glossary.forms),
		words: JSON.stringify(interfaceWords(compiled.record.atlas)),
		backdrop: basemap?.backdrop ?? 'null',
		site: JSON.stringify(site),
		changes: JSON.stringify(changes),
		languages: JSON.stringify(['en', ...siteLanguages(folder)]),
		opening: JSON.stringify(site?.opening ?? [])
	};
}

/** Files that the page itself fetches, by path: outlines in tiles, pictures, and the basemap. */
function shownFiles(
	{ folder, language }: CompileJob,
	{ compiled, basemap }: Parts,
	{ atlas: { tiles }, tiles: outlines }: ShippedAtlas
): ReadonlyMap<string, () => string | Uint8Array> {
	const files = new Map<string, () => string | Uint8Array>();
	// A site in another language takes the outlines over with the open data.
	if (language === undefined && tiles && outlines) files.set(tiles.file, () => outlines);
	for (const { file } of compiled.history.pictures)
		files.set(join(PICTURES, file), () => readFileSync(join(folder, PICTURES, file)));
	for (const [name, content] of basemap?.files ?? []) files.set(join('basemap', name), () => content);
	return files;
}

/** The version of an atlas: of a translation that of the folder into which it was compiled as it is written. */
export function versionOf(original: string | undefined, { version }: Pick<Atlas, 'version'>): string {
	return original === undefined ? version : versionIn(original);
}

/** The version of an atlas that was compiled into a folder. */
function versionIn(folder: string): string {
	const path = join(resolve(folder), 'src/lib/generated/atlas.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Writes the JSON Schemas of the project’s own data for editors. */
export function writeEditorSchemas(): void {
	for (const [name, schema] of Object.entries(EDITOR_SCHEMAS)) {
		writeInto(ROOT, join('src/compiler/schema', `${name}.schema.json`), [
			`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`
		]);
	}
}
