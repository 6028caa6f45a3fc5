import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { writeAtlas, writeHistory, writeTours } from '#lib/atlas/wire.ts';
import { buildSiteFacts, readAbout } from './about.ts';
import { basemapOf, buildBasemap } from './basemap.ts';
import { readChanges, readEntries } from './changes.ts';
import { PICTURES } from './check-pictures.ts';
import { compile } from './compile.ts';
import { Faults, formatFaults } from './faults.ts';
import { attestedFacts, figuresOf } from './figures.ts';
import { locatorsOf } from './long-works.ts';
import { openData } from './open-data.ts';
import { percent, textFigures } from './text-figures.ts';
import { EDITOR_SCHEMAS } from './schemas/index.ts';
import { checkTourLettering } from './tour-lettering.ts';

/*
 * Compiles a folder of authored data: `tsx src/compiler/main.ts [folder] [output]` (default: geodata, and the folder of
 * the project). Writes to src/lib/generated/ what the site is built with: the atlas, and beside it what the cards need
 * besides (record), what changed in it, the tours, what is printed around these, the words of the search, the glossary and the forms of its terms, the backdrop of the
 * first picture, the facts of the site and the sentences that introduce it; to static/data/ the downloads
 * and, in basemap/, what the live map fetches; and, for the project's own data, the JSON Schemas for editors to
 * src/compiler/schema/. Faults go to standard error, one a line; the exit code is then 1.
 */

const ROOT = resolve(import.meta.dirname, '../..');
/** Bytes from which on the last hundredth of compression would take longer than all the rest of compiling. */
const LONG_TEXT = 1_000_000;
const output = resolve(process.argv[3] ?? ROOT);
const folder = resolve(process.argv[2] ?? process.env['ATLAS_FOLDER'] ?? join(ROOT, 'geodata'));

const compiled = compile(folder);
const basemapFaults = new Faults();
const basemap = buildBasemap(folder, basemapFaults);
const site = compiled.ok
	? buildSiteFacts(
			folder,
			compiled.record.atlas,
			textFigures(compiled),
			{
				prose: compiled.prose,
				history: compiled.history,
				origin: process.env['SITE_ORIGIN'],
				relief: basemap?.files.get('relief.json')
			},
			basemapFaults
		)
	: null;
const changes = compiled.ok
	? readChanges(folder, createAtlasCore(compiled.atlas), compiled.record, basemapFaults)
	: [];
if (compiled.ok && basemap) checkTourLettering(compiled.spoken, compiled, basemapOf(basemap), basemapFaults);
if (!compiled.ok) checkPages(folder, basemapFaults);
const faults = [...(compiled.ok ? [] : compiled.faults), ...basemapFaults.list];
if (!compiled.ok || faults.length > 0) {
	for (const line of formatFaults(faults)) console.error(line);
	console.error(`${faults.length} fault${faults.length === 1 ? '' : 's'} in ${folder}`);
	process.exit(1);
}

const wire = JSON.stringify(writeAtlas(compiled.atlas));
const historyWire = JSON.stringify(writeHistory(compiled.history));
writeFile('src/lib/generated/atlas.json', wire);
writeFile('src/lib/generated/record.json', historyWire);
writeFile('src/lib/generated/tours.json', JSON.stringify(writeTours(compiled.tours)));
writeFile('src/lib/generated/tour-sheets.json', JSON.stringify(compiled.sheets));
writeFile('src/lib/generated/lexicon.json', JSON.stringify(compiled.lexicon));
writeFile('src/lib/generated/glossary.json', JSON.stringify(compiled.glossary.terms));
writeFile('src/lib/generated/terms.json', JSON.stringify(compiled.glossary.forms));
writeFile('src/lib/generated/words.json', JSON.stringify(compiled.record.atlas.words ?? {}));
writeFile('src/lib/generated/backdrop.json', basemap?.backdrop ?? 'null');
writeFile('src/lib/generated/site.json', JSON.stringify(site));
writeFile('src/lib/generated/changes.json', JSON.stringify(changes));
writeFile('src/lib/generated/opening.json', JSON.stringify(site?.opening ?? []));
const pictures = compiled.history.pictures.map(
	({ file }) => [join(PICTURES, file), readFileSync(join(folder, PICTURES, file))] as const
);
const downloads = new Map<string, string | Uint8Array>(openData(compiled, site?.origin ?? null));
for (const [name, content] of pictures) downloads.set(name, content);
for (const [name, content] of basemap?.files ?? []) downloads.set(join('basemap', name), content);
removeOthers('static/data', downloads);
for (const [name, content] of downloads) writeFile(join('static/data', name), content);
if (folder === join(ROOT, 'geodata') && output === ROOT) writeEditorSchemas();

const { atlas, history } = compiled;
const figures = figuresOf(atlas, history);
const locators = locatorsOf(compiled.record.sources, attestedFacts(atlas, history));
const missing = [...locators.missing].map(([source, count]) => `${source} ${count}`);
console.log(
	`atlas ${atlas.id} ${atlas.version}: ${atlas.units.length} units, ${atlas.control.length} control intervals, ` +
		`${atlas.places.length} places, ${atlas.events.length} events, ${atlas.people.length} people, ` +
		`${atlas.institutions.length} institutions, ${atlas.tenures.length} tenures, ${atlas.journeys.length} journeys, ` +
		`${atlas.sources.length} sources cited; ${brotliKb(wire)} KB brotli, ${brotliKb(historyWire)} KB more for the cards\n` +
		`${figures.facts} attested facts: ${percent(figures.primary, figures.facts, 1)} with a primary source, ` +
		`${percent(figures.generalOnly, figures.facts, 1)} on general knowledge alone; ${figures.conflicts} conflicts of sources recorded\n` +
		`${locators.given} of ${locators.of} attestations say where in their work; ` +
		`${sum(locators.missing.values())} of long works do not: ${missing.join(', ') || 'none'}`
);

/** The form of the files that are compiled only with a record that has no faults. */
function checkPages(path: string, found: Faults): void {
	readAbout(path, found);
	readEntries(path, found);
}

function sum(numbers: Iterable<number>): number {
	return [...numbers].reduce((total, number) => total + number, 0);
}

function brotliKb(text: string): number {
	const quality = text.length > LONG_TEXT ? 9 : constants.BROTLI_MAX_QUALITY;
	const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
	return Math.round(packed.length / 102.4) / 10;
}

/** Writes only what differs, so that a watcher or a build cache sees no change where there is none. */
function writeFile(path: string, content: string | Uint8Array): void {
	const target = join(output, path);
	mkdirSync(join(target, '..'), { recursive: true });
	if (!readOrNull(target)?.equals(Buffer.from(content))) writeFileSync(target, content);
}

/** Removes from a folder the files of an earlier run that are no longer among those it is to hold. */
function removeOthers(within: string, files: ReadonlyMap<string, unknown>): void {
	const target = join(output, within);
	if (!existsSync(target)) return;
	for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
		const path = join(target, name);
		if (!files.has(name) && statSync(path).isFile()) rmSync(path);
	}
}

function readOrNull(path: string): Buffer | null {
	try {
		return readFileSync(path);
	} catch {
		return null;
	}
}

function writeEditorSchemas(): void {
	for (const [name, schema] of Object.entries(EDITOR_SCHEMAS)) {
		writeFile(
			join('src/compiler/schema', `${name}.schema.json`),
			`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`
		);
	}
}
