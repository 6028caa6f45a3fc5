import type { ViewState } from '#lib/url/view-state.ts';
import { isOtherPicture, type SketchedPicture } from './sketched-picture.ts';
import { PEN_COLOURS, withStroke, type PenColour, type Stroke } from './strokes.ts';

/** What a button or a key does with the pen. */
export type PenAct = 'pen' | 'pen-colour' | 'pen-away' | 'undo' | 'clear';

/** The pen, and what was drawn with it over the projected picture: it goes with the picture. */
export class Sketch {
	/** The picture that the strokes lie over; `null` = it is not known yet. */
	#over: SketchedPicture | null = null;
	/** The colour that is taken next. */
	#colour: PenColour = $state(PEN_COLOURS[0]);
	#isOut = $state(false);

	/** What is drawn, first to last. */
	strokes: readonly Stroke[] = $state.raw([]);
	/** The stroke that is being drawn. */
	draft: Stroke | null = $state.raw(null);

	/** The colour of the pen that is in hand; `null` = it is put away. */
	get pen(): PenColour | null {
		return this.#isOut ? this.#colour : null;
	}

	set pen(colour: PenColour | null) {
		this.#isOut = colour !== null;
		if (colour === null) this.draft = null;
		else this.#colour = colour;
	}

	/** Takes the pen in the colour it had last or puts it away, takes that of the other colour, or takes strokes back. */
	do(act: PenAct): void {
		if (act === 'undo') this.strokes = this.strokes.slice(0, -1);
		else if (act === 'clear') this.clear();
		else if (act === 'pen-colour')
			this.pen = PEN_COLOURS.find((colour) => colour !== this.#colour) ?? this.#colour;
		else this.pen = act === 'pen-away' || this.#isOut ? null : this.#colour;
	}

	draw(stroke: Stroke): void {
		this.draft = null;
		this.strokes = withStroke(this.strokes, stroke);
	}

	clear(): void {
		this.draft = null;
		this.strokes = [];
	}

	/** Tells which view is projected: strokes over another picture go. */
	over(view: ViewState): void {
		if (this.#over !== null && isOtherPicture(this.#over, view)) this.clear();
		this.#over = view;
	}

	/** Ends drawing. */
	end(): void {
		this.pen = null;
		this.clear();
		this.#over = null;
	}
}
