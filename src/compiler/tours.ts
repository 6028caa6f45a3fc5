import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Tour, TourStub } from '#lib/atlas/model/tour.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { readMark } from '#lib/lessons/marks.ts';
import { stepFaults, type StepFault } from '#lib/lessons/step-rules.ts';
import { readKeys, splitTour, type TourSection } from '#lib/lessons/tour-text.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import { LINK_KEY_LIST } from '#lib/url/link-keys.ts';
import type { Faults, FileLocation } from './faults.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Prose } from './prose.ts';
import { readText, type DataFolder } from './read.ts';
import type { References } from './references.ts';
import { wordsOf } from './schema-words.ts';
import { TourHead, TourStepHead, type StepClaims } from './schemas/index.ts';
import {
	focusOf,
	namedBy,
	secretWords,
	type SpokenStep,
	type UnfocusedStep,
	type UnfocusedTour
} from './tour-focus.ts';
import { TOURS } from './translations/texts.ts';
import type { Translation } from './translations/translation.ts';
import { UniqueIds } from './unique-ids.ts';

const FOLDER = 'tours';
/** How the texts of a step are called in a fault. */
const TEXTS = {
	title: 'the title of a step',
	caption: 'a caption',
	question: 'a question',
	answer: 'an answer'
};
/** Keys of a link that a step may set; the step itself is not one of them. */
const VIEW_KEYS = new Set(LINK_KEY_LIST.filter((key) => key.isForTours).map((key) => key.name));

/** What reading a tour takes besides its text. */
interface Tools {
	readonly references: References;
	readonly prose: Prose;
	readonly faults: Faults;
	readonly translation?: Translation | undefined;
}

/** A tour as it was read, with where each of its steps stands. */
export interface ReadTour {
	readonly value: UnfocusedTour;
	readonly steps: readonly FileLocation[];
	/** By step the names that it uses without meaning a place on its map. */
	readonly beyond: readonly (readonly string[])[];
	/** What each step claims of the record. */
	readonly claims: readonly StepClaims[];
}

/**
 * Reads `tours/*.md`: front matter, then a heading for each step, under it the step's own keys, a caption as a block
 * quotation, and notes as paragraphs. Faults name file, line and step.
 */
export function readTours(folder: DataFolder, references: References, prose: Prose): ReadTour[] {
	const ids = new UniqueIds(folder.faults);
	return filesOf(folder).flatMap((file) => {
		const text = readText(folder, file, false)?.replaceAll('\r\n', '\n');
		if (text === undefined) return [];
		return readTour(text, file, ids, {
			references,
			prose,
			faults: folder.faults,
			translation: folder.translation
		});
	});
}

/** The tour of a file; none where its front matter cannot be read. */
function readTour(text: string, file: string, ids: UniqueIds, tools: Tools): ReadTour[] {
	const { faults, prose } = tools;
	const split = splitTour(text);
	if (split === null) {
		faults.add({
			file,
			line: 1,
			rule: 'a tour begins with front matter between lines of ---',
			found: text.slice(0, 20)
		});
		return [];
	}
	const written = parseKeys(split.keys, TourHead, { file, line: 2 }, faults);
	if (!written) return [];
	const head = tools.translation?.told(TOURS, written, written.id) ?? written;
	ids.add({ file, line: 2, id: head.id });
	const { sections } = split;
	if (sections.length === 0) {
		faults.add({
			file,
			line: 1,
			id: head.id,
			rule: 'a tour has steps, each under a heading of ##',
			found: 'none'
		});
	}
	const read = sections.flatMap((section, i) => {
		const location = { file, line: section.line, id: `step ${i + 1}` };
		const step = readStep(section, location, tools, `${head.id}.${i + 1}`);
		return step ? [{ ...step, location }] : [];
	});
	return [
		{
			value: {
				...head,
				summary: prose.compile(head.summary, {
					day: prose.defaultDay,
					location: { file, line: 2 },
					isFull: true
				}),
				steps: read.map(({ step }) => step)
			},
			steps: read.map(({ location }) => location),
			beyond: read.map(({ beyond }) => beyond),
			claims: read.map(({ claims }) => claims)
		}
	];
}

/** What of the tours menus and links need. */
export function tourStubs(tours: readonly ReadTour[]): TourStub[] {
	return tours.map(({ value: { id, title, minutes, audience, steps } }) => ({
		id,
		title,
		minutes,
		audience,
		steps: steps.length
	}));
}

/**
 * The tours with their views in canonical form, and what the map of each step is to show. Each view is read by the codec of
 * the site itself; whatever it would report to a reader is a fault here.
 *
 * @param told - The tours in the names of the time.
 */
export function checkTourViews(
	tours: readonly ReadTour[],
	told: readonly ReadTour[],
	atlas: Atlas,
	gazetteer: Gazetteer,
	faults: Faults
): { readonly tours: Tour[]; readonly spoken: readonly SpokenStep[] } {
	const facts = atlasFacts(createAtlasCore(atlas));
	const spoken: SpokenStep[] = [];
	const focused = tours.map(({ value, steps, claims, beyond }, t) => ({
		...value,
		steps: value.steps.map((step, i) => {
			const location = steps[i] ?? { file: FOLDER };
			const view = canonicalView(step.view, facts, location, faults);
			const { day, selection } = decodeUrl(`#${view}`, '', facts).state;
			const words = told[t]?.value.steps[i] ?? step;
			const named = namedBy(words, gazetteer, { day, location, beyond: beyond[i] ?? [] }, faults);
			const secret = secretWords(words, named, gazetteer, day);
			const focus = focusOf({ named, secret }, day, selection, claims[i] ?? {});
			const { hides } = step;
			spoken.push({ tour: value.id, number: i + 1, location, view, hides, focus, named, secret });
			return { ...step, view, focus };
		})
	}));
	return { tours: focused, spoken };
}

