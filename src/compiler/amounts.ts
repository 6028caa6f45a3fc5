/** A position as faults name it, longitude first: to about a hundred metres. */
export function formatPoint(point: readonly number[] | null | undefined): string {
	return point ? `${(point[0] ?? 0).toFixed(3)}, ${(point[1] ?? 0).toFixed(3)}` : 'an unknown point';
}

/** An area as faults name it, given in m²: with two digits that matter, in m² where that is below a hundredth of a km². */
export function formatArea(squareMetres: number): string {
	const [amount, unit] = squareMetres < 1e4 ? [squareMetres, 'm²'] : [squareMetres / 1e6, 'km²'];
	return `${amount >= 100 ? Math.round(amount) : Number(amount.toPrecision(2))} ${unit}`;
}
