import type { Day } from '../time/day.ts';

/** How hard a question of a worksheet is, the easiest first. */
export const SHEET_LEVELS = ['easy', 'medium', 'hard'] as const;

/** The lessons for which every tour has a plan, minutes. */
export const PLAN_MINUTES = [45, 20] as const;

/** What a class does for some minutes of a plan. */
export interface PlanPart {
	/** Numbers of steps of the tour, from 1; none: a task alone. */
	readonly steps: readonly number[];
	/** Empty where the steps say it. */
	readonly task: string;
	readonly minutes: number;
}

/** A lesson, minute by minute. */
export interface LessonPlan {
	readonly minutes: number;
	/** Their minutes sum up to those of the plan. */
	readonly parts: readonly PlanPart[];
}

/** A question with its key. */
export interface KeyedQuestion {
	readonly question: string;
	readonly answer: string;
	/** Ruled lines to write on. */
	readonly lines: number;
}

/** A question of the worksheet. */
export interface SheetQuestion extends KeyedQuestion {
	readonly level: (typeof SHEET_LEVELS)[number];
	/** The step that shows what it asks of, from 1. */
	readonly step: number;
}

/** A document to work on. */
export interface SheetDocument {
	/** `extract`: words of the document, verbatim; `summary`: what it says, in our words. */
	readonly kind: 'extract' | 'summary';
	/** Id of the work. */
	readonly source: string;
	/** Id of the text whose page has all parts that are known. */
	readonly document?: string;
	/** Where in it the words stand; empty for the whole. */
	readonly place: string;
	/** By what right they are printed; of extracts only. */
	readonly rights: string;
	/** What one has to know to read it. */
	readonly about: string;
	readonly text: string;
	readonly questions: readonly KeyedQuestion[];
}

/** What is printed around a tour: for the teacher and for the class. */
export interface TourSheets {
	/** Id of the tour. */
	readonly tour: string;
	readonly objectives: readonly string[];
	readonly plans: readonly LessonPlan[];
	readonly worksheet: readonly SheetQuestion[];
	/** The day of the map to colour. */
	readonly colour: Day;
	/** Ids of the events that are to be put in order, by their days. */
	readonly timeline: readonly string[];
	/** What is to be known of the documents as a whole. */
	readonly documentsNote: string;
	readonly documents: readonly SheetDocument[];
}
