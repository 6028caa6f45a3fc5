import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
	PLAN_MINUTES,
	type KeyedQuestion,
	type LessonPlan,
	type SheetDocument,
	type SheetQuestion,
	type TourSheets
} from '#lib/atlas/model/tour-sheets.ts';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { Evidence } from './evidence.ts';
import type { FileLocation } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { Prose } from './prose.ts';
import { readYaml, type DataFolder } from './read.ts';
import type { References } from './references.ts';
import { TourSheetsFile, type StepClaims } from './schemas/index.ts';
import type { UnfocusedStep, UnfocusedTour } from './tour-focus.ts';
import { dayOfView, type ReadTour } from './tours.ts';
import { SHEETS } from './translations/texts.ts';

/** Lines to write on, where nothing is said. */
const LINES = 3;
type Authored = z.infer<typeof TourSheetsFile>;
type Report = (rule: string, found: string) => void;

/** The sheets of a tour as they were read, their texts in the names of the time. */
export interface ReadSheets {
	readonly value: TourSheets;
	/** What of them is held against the record, in the form in which steps are. */
	readonly claimed: ReadTour;
}

/** What reading sheets takes besides their file. */
interface Tools {
	readonly authored: AuthoredRecord;
	readonly references: References;
	readonly prose: Prose;
}

/**
 * Reads `tours/*.sheets.yaml`, which a tour may be without. Plans, steps, events and documents are checked here; what their
 * texts say of the record is, once it stands, by the code that checks steps.
 *
 * @param tours - In the names of the time.
 */
export function readTourSheets(
	folder: DataFolder,
	tours: readonly ReadTour[],
	period: { readonly start: Day; readonly end: Day },
	tools: Tools
): ReadSheets[] {
	return tours.flatMap(({ value }) => {
		const file = `tours/${value.id}.sheets.yaml`;
		const read = existsSync(join(folder.path, file)) ? readYaml(folder, file, TourSheetsFile) : null;
		if (!read) return [];
		const told = folder.translation?.told(SHEETS, read.value, value.id) ?? read.value;
		return [new SheetsReader(value, told, file, folder, tools).read(period)];
	});
}

/** Reads the sheets of one tour; collects what is to be held against the record on the way. */
class SheetsReader {
	readonly #tour: UnfocusedTour;
	readonly #authored: Authored;
	readonly #file: string;
	readonly #folder: DataFolder;
	readonly #tools: Tools;
	readonly #claimed: { step: UnfocusedStep; location: FileLocation; claims: StepClaims }[] = [];

	constructor(tour: UnfocusedTour, authored: Authored, file: string, folder: DataFolder, tools: Tools) {
		this.#tour = tour;
		this.#authored = authored;
		this.#file = file;
		this.#folder = folder;
		this.#tools = tools;
	}

	read(period: { readonly start: Day; readonly end: Day }): ReadSheets {
		const { objectives, plans, worksheet, colour, documents, documentsNote, timeline } = this.#authored;
		const { defaultDay } = this.#tools.prose;
		const at = this.#at('plan and objectives');
		const told = (text: string) => this.#told(text, defaultDay, at);
		const general = [...objectives, documentsNote].map(told);
		const lessons = plans.map((plan) => this.#plan(plan, told));
		this.#checkPlans(lessons);
		this.#claim(
			{ notes: [...general, ...lessons.flatMap(({ parts }) => parts.map(({ task }) => task))] },
			at,
			{}
		);
		const day = parseIsoDay(colour) ?? defaultDay;
		if (day < period.start || day >= period.end)
			this.#report(at)('the day of the map to colour lies within the period', colour);
		this.#checkTimeline(timeline);
		const value: TourSheets = {
			tour: this.#tour.id,
			objectives: general.slice(0, -1),
			plans: lessons,
			worksheet: worksheet.flatMap(
				(question, i) => this.#question(question, this.#at(`question ${i + 1}`)) ?? []
			),
			colour: day,
			timeline,
			documentsNote: general.at(-1) ?? '',
			documents: documents.map((document, i) => this.#document(document, this.#at(`document ${i + 1}`)))
		};
		const steps = this.#claimed;
		return {
			value,
			claimed: {
				value: { ...this.#tour, steps: steps.map(({ step }) => step) },
				steps: steps.map(({ location }) => location),
				claims: steps.map(({ claims }) => claims),
				beyond: []
			}
		};
	}

	#plan({ minutes, parts }: Authored['plans'][number], told: (text: string) => string): LessonPlan {
		return {
			minutes,
			parts: parts.map((part) => ({
				steps: part.steps ?? [],
				task: part.task === undefined ? '' : told(part.task),
				minutes: part.minutes
			}))
		};
	}

	#checkPlans(plans: readonly LessonPlan[]): void {
		const report = this.#report(this.#at('plans'));
		const lengths = plans.map(({ minutes }) => minutes).join(', ');
		if (lengths !== PLAN_MINUTES.join(', '))
			report(
				`a tour has a plan of each of ${PLAN_MINUTES.join(', ')} minutes, in this order`,
				lengths || 'none'
			);
		for (const { minutes, parts } of plans) {
			const sum = parts.reduce((total, part) => total + part.minutes, 0);
			if (sum !== minutes) report(`the parts of a plan sum up to its ${minutes} minutes`, String(sum));
			const steps = parts.flatMap((part) => part.steps);
			for (const step of steps) this.#checkStep(step, report);
			if (steps.some((step, i) => step <= (steps[i - 1] ?? 0)))
				report('a plan goes through steps in their order, each once', steps.join(', '));
			if (parts.some((part) => part.steps.length === 0 && part.task === ''))
				report('a part of a plan has steps or a task', 'neither');
		}
	}

