/** Px from the top left of a map. */
export type Pixel = readonly [x: number, y: number];

/** How far an arrow bows aside, as a share of its length, and how long and wide its head is, px. */
const BOW = 0.12;
const HEAD = { length: 19, width: 17 };

/** Where the arrow comes from at its head: the point that pulls it aside. */
function pullOf([x1, y1]: Pixel, [x2, y2]: Pixel): Pixel {
	return [(x1 + x2) / 2 + (y2 - y1) * BOW, (y1 + y2) / 2 - (x2 - x1) * BOW];
}

/** The line of an arrow, as path data. */
export function bowed(from: Pixel, to: Pixel): string {
	const [x, y] = headOf(from, to).foot;
	return `M${write(from)}Q${write(pullOf(from, to))} ${write([x, y])}`;
}

/** The head of an arrow, as path data. */
export function arrowHead(from: Pixel, to: Pixel): string {
	const { sides } = headOf(from, to);
	return `M${write(to)}L${sides.map(write).join('L')}Z`;
}

function headOf(from: Pixel, to: Pixel): { foot: Pixel; sides: readonly Pixel[] } {
	const pull = pullOf(from, to);
	const length = Math.hypot(to[0] - pull[0], to[1] - pull[1]) || 1;
	const [dx, dy] = [(to[0] - pull[0]) / length, (to[1] - pull[1]) / length];
	const foot: Pixel = [to[0] - dx * HEAD.length, to[1] - dy * HEAD.length];
	const half = HEAD.width / 2;
	return {
		foot,
		sides: [
			[foot[0] - dy * half, foot[1] + dx * half],
			[foot[0] + dy * half, foot[1] - dx * half]
		]
	};
}

function write(point: Pixel): string {
	return point.map((px) => px.toFixed(1)).join(' ');
}
