import type { AtlasCore } from '#lib/atlas/core.ts';
import { OWN_TOUR, type Tour, type TourStep } from '#lib/atlas/model/tour.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import { readLesson, writeLesson, type LessonContext, type ReadLesson } from './lesson-text.ts';
import type { KeptLesson, LessonStore } from './lesson-store.ts';
import { insertStep, newLessonId, type OwnLesson } from './own-lesson.ts';
import { tellReferences } from './tell-references.ts';
import { UndoStack } from './undo-stack.ts';

/** What the desk takes from the browser. */
export interface DeskHost {
	readonly store: LessonStore;
	/** Ms since 1970. */
	now(): number;
	/** Bytes that nobody foresees. */
	random(): Uint8Array;
}

/** Lessons that came from others and were not changed since are kept up to this number. */
const MOST_RECEIVED = 30;

/** The lessons of this device: all of them, which one was worked on last, and how to take its changes back. */
export class LessonDesk {
	readonly #core: AtlasCore;
	readonly #facts: AtlasFacts;
	readonly #host: DeskHost;
	readonly #undo = new UndoStack<OwnLesson>();
	#lessons: readonly OwnLesson[] = $state.raw([]);
	#isKept = $state(true);
	#canUndo = $state(false);
	#deleted: OwnLesson | null = $state.raw(null);
	/** The lesson whose changes are remembered. */
	#open = '';
	/** Writes follow each other: an earlier one does not overtake. */
	#writing: Promise<void> = Promise.resolve();

	constructor(core: AtlasCore, facts: AtlasFacts, host: DeskHost) {
		this.#core = core;
		this.#facts = facts;
		this.#host = host;
	}

	/** All lessons, the one that was changed last first. */
	get lessons(): readonly OwnLesson[] {
		return this.#lessons;
	}

	/** Whether the browser keeps them; if not, they last as long as the page. */
	get isKept(): boolean {
		return this.#isKept;
	}

	get canUndo(): boolean {
		return this.#canUndo;
	}

	/** The lesson that was deleted last and can be had back. */
	get deleted(): OwnLesson | null {
		return this.#deleted;
	}

	/** Reads what is kept. */
	async load(): Promise<void> {
		try {
			const kept = await this.#host.store.all();
			this.#lessons = byChange(kept.flatMap((lesson) => this.#readKept(lesson)));
		} catch {
			this.#isKept = false;
		}
	}

	/** Waits until all that was changed is kept, or is known not to be. */
	settled(): Promise<void> {
		return this.#writing;
	}

	find(id: string): OwnLesson | null {
		return this.#lessons.find((lesson) => lesson.id === id) ?? null;
	}

	/** The lesson that a view is added to: this one, else the one made here that was changed last. */
	toAddTo(id: string | null): OwnLesson | null {
		return this.#lessons.find((lesson) => lesson.id === id) ?? this.#lessons.find(isOwn) ?? null;
	}

	/** A new lesson without steps. */
	create(title: string): OwnLesson {
		return this.#add({ id: this.#newId(), title, minutes: 1, audience: '', summary: '', steps: [] }, 'own');
	}

	/** A lesson like a tour, to be changed. */
	copy(tour: Tour, title: string): OwnLesson {
		return this.#add({ ...tour, id: this.#newId(), title }, 'own');
	}

	/** Adds a step after the last; returns its place, counted from 1. */
	addStep(lesson: OwnLesson, step: TourStep): number {
		const next = insertStep(lesson, lesson.steps.length, step);
		this.change(next);
		return next.steps.length;
	}

	/**
	 * Takes a lesson over in place of the one with its id.
	 * @param mark - What of it changes: see {@link UndoStack.push}.
	 */
	change(lesson: OwnLesson, mark: string | null = null): void {
		const before = this.find(lesson.id);
		if (!before || before === lesson) return;
		if (this.#open !== lesson.id) this.#undo.clear();
		this.#open = lesson.id;
		this.#undo.push(before, mark);
		this.#put({ ...lesson, origin: 'own', changed: this.#host.now() });
	}

	/** Takes the last change of a lesson back. */
	undo(): void {
		const before = this.#undo.pop();
		if (before) this.#put(before);
	}

	remove(id: string): void {
		this.#deleted = this.find(id);
		this.#lessons = this.#lessons.filter((lesson) => lesson.id !== id);
		this.#write(() => this.#host.store.forget(id));
	}

	/** Has the lesson back that was deleted last. */
	restore(): void {
		const lesson = this.#deleted;
		this.#deleted = null;
		if (lesson) this.#put(lesson);
	}

	/** Reads a text as {@link readLesson} does, without taking it over. */
	read(text: string): ReadLesson {
		return readLesson(text, this.#context());
	}

	/** Takes over a lesson that came from elsewhere: the same one again is opened, another under its id is not lost. */
	receive(tour: Tour): OwnLesson {
		const present = this.find(tour.id);
		if (present && writeLesson(present) === writeLesson(tour)) return present;
		const received = this.#lessons.filter((lesson) => !isOwn(lesson));
		for (const { id } of received.slice(MOST_RECEIVED - 1)) this.remove(id);
		return this.#add(present ? { ...tour, id: this.#newId() } : tour, 'received');
	}

	#add(tour: Tour, origin: OwnLesson['origin']): OwnLesson {
		const lesson = { ...tour, origin, changed: this.#host.now() };
		this.#put(lesson);
		return lesson;
	}

	#put(lesson: OwnLesson): void {
		this.#lessons = byChange([lesson, ...this.#lessons.filter(({ id }) => id !== lesson.id)]);
		this.#canUndo = !this.#undo.isEmpty;
		const { id, origin, changed } = lesson;
		this.#write(() => this.#host.store.keep({ id, text: writeLesson(lesson), origin, changed }));
	}

	#write(act: () => Promise<void>): void {
		this.#writing = this.#writing.then(act).then(
			() => {
				this.#isKept = true;
			},
			() => {
				this.#isKept = false;
			}
		);
	}

	#readKept({ id, text, origin, changed }: KeptLesson): OwnLesson[] {
		if (!id.startsWith(OWN_TOUR)) return [];
		const { lesson } = this.read(text);
		if (lesson) return [{ ...lesson, id, origin, changed }];
		// One that has no step yet.
		return [];
	}

	#context(): LessonContext {
		return {
			facts: this.#facts,
			fallbackId: this.#newId(),
			tell: (text, day) => tellReferences(this.#core, text, day)
		};
	}

	#newId(): string {
		return newLessonId(this.#host.random());
	}
}

function isOwn({ origin }: OwnLesson): boolean {
	return origin === 'own';
}

function byChange(lessons: readonly OwnLesson[]): OwnLesson[] {
	return [...lessons].sort((a, b) => b.changed - a.changed);
}
