/** A step that takes longer to be seen is felt as slow, ms. */
const SLOW_STEP = 200;
/** So many slow steps one after the other are no accident. */
const IN_A_ROW = 3;
/** What seems to have taken so long was not drawn slowly: the machine slept, say. ms. */
const ASLEEP = 10_000;

/** Decides from how long its steps take whether a map is too slow for the machine it is on. */
export class SlownessDetector {
	#slow = 0;

	/** Notes how long a step took, ms; returns whether the map is too slow. */
	note(took: number): boolean {
		if (took < ASLEEP) this.#slow = took > SLOW_STEP ? this.#slow + 1 : 0;
		return this.#slow >= IN_A_ROW;
	}
}
