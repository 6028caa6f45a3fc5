import { isOwnTour, type Tour, type TourBook, type TourStep } from '#lib/atlas/model/tour.ts';
import type { OwnTours } from '#lib/lessons/own-tours.svelte.ts';
import type { Explorer, HistoryPolicy } from '#lib/state/explorer.svelte.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import type { AtlasFacts, ViewState } from '#lib/url/view-state.ts';
import { Sketch } from './sketch.svelte.ts';
import { Travel, type TravelHost } from './travel.ts';

/** The ground of the projected picture. */
export type Ground = 'light' | 'dark';

/** A lesson in one window: the tour that is followed, and how the view is presented. Transient but for the tour’s step. */
export class Lesson {
	readonly #explorer: Explorer;
	readonly #facts: AtlasFacts;
	readonly #fetch: () => Promise<TourBook>;
	readonly #travel: Travel;
	readonly #prepare: (begin: () => void) => void;
	#book: TourBook | null = $state.raw(null);
	#error: string | null = $state(null);
	#loading: Promise<void> | null = null;
	/** Step that was revealed, as `id.step`; another step hides again. */
	#revealed: string | null = $state(null);
	#isHiddenByHand = $state(false);

	isPresenting = $state(false);
	isBlank = $state(false);
	#isPointing = $state(false);
	/** Whether the teacher’s notes lie over the map: for those who have one window only. */
	hasNotes = $state(false);
	ground: Ground = $state('light');
	/** What is drawn over the projected picture. */
	readonly sketch = new Sketch();