/** A view as the site writes it; reports keys that a step must not set, and whatever makes it no good link. */
function canonicalView(view: string, facts: AtlasFacts, location: FileLocation, faults: Faults): string {
	for (const pair of view.split('&').filter((part) => part !== '')) {
		const [key = ''] = pair.split('=');
		if (!VIEW_KEYS.has(key))
			faults.add({ ...location, rule: `a view has the keys ${[...VIEW_KEYS].join(', ')}`, found: key });
	}
	const { state, notices } = decodeUrl(`#${view}`, '', facts);
	for (const notice of notices)
		faults.add({ ...location, rule: `a view must be a good link (${notice.kind})`, found: notice.value });
	return encodeHash(state, facts).slice(1);
}

function filesOf({ path }: DataFolder): string[] {
	try {
		return readdirSync(join(path, FOLDER))
			.filter((name) => name.endsWith('.md'))
			.sort()
			.map((name) => `${FOLDER}/${name}`);
	} catch (error) {
		// An atlas need not have tours.
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

/** The day that a view names; the site's own reader of links is asked once the atlas stands. */
export function dayOfView(view: string): Day | null {
	return parseIsoDay(/(?:^|&)(?:date|compare)=(\d{4}-\d{2}-\d{2})/.exec(view)?.[1] ?? '');
}

function readStep(
	written: TourSection,
	location: FileLocation,
	{ references, prose, faults, translation }: Tools,
	key: string
): { step: UnfocusedStep; claims: StepClaims; beyond: readonly string[] } | null {
	const keys = parseKeys(written.keys, TourStepHead, location, faults);
	if (!keys) return null;
	const [section, head] = inLanguage(written, keys, key, translation);
	const { sources, view, hides = false, claims = {}, beyond = [], minutes } = head;
	const context = { day: dayOfView(view) ?? prose.defaultDay, location };
	const compile = (text: string) => prose.compile(text, context);
	const [title, caption] = [compile(section.title), compile(section.caption)];
	const notes = section.notes.map((text) => prose.compile(text, { ...context, isFull: true }));
	const question = head.question === undefined ? undefined : compile(head.question);
	const answer = head.answer === undefined ? undefined : compile(head.answer);
	const report = (rule: string, found: string) => faults.add({ ...location, rule, found });
	for (const fault of stepFaults({ title, caption, question, answer, hides }, (text) => prose.fillAll(text)))
		reportStep(fault, report);
	const marks = readMarks(head.marks, report);
	if (notes.length === 0) report('a step has notes', 'none');
	return {
		claims,
		beyond,
		step: {
			title,
			view,
			caption,
			notes,
			...(question === undefined ? {} : { question }),
			...(answer === undefined ? {} : { answer }),
			hides,
			attestations: references.attestations(sources, location),
			...(minutes === undefined ? {} : { minutes }),
			...marks
		}
	};
}

/** A step and its keys in the language that is asked for. */
function inLanguage<K extends object>(
	section: TourSection,
	keys: K,
	key: string,
	translation: Translation | undefined
): [TourSection, K] {
	if (translation === undefined) return [section, keys];
	return [translation.told(TOURS, section, key), translation.told(TOURS, keys, key)];
}

/** What is drawn on the map of a step, where something is. */
function readMarks(
	texts: readonly string[] = [],
	report: (rule: string, found: string) => void
): Pick<UnfocusedStep, 'marks'> {
	const marks = texts.flatMap((text) => {
		const mark = readMark(text);
		if (mark === null) report('a mark is its kind, its points as lng,lat and its words', text);
		return mark ?? [];
	});
	return marks.length === 0 ? {} : { marks };
}

function reportStep(fault: StepFault, report: (rule: string, found: string) => void): void {
	if (fault.rule === 'length') {
		const { text, length, most } = fault;
		report(`${TEXTS[text]} has 1 to ${most} characters`, length === 0 ? 'none' : String(length));
	} else if (fault.rule === 'hides-without-question') report('a step that hides asks a question', 'none');
	else report('a question has an answer, and an answer a question', 'one alone');
}

/** The keys of a tour or step (YAML), by their schema; `null`, and faults, when they are not as it says. */
function parseKeys<S extends z.ZodType>(
	text: string,
	schema: S,
	location: FileLocation,
	faults: Faults
): z.infer<S> | null {
	const read = readKeys(text);
	if ('error' in read) {
		faults.add({ ...location, rule: 'must be YAML', found: read.error });
		return null;
	}
	const result = schema.safeParse(read.value);
	if (result.success) return result.data;
	for (const { rule, found } of wordsOf(result.error.issues, read.value, schema))
		faults.add({ ...location, rule, found });
	return null;
}
