import { join, resolve } from 'node:path';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { buildSiteFacts, readAbout } from './about.ts';
import { basemapOf, buildBasemap } from './basemap.ts';
import { readChanges, readEntries } from './changes.ts';
import { compile } from './compile.ts';
import { Faults, formatFault, formatFaults, NoFaults, type Fault } from './faults.ts';
import { attestationOf, countsOf, tilesLine } from './summary.ts';
import { textFigures } from './text-figures.ts';
import { checkTourLettering } from './tour-lettering.ts';
import { checkTranslation, coverageLine, type Coverage } from './translations/check.ts';
import { languagesOf, readTranslated, translationInto } from './translations/read-translation.ts';
import { sourceTexts, type Texts } from './translations/source-texts.ts';
import type { Translation } from './translations/translation.ts';
import {
	ship,
	writeDownloads,
	writeEditorSchemas,
	writeMeasured,
	writeShown,
	type CompileJob,
	versionOf,
	type Parts
} from './write-compiled.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What is said of it, and whether it was written. */
export interface Outcome {
	readonly isGood: boolean;
	readonly said: string;
}

/**
 * Compiles a folder of authored data. Writes to src/lib/generated/ what the site is built with: the atlas, and beside it what the cards
 * need besides (record), what changed in it, the tours, what is printed around these, the words of the search, the glossary and the
 * forms of its terms, the backdrop of the first picture, the facts of the site and the sentences that introduce it; to static/data/ the
 * downloads and, in basemap/, what the live map fetches; and, for the project's own data, the JSON Schemas for editors to
 * src/compiler/schema/. Where there are faults nothing is written, and they are what is said, one a line.
 */
export function compileFolder(job: CompileJob): Outcome {
	const faults = new Faults();
	const translation =
		job.language === undefined ? undefined : translationInto(job.folder, job.language, faults);
	const parts = faults.isEmpty ? compileParts(job.folder, translation, faults, job.original) : null;
	const coverage = parts && !translation ? [...checkLater(job.folder, parts, faults)].flat() : [];
	if (!parts || !faults.isEmpty) return faulty(job, faults);
	const { compiled } = parts;
	const shipped = ship(job, compiled);
	const sizes = writeMeasured(job, parts, shipped);
	writeDownloads(job, parts, shipped);
	if (job.folder === join(ROOT, 'geodata') && job.output === ROOT) writeEditorSchemas();
	const lines = [
		`${countsOf(compiled)}; ${sizes}`,
		...tilesLine(compiled.atlas, shipped),
		attestationOf(compiled),
		...coverage.map(coverageLine)
	];
	return { isGood: true, said: lines.join('\n') };
}

/**
 * Compiles a folder while somebody waits to see an edit: first what the page shows, then step by step the rest, the lettering of tours,
 * the translations and the open data. Yields an outcome once the page can show the edit, and `null` after each step between, where it may
 * be left for a newer edit; returns the outcome of the whole, which tells all faults.
 */
export function* compileInSteps(job: CompileJob): Generator<Outcome | null, Outcome> {
	const faults = new Faults();
	const parts = compileParts(job.folder, undefined, faults);
	if (!parts) return faulty(job, faults);
	const shipped = faults.isEmpty ? ship(job, parts.compiled) : null;
	if (shipped) writeShown(job, parts, shipped);
	yield faults.isEmpty ? { isGood: true, said: countsOf(parts.compiled) } : faulty(job, faults);
	const coverage: Coverage[] = [];
	for (const found of checkLater(job.folder, parts, faults)) {
		coverage.push(...found);
		yield null;
	}
	if (!shipped || !faults.isEmpty) return faulty(job, faults);
	writeDownloads(job, parts, shipped);
	return { isGood: true, said: [attestationOf(parts.compiled), ...coverage.map(coverageLine)].join('\n') };
}

/** All faults of a folder, for which {@link compileFolder} would write nothing. */
export function faultsOf(folder: string): readonly Fault[] {
	const faults = new Faults();
	const parts = compileParts(folder, undefined, faults);
	if (parts) Array.from(checkLater(folder, parts, faults));
	return faults.list;
}

function faulty({ folder }: CompileJob, { list }: Faults): Outcome {
	// One that is found twice is told once.
	const { size } = new Set(list.map(formatFault));
	const count = `${size} fault${size === 1 ? '' : 's'} in ${folder}`;
	return { isGood: false, said: [...formatFaults(list), count].join('\n') };
}

/**
 * @param original - Into which folder a translation was compiled as it is written.
 * @returns `null` for a record with faults; those of its pages and its land are told with them.
 */
function compileParts(
	folder: string,
	translation: Translation | undefined,
	faults: Faults,
	original?: string
): Parts | null {
	const compiled = compile(folder, translation);
	// Of a translation only what it says is to be held against its folder, and that has checks of its own.
	const told = translation ? new NoFaults() : faults;
	if (!compiled.ok) {
		for (const fault of compiled.faults) faults.add(fault);
		buildBasemap(folder, told, translation);
		readAbout(folder, told);
		readEntries(folder, told);
		if (compiled.isSound && !translation) Array.from(checkTranslations(folder, faults));
		return null;
	}
	const basemap = buildBasemap(folder, told, translation);
	const { prose, history, record } = compiled;
	const relief = basemap?.files.get('relief.json');
	const origin = process.env['SITE_ORIGIN'];
	const facts = { prose, history, origin, relief, translation };
	const atlas = { ...compiled.atlas, version: versionOf(original, compiled.atlas) };
	const figures = textFigures({ atlas, history });
	const site = buildSiteFacts(folder, record.atlas, figures, facts, told);
	const changes = readChanges(folder, createAtlasCore(compiled.atlas), record, told);
	return { compiled, basemap, site, changes };
}

/** Checks of a record in the language that it is written in that take long and change nothing that is shown, one at a time. */
function* checkLater(
	folder: string,
	{ compiled, basemap }: Parts,
	faults: Faults
): Generator<readonly Coverage[], void> {
	if (basemap) checkTourLettering(compiled.spoken, compiled, basemapOf(basemap), faults);
	yield [];
	yield* checkTranslations(folder, faults);
}

function* checkTranslations(folder: string, faults: Faults): Generator<readonly Coverage[], void> {
	const languages = languagesOf(folder);
	const texts = languages.length === 0 ? (new Map() as Texts) : sourceTexts(folder);
	for (const language of languages)
		yield [checkTranslation(folder, language, texts, readTranslated(folder, language, faults), faults)];
}
