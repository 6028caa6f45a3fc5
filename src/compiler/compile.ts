import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { fillRecord } from '#lib/atlas/prose.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { Lexicon } from '#lib/atlas/model/lexicon.ts';
import { TOURS_SCHEMA, type TourBook } from '#lib/atlas/model/tour.ts';
import type { TourSheets } from '#lib/atlas/model/tour-sheets.ts';
import { assemble } from './assemble/atlas.ts';
import { checkControl, checkControlVersions, checkTitles } from './check-control.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkFacilities } from './check-facilities.ts';
import { checkGeometry } from './check-geometry.ts';
import { checkHeadlines } from './check-headlines.ts';
import { checkHistory, checkTurns } from './check-history.ts';
import { checkNames } from './check-names.ts';
import { checkPictures } from './check-pictures.ts';
import { checkSources } from './check-sources.ts';
import { checkPlausible } from './plausible/index.ts';
import { checkTexts } from './plausible/texts.ts';
import { Prose } from './prose.ts';
import { checkInterfaceWords } from './check-interface-words.ts';
import { checkWords } from './check-words.ts';
import { compileProse } from './compile-prose.ts';
import { cutUnits } from './cut.ts';
import type { UnitCollection } from './land.ts';
import { Faults, NoFaults } from './faults.ts';
import { LANDS_FILE, LINES_FILE, OUTLINE_FILE } from './land-files.ts';
import { Gazetteer, landNames } from './gazetteer.ts';
import { checkAbbreviations, readGlossary, type Glossary } from './glossary.ts';
import { readLexicon } from './lexicon.ts';
import { loadRecord, type AuthoredRecord } from './load.ts';
import type { DataFolder } from './read.ts';
import { readAreas } from './records/areas.ts';
import { readFacilities } from './records/facilities.ts';
import { readHead } from './records/head.ts';
import { readHistory } from './records/history.ts';
import { readRedirects } from './redirects.ts';
import { References } from './references.ts';
import { checkTourClaims } from './tour-claims.ts';
import type { SpokenStep } from './tour-focus.ts';
import { checkSheetEvents } from './tour-sheet-events.ts';
import { readTourSheets } from './tour-sheets.ts';
import { checkTourViews, readTours } from './tours.ts';
import { withNamesIn } from './translations/localise.ts';
import type { Translation } from './translations/translation.ts';

/** What compiling a folder gives: the atlas and what belongs to it, or the faults that stand in the way. */
export type CompileResult =
	| Compiled
	| {
			readonly ok: false;
			readonly faults: Faults['list'];
			/** Whether all of it could be put together: other checks may go on. */
			readonly isSound: boolean;
	  };

/**
 * The atlas, the history that belongs to it, the tours, the unit polygons, and the record they were compiled from. Prose
 * refers to places by id in all of them: see atlas/prose.ts.
 */
export interface Compiled {
	readonly ok: true;
	readonly atlas: Atlas;
	readonly history: History;
	readonly tours: TourBook;
	/** What is printed around tours, in the names of the time. */
	readonly sheets: readonly TourSheets[];
	/** By which words the record is searched. */
	readonly lexicon: Lexicon;
	/** The words that the atlas explains. */
	readonly glossary: Glossary;
	readonly units: UnitCollection;
	readonly record: AuthoredRecord;
	/** What compiles the prose that is no part of the record. */
	readonly prose: Prose;
	/** What the steps of the tours name. */
	readonly spoken: readonly SpokenStep[];
}

/**
 * Reads, validates, cuts and indexes a folder of authored data. All faults are reported, not only the first; an error within
 * the compiler is one.
 * @param translation - In which language its texts are told; left out: as they are written.
 */
export function compile(path: string, translation?: Translation): CompileResult {
	// The record as it is written was compiled before, and what is translated has checks of its own (translations/check.ts).
	const faults = translation ? new NoFaults() : new Faults();
	try {
		return compileInto({ path, faults, translation });
	} catch (error) {
		// What is made of a record of which parts are missing or wrong may fail for that.
		if (faults.isWhole() && faults.isEmpty)
			faults.add({
				file: path,
				rule: 'could not be compiled: undo what was changed last',
				found: (error as Error).message
			});
		return refusal(faults);
	}
}

