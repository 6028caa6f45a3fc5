/** Where a seat stands in a semicircle of radius 1 about the origin; y goes up. */
export interface SeatPosition {
	readonly x: number;
	readonly y: number;
}

const INNERMOST = 0.42;

/**
 * Seats in the arcs of a semicircle, from left to right, so that neighbours in the list sit in one wedge. Each arc
 * takes seats in proportion to its length.
 */
export function seatPositions(count: number, arcs: number): SeatPosition[] {
	const radii = Array.from({ length: arcs }, (_, i) =>
		arcs === 1 ? 1 : INNERMOST + ((1 - INNERMOST) * i) / (arcs - 1)
	);
	const total = radii.reduce((sum, radius) => sum + radius, 0);
	let [seated, reach] = [0, 0];
	const seats = radii.flatMap((radius) => {
		reach += radius;
		const here = Math.round((count * reach) / total) - seated;
		seated += here;
		return Array.from({ length: here }, (_, i) => {
			const angle = here === 1 ? Math.PI / 2 : Math.PI - (Math.PI * i) / (here - 1);
			return { angle, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
		});
	});
	return seats.sort((a, b) => b.angle - a.angle).map(({ x, y }) => ({ x, y }));
}