	#checkStep(step: number, report: Report): void {
		const { length } = this.#tour.steps;
		if (step > length) report(`a step of the tour is one of 1 to ${length}`, String(step));
	}

	#checkTimeline(ids: readonly string[]): void {
		const at = this.#at('timeline');
		for (const id of ids) this.#tools.references.require('event', id, at);
	}

	#question(authored: Authored['worksheet'][number], at: FileLocation): SheetQuestion | null {
		const report = this.#report(at);
		const { level, step, lines = LINES } = authored;
		this.#checkStep(step, report);
		const ofStep = this.#tour.steps[step - 1];
		const isOfStep = authored.question === undefined && authored.answer === undefined;
		const { question, answer } = (isOfStep ? ofStep : authored) ?? {};
		if (question === undefined || answer === undefined) {
			report(
				isOfStep
					? 'a question without words is that of its step, which asks one'
					: 'a question has its key, and a key its question',
				isOfStep ? `step ${step}` : 'one alone'
			);
			return null;
		}
		const own = { level, step, lines, question, answer };
		return isOfStep ? own : this.#ownQuestion(own, authored, ofStep?.view ?? '', at);
	}

	/** A question that no step asks: its key is held against the record here. */
	#ownQuestion(
		asked: SheetQuestion,
		{ claims = {}, sources = [], date }: Authored['worksheet'][number],
		viewOfStep: string,
		at: FileLocation
	): SheetQuestion {
		if (Object.keys(claims).every((key) => key === 'words'))
			this.#report(at)('the key of a question rests on claims of the map or on records', 'none');
		const view = date === undefined ? viewOfStep : `date=${date}`;
		const day = dayOfView(view) ?? this.#tools.prose.defaultDay;
		const question = this.#told(asked.question, day, at);
		const answer = this.#told(asked.answer, day, at);
		const attestations = this.#tools.references.attestations(sources, at);
		this.#claim({ question, answer, view, attestations }, at, claims);
		return { ...asked, question, answer };
	}

	#document(authored: Authored['documents'][number], at: FileLocation): SheetDocument {
		const { kind, source, place = '', rights = '', claims } = authored;
		const report = this.#report(at);
		if (kind === 'extract' && (place === '' || rights === ''))
			report('an extract says where it stands and by what right it is printed', 'neither, or one alone');
		if (kind === 'summary' && rights !== '')
			report('a summary is in our own words and needs no right', rights);
		const attestations = this.#tools.references.attestations([source], at);
		const day = this.#dayOfDocument(source);
		const told = (text: string) => this.#told(text, day, at);
		const questions: KeyedQuestion[] = authored.questions.map(({ question, answer, lines = LINES }) => ({
			question: told(question),
			answer: told(answer),
			lines
		}));
		const about = told(authored.about);
		// The words of a document are its own, names and all.
		const text = kind === 'extract' ? authored.text : told(authored.text);
		const notes = [
			about,
			...(kind === 'summary' ? [text] : []),
			...questions.flatMap(({ question, answer }) => [question, answer])
		];
		this.#claim({ notes, view: `date=${formatIsoDay(day)}`, attestations }, at, claims);
		const { document } = authored;
		if (document !== undefined) this.#tools.references.require('document', document, at);
		return {
			kind,
			source,
			place,
			rights,
			about,
			text,
			questions,
			...(document === undefined ? {} : { document })
		};
	}

	#dayOfDocument(source: string): Day {
		const { authored, prose } = this.#tools;
		return new Evidence(authored.sources).writtenOn(source)?.earliest ?? prose.defaultDay;
	}

	#claim(
		words: Partial<Pick<UnfocusedStep, 'view' | 'question' | 'answer' | 'notes' | 'attestations'>>,
		location: FileLocation,
		claims: StepClaims
	): void {
		const step = { title: '', view: '', caption: '', notes: [], hides: false, attestations: [], ...words };
		this.#claimed.push({ step, location, claims });
	}

	#told(text: string, day: Day, location: FileLocation): string {
		const { prose } = this.#tools;
		return prose.fill(prose.compile(text, { day, location, isFull: true }));
	}

	#at(id: string): FileLocation {
		return { file: this.#file, id };
	}

	#report(at: FileLocation): Report {
		return (rule, found) => {
			this.#folder.faults.add({ ...at, rule, found });
		};
	}
}