	/** The tours in the names of the view. */
	readonly #told: TourBook | null = $derived.by(() => this.#explorer.core.inNames(this.#book));
	/** The tour that is followed; `null` when there is none or it is not loaded yet. */
	readonly tour: Tour | null = $derived.by(() => {
		const id = this.#explorer.tour?.id;
		return id === undefined ? null : this.find(id);
	});
	readonly step: TourStep | null = $derived.by(
		() => this.tour?.steps[(this.#explorer.tour?.step ?? 0) - 1] ?? null
	);
	/** Whether the view is of a step that is not loaded yet: it may hide who holds what. */
	readonly isStepUnknown = $derived.by(
		() =>
			this.#book === null &&
			this.#error === null &&
			this.#explorer.tour !== null &&
			!this.#explorer.tour.isAlone
	);
	/** Whether who holds what is hidden, until it is revealed. */
	readonly areHoldersHidden = $derived.by(
		() =>
			this.#isHiddenByHand ||
			this.isStepUnknown ||
			(this.step?.hides === true && this.#revealed !== this.#stepKey)
	);
	/** Whether the answer of the step’s question may be shown. */
	readonly isRevealed = $derived.by(() => this.#revealed !== null && this.#revealed === this.#stepKey);

	/** Whether the reader left what the step shows: another day, other days compared, another account. */
	readonly hasStrayed = $derived.by(() => {
		const { tour, isScrubbing, day, compare, account } = this.#explorer;
		const wanted = tour && this.viewOf(tour.id, tour.step);
		if (wanted === null || isScrubbing) return false;
		return (
			JSON.stringify([wanted.day, wanted.compare, wanted.account]) !== JSON.stringify([day, compare, account])
		);
	});

	/** The lessons of this device. */
	readonly own: OwnTours;

	/**
	 * @param prepare - Fetches what presenting needs, and then begins: a page whose part is missing stays as it is.
	 */
	constructor(
		explorer: Explorer,
		facts: AtlasFacts,
		fetch: () => Promise<TourBook>,
		host: TravelHost,
		own: OwnTours,
		prepare: (begin: () => void) => void = (begin) => {
			begin();
		}
	) {
		this.#explorer = explorer;
		this.#facts = facts;
		this.#fetch = fetch;
		this.#travel = new Travel(explorer, host);
		this.own = own;
		this.#prepare = prepare;
		explorer.followSteps((tour, day) => {
			const focus = this.stepOf({ tour })?.focus;
			return focus?.onDay === day ? focus : null;
		});
	}

	/** Why the tours could not be loaded; `null` when nothing failed. */
	get error(): string | null {
		return this.#error;
	}

	/** All tours; empty until they are loaded. */
	get tours(): readonly Tour[] {
		return this.#told?.tours ?? [];
	}

	/** Whether the link asks for a lesson that this device lacks. */
	get isAbsent(): boolean {
		return this.own.lacks(this.#explorer.tour?.id);
	}

	/** Loads the tours once; after a failure the next call tries again. A link that names a step alone is then followed. */
	load(): Promise<void> {
		if (this.#book !== null && !this.#needsOwn) return Promise.resolve();
		this.#loading ??= this.#load().finally(() => (this.#loading = null));
		return this.#loading;
	}

	async #load(): Promise<void> {
		this.#error = null;
		try {
			const [book] = await Promise.all([
				this.#book ?? this.#fetch(),
				this.#needsOwn ? this.own.load() : null
			]);
			this.#book = book;
			// The page may have come to a lesson of this device while the tours were on their way.
			if (this.#needsOwn) await this.own.load();
			this.#keepWithinTour();
			this.#followBareLink();
		} catch (error) {
			this.#error = error instanceof Error ? error.message : String(error);
		}
	}

	/** Follows a link that was opened while the page was there: the step it names, where it says nothing else. */
	async arrive(): Promise<void> {
		await this.load();
		this.#followBareLink();
	}

	/** Begins a tour at its first step. */
	async start(id: string): Promise<void> {
		await Promise.all([this.load(), isOwnTour(id) ? this.own.load() : null]);
		this.#show(id, 1, 'push');
	}

	/** Goes to a step of the tour that is followed, counted from 1. */
	goToStep(step: number): void {
		const { tour } = this.#explorer;
		if (tour) this.#show(tour.id, step, 'push');
	}

	leaveTour(): void {
		this.#travel.finish();
		this.#explorer.leaveTour();
	}

	get canAdvance(): boolean {
		const { tour, nextStop } = this.#explorer;
		return tour ? tour.step < this.#lengthOf(tour.id) : nextStop !== null;
	}

	get canGoBack(): boolean {
		const { tour, previousStop } = this.#explorer;
		return tour ? tour.step > 1 : previousStop !== null;
	}

	/** The next step of the tour, or the next change when no tour is followed. */
	advance(): void {
		this.#turn(1);
	}

	/** The step or change before. */
	goBack(): void {
		this.#turn(-1);
	}

	/** Hides who holds what, and with it any answer, or reveals it; of a step that hides, its answer too. */
	toggleHolders(): void {
		if (this.areHoldersHidden) {
			this.#isHiddenByHand = false;
			if (this.step?.hides === true) this.#revealed = this.#stepKey;
		} else {
			this.#isHiddenByHand = true;
			this.#revealed = null;
		}
	}

	/** Shows the answer of the step’s question. */
	reveal(): void {
		this.#isHiddenByHand = false;
		this.#revealed = this.#stepKey;
	}

	/** Shows the answer of the step’s question, or puts it away again; a step that hides hides again. */
	toggleAnswer(): void {
		if (this.isRevealed) this.#revealed = null;
		else this.reveal();
	}

	/** Takes over from another window whether the holders are hidden, and whether the answer is shown. */
	setHoldersHidden(areHoldersHidden: boolean, isRevealed: boolean): void {
		this.#isHiddenByHand = areHoldersHidden;
		this.#revealed = isRevealed ? this.#stepKey : null;
	}

	/** Shows a view that another window sent, or the clock’s next change: link, clock and camera together. */
	travelTo(view: ViewState, policy: HistoryPolicy): void {
		this.#travel.to(view, policy);
	}

	/** The view is restored from the history: a journey to another step does not go on from there. */
	stopTravelling(): void {
		this.#travel.stop();
	}

	/** Begins to present in this window, once all that it needs is there. */
	present(): void {
		this.#prepare(() => {
			this.isPresenting = true;
		});
	}

	/** Whether the mouse leads a spot: a hand that draws does not. */
	get isPointing(): boolean {
		return this.#isPointing && this.sketch.pen === null;
	}

	set isPointing(isPointing: boolean) {
		this.#isPointing = isPointing;
		if (isPointing) this.sketch.pen = null;
	}

	/** Ends presenting, and with it blanking, the pointer and what is drawn. */
	endPresenting(): void {
		this.isPresenting = false;
		this.isBlank = false;
		this.isPointing = false;
		this.sketch.end();
		this.hasNotes = false;
	}

	/** The step of a view; `null` = it is of no tour, or that is not loaded. */
	stepOf({ tour }: Pick<ViewState, 'tour'>): TourStep | null {
		return tour === null ? null : (this.find(tour.id)?.steps[tour.step - 1] ?? null);
	}

	/** The view of a step, as its link says; `null` when there is no such step. */
	viewOf(id: string, step: number): ViewState | null {
		const view = this.find(id)?.steps[step - 1]?.view;
		if (view === undefined) return null;
		return { ...decodeUrl(`#${view}`, '', this.#facts).state, tour: { id, step } };
	}

	/** Shows the step of a link that says nothing else; any other link is shown as it is. */
	#followBareLink(): void {
		const { tour } = this.#explorer.view;
		if (!tour?.isAlone || this.#book === null) return;
		const view = this.viewOf(tour.id, tour.step);
		// At once: a reader who opens a link has seen no other view to travel from.
		if (view) this.#explorer.showStep(view, 'replace');
	}

	get #needsOwn(): boolean {
		return this.own.desk === null && isOwnTour(this.#explorer.tour?.id ?? '');
	}

	/** A tour, or a lesson of this device, by its id; `null` = there is none, or it is not loaded. */
	find(id: string): Tour | null {
		const tours = isOwnTour(id) ? this.own.tours : this.tours;
		return tours.find((tour) => tour.id === id) ?? null;
	}

	#lengthOf(id: string): number {
		return isOwnTour(id) ? (this.find(id)?.steps.length ?? 0) : this.#facts.tourLength(id);
	}

	/** A link may name a step of a lesson of this device that this no longer has: its length was not known when it was read. */
	#keepWithinTour(): void {
		const { tour, view } = this.#explorer;
		const length = tour ? this.#lengthOf(tour.id) : 0;
		if (tour && length > 0 && tour.step > length)
			this.#explorer.showStep({ ...view, tour: { ...tour, step: length } }, 'replace');
	}

	get #stepKey(): string {
		const { tour } = this.#explorer;
		return tour ? `${tour.id}.${tour.step}` : 'none';
	}

	#turn(by: 1 | -1): void {
		const { tour, nextStop, previousStop } = this.#explorer;
		this.#travel.finish();
		if (tour) {
			this.#show(tour.id, tour.step + by, 'push');
			return;
		}
		const change = by > 0 ? nextStop : previousStop;
		if (change) this.#travel.to(this.#explorer.viewOn(change.day));
		this.#isHiddenByHand = false;
	}

	#show(id: string, step: number, policy: HistoryPolicy): void {
		const view = this.viewOf(id, step);
		if (view === null) return;
		this.#isHiddenByHand = false;
		this.#revealed = null;
		this.#travel.to(view, policy);
	}
}