function refusal(faults: Faults): CompileResult {
	return { ok: false, faults: faults.list, isSound: faults.isSound };
}

const NO_UNITS: UnitCollection = { type: 'FeatureCollection', features: [] };

function compileInto(folder: DataFolder): CompileResult {
	const { path, faults, translation } = folder;
	const read = loadRecord(folder);
	const loaded = translation ? withNamesIn(read, translation.language) : read;
	faults.judge(() => {
		checkPlausible(loaded, faults);
	});
	const prose = new Prose(loaded, path, faults, translation !== undefined);
	const authored = compileProse(loaded, prose, faults);

	const references = new References(authored, faults);
	references.check();
	const isDrawn = faults.isWhole('units.csv', OUTLINE_FILE, LINES_FILE, LANDS_FILE);
	const units = isDrawn ? cutUnits(authored, faults) : NO_UNITS;
	const head = readHead(authored, faults, translation?.language);
	const areas = readAreas(authored, references, faults);
	checkControl(authored, areas.control, head.period, faults);
	checkControlVersions(areas.versions, head.period, faults);
	checkTitles(authored, areas.titles, head.period, faults);
	if (isDrawn) checkGeometry(authored, units.features, faults);
	const history = readHistory(authored, references, faults);
	const facilities = readFacilities(authored, references, faults);
	faults.judge(() => {
		checkHistory(history, areas, faults);
		checkPictures(path, authored, faults);
		if (faults.isWhole('events.yaml', 'control.csv')) checkTurns(history, areas, head.period, faults);
		checkNames(areas, history, head.period, faults);
		checkInterfaceWords(authored, faults);
		checkWords(authored, history, areas, head.period, prose, faults);
		checkFacilities(facilities, head.period, faults);
		checkEvidence(authored, history, areas, facilities, head.period, faults);
		checkSources(authored, references, faults);
	});
	const tours = readTours(folder, references, prose);
	faults.judge(() => {
		for (const { value } of tours) checkTexts(value, { file: `tours/${value.id}.md`, id: value.id }, faults);
	});
	const toldTours = fillRecord(tours, prose.names());
	const sheets = readTourSheets(folder, toldTours, head.period, { authored, references, prose });
	const glossary = readGlossary(folder, references, prose);
	const lexicon = readLexicon(folder, references, translation?.language);
	const redirects = readRedirects(authored, references, faults);
	// What is wrong in what it says hides nothing of what is below.
	if (!faults.isSound) return refusal(faults);

	const compiled = assemble({
		authored,
		references,
		head,
		units,
		areas,
		history,
		facilities,
		redirects,
		tours
	});
	// A tour's views are links, which only the atlas itself can read.
	const record = fillRecord(compiled, prose.names());
	const gazetteer = new Gazetteer(record.atlas, record.history, landNames(path));
	const { tours: toursWithViews, spoken } = faults.judge(() => {
		const viewed = checkTourViews(tours, toldTours, compiled.atlas, gazetteer, faults);
		checkTourClaims([...toldTours, ...sheets.map(({ claimed }) => claimed)], record, faults);
		const printed = sheets.map(({ value }) => value);
		checkSheetEvents(printed, compiled.atlas, faults);
		checkHeadlines(history.events, compiled.atlas, faults);
		const isSource = (id: string) => references.has('source', id);
		checkAbbreviations(glossary, [compiled, viewed.tours, printed], isSource, faults);
		return viewed;
	});
	if (!faults.isEmpty) return refusal(faults);
	const book = { schema: TOURS_SCHEMA, version: compiled.atlas.version, tours: toursWithViews } as const;
	return {
		ok: true,
		...compiled,
		tours: book,
		sheets: sheets.map(({ value }) => value),
		lexicon,
		glossary,
		units,
		record: authored,
		prose,
		spoken
	};
}
