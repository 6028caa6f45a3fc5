/** The steps that a rounded figure is a multiple of, times powers of ten. */
const STEPS = [1, 2, 5] as const;

/**
 * A figure rounded to what is known of it: to the smallest of 1, 2, 5, 10, 20 … that is not less than its error, and
 * never to zero.
 * @param value - Any unit.
 * @param error - Of the same unit; what lies below 1 is taken as 1.
 */
export function approximate(value: number, error: number): number {
	const least = Math.max(1, error);
	const power = 10 ** Math.floor(Math.log10(least));
	const step = power * (STEPS.find((factor) => factor * power >= least) ?? 10);
	return Math.max(Math.round(value / step) * step, Math.min(Math.round(value), step));
}

/**
 * The error of an area whose outline is good to some km: half the strip of that width along a border four times as long as
 * the area's side, since what one stretch loses another gains.
 */
export function areaErrorKm2(areaKm2: number, outlineKm: number): number {
	return 2 * Math.sqrt(areaKm2) * outlineKm;
}
