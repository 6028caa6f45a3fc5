import type { Tour, TourBook, TourStep } from '#lib/atlas/model/tour.ts';
import type { Explorer, HistoryPolicy } from '#lib/state/explorer.svelte.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import type { AtlasFacts, ViewState } from '#lib/url/view-state.ts';
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
	isPointing = $state(false);
	ground: Ground = $state('light');

	/** The tours in the names of the view. */
	readonly #told: TourBook | null = $derived.by(() => this.#explorer.core.inNames(this.#book));
	/** The tour that is followed; `null` when there is none or it is not loaded yet. */
	readonly tour: Tour | null = $derived.by(() => {
		const id = this.#explorer.tour?.id;
		return this.#told?.tours.find((tour) => tour.id === id) ?? null;
	});
	readonly step: TourStep | null = $derived.by(
		() => this.tour?.steps[(this.#explorer.tour?.step ?? 0) - 1] ?? null
	);
	/** Whether who holds what is hidden, until it is revealed. */
	readonly areHoldersHidden = $derived.by(
		() => this.#isHiddenByHand || (this.step?.hides === true && this.#revealed !== this.#stepKey)
	);
	/** Whether the answer of the step’s question may be shown. */
	readonly isRevealed = $derived.by(() => this.#revealed !== null && this.#revealed === this.#stepKey);

	/**
	 * @param prepare - Fetches what presenting needs, and then begins: a page whose part is missing stays as it is.
	 */
	constructor(
		explorer: Explorer,
		facts: AtlasFacts,
		fetch: () => Promise<TourBook>,
		host: TravelHost,
		prepare: (begin: () => void) => void = (begin) => {
			begin();
		}
	) {
		this.#explorer = explorer;
		this.#facts = facts;
		this.#fetch = fetch;
		this.#travel = new Travel(explorer, host);
		this.#prepare = prepare;
	}

	/** Why the tours could not be loaded; `null` when nothing failed. */
	get error(): string | null {
		return this.#error;
	}

	/** All tours; empty until they are loaded. */
	get tours(): readonly Tour[] {
		return this.#told?.tours ?? [];
	}

	/** Loads the tours once; after a failure the next call tries again. A link that names a step alone is then followed. */
	load(): Promise<void> {
		if (this.#book !== null) return Promise.resolve();
		this.#loading ??= this.#load().finally(() => (this.#loading = null));
		return this.#loading;
	}

	async #load(): Promise<void> {
		this.#error = null;
		try {
			this.#book = await this.#fetch();
			this.#followBareLink();
		} catch (error) {
			this.#error = error instanceof Error ? error.message : String(error);
		}
	}

	/** Begins a tour at its first step. */
	async start(id: string): Promise<void> {
		await this.load();
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
		return tour ? tour.step < this.#facts.tourLength(tour.id) : nextStop !== null;
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

	/** Hides who holds what, or reveals it; of a step with a question, its answer too. */
	toggleHolders(): void {
		if (this.areHoldersHidden) {
			this.#isHiddenByHand = false;
			this.#revealed = this.#stepKey;
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

	/** Takes over from another window whether the holders are hidden. */
	setHoldersHidden(areHoldersHidden: boolean, isRevealed: boolean): void {
		this.#isHiddenByHand = areHoldersHidden;
		this.#revealed = isRevealed || !areHoldersHidden ? this.#stepKey : null;
	}

	/** Shows a view that another window sent, or the clock’s next change: link, clock and camera together. */
	travelTo(view: ViewState, policy: HistoryPolicy): void {
		this.#travel.to(view, policy);
	}

	/** Begins to present in this window, once all that it needs is there. */
	present(): void {
		this.#prepare(() => {
			this.isPresenting = true;
		});
	}

	/** Ends presenting, and with it blanking and the pointer. */
	endPresenting(): void {
		this.isPresenting = false;
		this.isBlank = false;
		this.isPointing = false;
	}

	/** The view of a step, as its link says; `null` when there is no such step. */
	viewOf(id: string, step: number): ViewState | null {
		const view = this.#told?.tours.find((tour) => tour.id === id)?.steps[step - 1]?.view;
		if (view === undefined) return null;
		return { ...decodeUrl(`#${view}`, '', this.#facts).state, tour: { id, step } };
	}

	/** Shows the step of a link that says nothing else; any other link is shown as it is. */
	#followBareLink(): void {
		const { tour, ...rest } = this.#explorer.view;
		if (tour === null || this.#book === null) return;
		if (encodeHash({ ...rest, tour: null }, this.#facts) !== '') return;
		const view = this.viewOf(tour.id, tour.step);
		// At once: a reader who opens a link has seen no other view to travel from.
		if (view) this.#explorer.showStep(view, 'replace');
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
