import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Tour, TourStep, TourStub } from '#lib/atlas/model/tour.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import { LINK_KEY_LIST } from '#lib/url/link-keys.ts';
import type { Faults, FileLocation } from './faults.ts';
import type { Prose } from './prose.ts';
import type { DataFolder } from './read.ts';
import type { References } from './references.ts';
import { TourHead, TourStepHead, type StepClaims } from './schemas/index.ts';
import { UniqueIds } from './unique-ids.ts';

const FOLDER = 'tours';
const LONGEST_CAPTION = 240;
const LONGEST_TITLE = 40;
const LONGEST_QUESTION = 160;
/** Keys of a link that a step may set; the step itself is not one of them. */
const VIEW_KEYS = new Set(LINK_KEY_LIST.filter((key) => key.isForTours).map((key) => key.name));

/** What reading a tour takes besides its text. */
interface Tools {
	readonly references: References;
	readonly prose: Prose;
	readonly faults: Faults;
}

/** A tour as it was read, with where each of its steps stands. */
export interface ReadTour {
	readonly value: Tour;
	readonly steps: readonly FileLocation[];
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
		const text = readFileSync(join(folder.path, file), 'utf8').replaceAll('\r\n', '\n');
		return readTour(text, file, ids, { references, prose, faults: folder.faults });
	});
}

/** The tour of a file; none where its front matter cannot be read. */
function readTour(text: string, file: string, ids: UniqueIds, tools: Tools): ReadTour[] {
	const { faults, prose } = tools;
	const [frontMatter, keys] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
	if (frontMatter === undefined || keys === undefined) {
		faults.add({
			file,
			line: 1,
			rule: 'a tour begins with front matter between lines of ---',
			found: text.slice(0, 20)
		});
		return [];
	}
	const head = parseKeys(keys, TourHead, { file, line: 2 }, faults);
	if (!head) return [];
	ids.add({ file, line: 2, id: head.id });
	const sections = sectionsOf(text.slice(frontMatter.length), frontMatter.split('\n').length);
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
		const step = readStep(section, location, tools);
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
 * The tours with their views in canonical form. Each view is read by the codec of the site itself; whatever it would
 * report to a reader is a fault here.
 */
export function checkTourViews(tours: readonly ReadTour[], atlas: Atlas, faults: Faults): Tour[] {
	const facts = atlasFacts(createAtlasCore(atlas));
	return tours.map(({ value, steps }) => ({
		...value,
		steps: value.steps.map((step, i) => {
			const view = canonicalView(step.view, facts, steps[i] ?? { file: FOLDER }, faults);
			return { ...step, view };
		})
	}));
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
function dayOfView(view: string): Day | null {
	return parseIsoDay(/(?:^|&)(?:date|compare)=(\d{4}-\d{2}-\d{2})/.exec(view)?.[1] ?? '');
}

/** A step as it is written. */
interface Section {
	readonly title: string;
	/** 1-based line of its heading. */
	readonly line: number;
	/** YAML. */
	readonly keys: string;
	readonly caption: string;
	readonly notes: readonly string[];
}

function sectionsOf(body: string, firstLine: number): Section[] {
	const lines = body.split('\n');
	const starts = lines.flatMap((line, i) => (line.startsWith('## ') ? [i] : []));
	return starts.map((start, n) => {
		const [keys = '', ...paragraphs] = lines
			.slice(start + 1, starts[n + 1] ?? lines.length)
			.join('\n')
			.trim()
			.split(/\n{2,}/);
		const unwrap = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
		return {
			title: (lines[start] ?? '').slice(3).trim(),
			line: firstLine + start,
			keys,
			caption: unwrap(
				paragraphs
					.filter((text) => text.startsWith('>'))
					.map((text) => text.replace(/^> ?/gm, ''))
					.join(' ')
			),
			notes: paragraphs
				.filter((text) => !text.startsWith('>'))
				.map(unwrap)
				.filter((text) => text !== '')
		};
	});
}

function readStep(
	section: Section,
	location: FileLocation,
	{ references, prose, faults }: Tools
): { step: TourStep; claims: StepClaims } | null {
	const head = parseKeys(section.keys, TourStepHead, location, faults);
	if (!head) return null;
	const { sources, view, hides = false, claims = {} } = head;
	const context = { day: dayOfView(view) ?? prose.defaultDay, location };
	const compile = (text: string) => prose.compile(text, context);
	const [title, caption] = [compile(section.title), compile(section.caption)];
	const notes = section.notes.map((text) => prose.compile(text, { ...context, isFull: true }));
	const question = head.question === undefined ? undefined : compile(head.question);
	const answer = head.answer === undefined ? undefined : compile(head.answer);
	const report = (rule: string, found: string) => faults.add({ ...location, rule, found });
	const checkLength = (rule: string, text: string, most: number) => {
		const length = Math.max(...prose.fillAll(text).map((told) => told.length));
		if (length === 0 || length > most)
			report(`${rule} has 1 to ${most} characters`, length === 0 ? 'none' : String(length));
	};
	checkLength('the title of a step', title, LONGEST_TITLE);
	checkLength('a caption', caption, LONGEST_CAPTION);
	if (question !== undefined) checkLength('a question', question, LONGEST_QUESTION);
	if (hides && question === undefined) report('a step that hides asks a question', 'none');
	if ((question === undefined) !== (answer === undefined))
		report('a question has an answer, and an answer a question', 'one alone');
	if (notes.length === 0) report('a step has notes', 'none');
	return {
		claims,
		step: {
			title,
			view,
			caption,
			notes,
			...(question === undefined ? {} : { question }),
			...(answer === undefined ? {} : { answer }),
			hides,
			attestations: references.attestations(sources, location)
		}
	};
}

/** The keys of a tour or step (YAML), by their schema; `null`, and faults, when they are not as it says. */
function parseKeys<S extends z.ZodType>(
	text: string,
	schema: S,
	location: FileLocation,
	faults: Faults
): z.infer<S> | null {
	const document = parseDocument(text, { uniqueKeys: true });
	const [error] = document.errors;
	if (error) {
		faults.add({ ...location, rule: 'must be YAML', found: error.message.split('\n')[0] ?? '' });
		return null;
	}
	const result = schema.safeParse(document.toJS());
	if (result.success) return result.data;
	for (const issue of result.error.issues)
		faults.add({
			...location,
			rule: `${issue.path.join('.') || 'keys'}: ${issue.message}`,
			found: text.split('\n')[0] ?? ''
		});
	return null;
}
