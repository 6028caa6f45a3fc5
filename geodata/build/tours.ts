import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Tour, TourStep, TourStub } from '#lib/atlas/model/tour.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import type { Position, References } from './check-references.ts';
import type { DataFolder } from './read.ts';
import { TourHead, TourStepHead } from './schemas/index.ts';

const FOLDER = 'tours';
const LONGEST_CAPTION = 240;
const LONGEST_TITLE = 40;
const LONGEST_QUESTION = 160;
/** Keys of a link that a step may set; the step itself is not one of them. */
const VIEW_KEYS = new Set(['date', 'map', 'sel', 'view', 'compare', 'by', 'names', 'off', 'panel']);

/** A tour as it was read, with where each of its steps stands. */
export interface ReadTour {
	readonly value: Tour;
	readonly file: string;
	readonly steps: readonly Position[];
}

/**
 * Reads `tours/*.md`: front matter, then a heading for each step, under it the step's own keys, a caption as a block
 * quotation, and notes as paragraphs. Faults name file, line and step.
 */
export function readTours(folder: DataFolder, references: References): ReadTour[] {
	const ids = new Set<string>();
	return filesOf(folder).flatMap((file) => {
		const text = readFileSync(join(folder.path, file), 'utf8').replaceAll('\r\n', '\n');
		const match = /^---\n(.*?)\n---\n/s.exec(text);
		if (!match) {
			folder.faults.add({
				file,
				line: 1,
				rule: 'a tour begins with front matter between lines of ---',
				found: text.slice(0, 20)
			});
			return [];
		}
		const head = parseKeys(folder, match[1] ?? '', TourHead, { file, line: 2 });
		if (!head) return [];
		if (ids.has(head.id))
			folder.faults.add({ file, line: 2, id: head.id, rule: 'an id stands once', found: 'given again' });
		ids.add(head.id);
		const sections = sectionsOf(text.slice(match[0].length), match[0].split('\n').length);
		if (sections.length === 0)
			folder.faults.add({
				file,
				line: 1,
				id: head.id,
				rule: 'a tour has steps, each under a heading of ##',
				found: 'none'
			});
		const steps = sections.flatMap((section, i) => {
			const position = { file, line: section.line, id: `step ${i + 1}` };
			const step = readStep(section, folder, references, position);
			return step ? [{ step, position }] : [];
		});
		return [
			{
				value: { ...head, steps: steps.map(({ step }) => step) },
				file,
				steps: steps.map(({ position }) => position)
			}
		];
	});
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
 * tell a reader is a fault here.
 */
export function checkTourViews(
	tours: readonly ReadTour[],
	atlas: Atlas,
	faults: DataFolder['faults']
): Tour[] {
	const facts = atlasFacts(createAtlasCore(atlas));
	return tours.map(({ value, steps }) => ({
		...value,
		steps: value.steps.map((step, i) => {
			const position = steps[i] ?? { file: FOLDER };
			for (const pair of step.view.split('&').filter((part) => part !== '')) {
				const [key = ''] = pair.split('=');
				if (!VIEW_KEYS.has(key))
					faults.add({ ...position, rule: `a view has the keys ${[...VIEW_KEYS].join(', ')}`, found: key });
			}
			const { state, notices } = decodeUrl(`#${step.view}`, '', facts);
			for (const notice of notices)
				faults.add({ ...position, rule: `a view must be a good link (${notice.kind})`, found: notice.value });
			return { ...step, view: encodeHash(state, facts).slice(1) };
		})
	}));
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

interface Section {
	readonly title: string;
	readonly line: number;
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
	folder: DataFolder,
	references: References,
	position: Position
): TourStep | null {
	const head = parseKeys(folder, section.keys, TourStepHead, position);
	if (!head) return null;
	const { title, caption, notes } = section;
	const isShort = (rule: string, text: string, most: number) => {
		if (text.length === 0 || text.length > most)
			folder.faults.add({
				...position,
				rule: `${rule} has 1 to ${most} characters`,
				found: text.length === 0 ? 'none' : String(text.length)
			});
	};
	isShort('the title of a step', title, LONGEST_TITLE);
	isShort('a caption', caption, LONGEST_CAPTION);
	if (head.question !== undefined) isShort('a question', head.question, LONGEST_QUESTION);
	if (head.hides && head.question === undefined)
		folder.faults.add({ ...position, rule: 'a step that hides asks a question', found: 'none' });
	if ((head.question === undefined) !== (head.answer === undefined))
		folder.faults.add({
			...position,
			rule: 'a question has an answer, and an answer a question',
			found: 'one alone'
		});
	if (notes.length === 0) folder.faults.add({ ...position, rule: 'a step has notes', found: 'none' });
	const { sources, view, question, answer, hides = false } = head;
	return {
		title,
		view,
		caption,
		notes,
		...(question === undefined ? {} : { question }),
		...(answer === undefined ? {} : { answer }),
		hides,
		attestations: references.attestations(sources, position)
	};
}

function parseKeys<S extends z.ZodType>(
	{ faults }: DataFolder,
	text: string,
	schema: S,
	position: Position
): z.infer<S> | null {
	const document = parseDocument(text, { uniqueKeys: true });
	const [error] = document.errors;
	if (error) {
		faults.add({ ...position, rule: 'must be YAML', found: error.message.split('\n')[0] ?? '' });
		return null;
	}
	const result = schema.safeParse(document.toJS());
	if (result.success) return result.data;
	for (const issue of result.error.issues)
		faults.add({
			...position,
			rule: `${issue.path.join('.') || 'keys'}: ${issue.message}`,
			found: text.split('\n')[0] ?? ''
		});
	return null;
}
