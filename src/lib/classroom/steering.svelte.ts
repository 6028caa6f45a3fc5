import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { encodeHash } from '#lib/url/codec.ts';
import type { AtlasFacts, ViewState } from '#lib/url/view-state.ts';
import type { Lesson } from './lesson.svelte.ts';
import type { Showing } from './protocol.ts';
import type { Sketch } from './sketch.svelte.ts';
import { withStroke } from './strokes.ts';

/** The part of what the class sees that stays while the teacher looks elsewhere. */
type Shown = Pick<Showing, 'view' | 'areHoldersHidden' | 'isRevealed'>;

/**
 * What a console lets the class see: steps and whatever else is done to the lesson at once; what the teacher looks at beside it
 * only when it is shown to the class.
 */
export class Steering {
	readonly #explorer: Explorer;
	readonly #lesson: Lesson;
	readonly #facts: AtlasFacts;
	#shown: Shown | null = $state.raw(null);

	/** What is drawn over the class’s picture while that stays: what is drawn from then on waits. */
	#drawn: Showing['strokes'] = $state.raw([]);
	#isFrozen = $state(false);

	/** Where the spot stands, as shares of the picture; `null` = nowhere yet. */
	spot: Showing['pointer'] = $state.raw(null);

	/** Whether the teacher looks at something else than the class sees. */
	readonly isAway = $derived.by(() => {
		const shown = this.#shown;
		if (shown === null) return false;
		return encodeHash(shown.view, this.#facts) !== encodeHash(this.#explorer.view, this.#facts);
	});
	/** What the class sees; `null` before there is anything. */
	readonly showing: Showing | null = $derived.by(() => {
		const { isBlank, isPointing, ground, sketch } = this.#lesson;
		const { isFrozen } = this;
		return (
			this.#shown && {
				...this.#shown,
				isBlank,
				ground,
				isPointing,
				pointer: isPointing ? this.spot : null,
				pen: isFrozen ? null : sketch.pen,
				strokes: isFrozen ? this.#drawn : withDraft(sketch)
			}
		);
	});

	constructor(explorer: Explorer, lesson: Lesson, facts: AtlasFacts) {
		this.#explorer = explorer;
		this.#lesson = lesson;
		this.#facts = facts;
	}

	/** Whether steps do not reach the class either, nor what is drawn. */
	get isFrozen(): boolean {
		return this.#isFrozen;
	}

	/** Lets the class see what the teacher does. */
	show(): void {
		this.#isFrozen = false;
		this.#follow();
	}

	/** Acts on the lesson, and shows the class what came of it. */
	act(act: () => void): void {
		act();
		if (!this.isFrozen) this.#follow();
	}

	/** Keeps the class’s picture as it is, or lets it follow again. */
	toggleFreeze(): void {
		if (this.isFrozen) this.show();
		else {
			this.#isFrozen = true;
			this.#drawn = this.#lesson.sketch.strokes;
		}
	}

	/** Goes back to what the class sees; from a step that was strayed from, to that step. */
	comeBack(): void {
		const { tour } = this.#explorer;
		if (tour && !this.isFrozen) {
			const { areHoldersHidden, isRevealed } = this.#lesson;
			this.act(() => {
				this.#lesson.goToStep(tour.step);
				this.#lesson.setHoldersHidden(areHoldersHidden, isRevealed);
			});
		} else if (this.#shown) this.#explorer.showStep(this.#shown.view);
	}

	/**
	 * Takes over what the class is shown already, by this console before it was reloaded or by another one.
	 * @param drawn - What is drawn over it, though the class may not see it yet.
	 */
	adopt(showing: Showing, isFrozen: boolean, drawn: Showing['strokes'] = showing.strokes): void {
		const { view, areHoldersHidden, isRevealed, isBlank, ground } = showing;
		this.#shown = { view, areHoldersHidden, isRevealed };
		this.#isFrozen = isFrozen;
		this.#drawn = showing.strokes;
		this.#lesson.sketch.over(view);
		this.#lesson.sketch.strokes = drawn;
		this.#lesson.isBlank = isBlank;
		this.#lesson.ground = ground;
		if (isSameStep(view, this.#explorer.view)) this.#lesson.setHoldersHidden(areHoldersHidden, isRevealed);
	}

	#follow(): void {
		const { areHoldersHidden, isRevealed } = this.#lesson;
		this.#shown = { view: this.#explorer.view, areHoldersHidden, isRevealed };
		this.#lesson.sketch.over(this.#explorer.view);
	}
}

/** What is drawn, with what is being drawn. */
function withDraft({ strokes, draft }: Sketch): Showing['strokes'] {
	return draft === null ? strokes : withStroke(strokes, draft);
}

function isSameStep({ tour: a }: ViewState, { tour: b }: ViewState): boolean {
	return a?.id === b?.id && a?.step === b?.step;
}
