/*
 * Makes relief-light.webp and relief-dark.webp from the heights in npm three-globe 2.45.2. Not part of the build: it was
 * run once and its results are committed. To run it again, from any folder:
 *
 *   mkdir relief && cd relief && npm init -y && npm install sharp@0.35 three-globe@2.45.2
 *   cp <project>/geodata/basemap/make-relief.mjs . && node make-relief.mjs <project>/geodata/basemap
 *
 * The source is an 8-bit picture of the world, 2048 x 1024 (10.5', about 24 m a step). Each result is one RGBA picture of
 * 25-150 E, 10-65 N whose rows are Mercator: colour says shadow or light, alpha how much of it; flat land is transparent.
 * Light comes from the north-west, with soft fill from the west and the north. Detail is full around Xinjiang and
 * coarser away from it, where the map is only seen from afar: that is what keeps a picture below 150 kB.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { statSync } from 'node:fs';

const sharp = createRequire(join(process.cwd(), 'package.json'))('sharp');
const SOURCE = 'node_modules/three-globe/example/img/earth-topology.png';
const FOLDER = process.argv[2] ?? '.';

/** The window, degrees, and the width of the result, px (its height follows from Mercator). */
const [WEST, SOUTH, EAST, NORTH] = [25, 10, 150, 65];
const WIDTH = 1875;
/** Where detail is full, degrees, and over how many degrees it fades outside. */
const CORE = { west: 69, south: 34.5, east: 112, north: 55.5, fade: 7 };
/** Radius of the blur far from the core, px. */
const BLUR = 6;
/** Feather of the outer edges, px. */
const FEATHER = 90;
/** Metres a grey step, and how much slopes are exaggerated. */
const METRES = 24;
const EXAGGERATION = 14;
/** How much of each cell's difference from its neighbours is added to it. */
const SHARPEN = 0.6;
/** Lights: azimuth (degrees from north, clockwise) and weight; all 45 degrees high. */
const LIGHTS = [
	[315, 0.64],
	[270, 0.2],
	[0, 0.16]
];
/** Shade weaker than this fades to nothing: it hides the steps of an 8-bit source in plains. */
const FLAT = 0.075;
const THEMES = {
	light: { shadow: [64, 56, 50, 0.5], highlight: [255, 255, 252, 0.3] },
	dark: { shadow: [3, 8, 18, 0.6], highlight: [196, 214, 236, 0.18] }
};
/** How fast shade and light grow to their greatest alpha. */
const GAIN = { shadow: 1.4, highlight: 1.5 };
/** Steps of alpha in the core and far from it, of 255: fewer compress better, and these cannot be seen. */
const STEP = { core: 5, far: 16 };

const { data, info } = await sharp(SOURCE).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });

/** Grey value at a cell of the source; longitude wraps, latitude clamps. */
function cell(x, y) {
	const row = Math.max(0, Math.min(info.height - 1, y));
	return data[(row * info.width + (((x % info.width) + info.width) % info.width)) * info.channels];
}

/** Cubic B-spline weight. */
function spline(t) {
	const a = Math.abs(t);
	return a < 1 ? (4 - 6 * a * a + 3 * a ** 3) / 6 : a < 2 ? (2 - a) ** 3 / 6 : 0;
}

/** The cells, with the sharpness restored that a B-spline through them takes away. */
const sharpened = new Float32Array(info.width * info.height);
for (let y = 0; y < info.height; y++) {
	for (let x = 0; x < info.width; x++) {
		const around = cell(x - 1, y) + cell(x + 1, y) + cell(x, y - 1) + cell(x, y + 1);
		sharpened[y * info.width + x] = cell(x, y) + SHARPEN * (cell(x, y) - around / 4);
	}
}

/** Height at a point, metres, smooth between cells. */
function height(lng, lat) {
	const fx = ((lng + 180) / 360) * info.width - 0.5;
	const fy = ((90 - lat) / 180) * info.height - 0.5;
	const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
	let sum = 0;
	for (let j = -1; j < 3; j++) {
		for (let i = -1; i < 3; i++)
			sum += (sharpened[(y0 + j) * info.width + x0 + i] ?? 0) * spline(fx - x0 - i) * spline(fy - y0 - j);
	}
	return sum * METRES;
}

const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const latitude = (m) => ((2 * Math.atan(Math.exp(m)) - Math.PI / 2) * 180) / Math.PI;
const HEIGHT = Math.round((WIDTH * (mercator(NORTH) - mercator(SOUTH))) / (((EAST - WEST) * Math.PI) / 180));
const smooth = (t) => (t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t));

/** 0 far from the core, 1 in it. */
function nearness(lng, lat) {
	const away = Math.max(CORE.west - lng, lng - CORE.east, CORE.south - lat, lat - CORE.north, 0);
	return 1 - smooth(away / CORE.fade);
}

/** Mean of a square of side 2r+1, twice (close to a Gaussian). */
function blur(grid, r) {
	let from = grid;
	for (let pass = 0; pass < 2; pass++) {
		for (const [step, length, lines, lineStep] of [
			[1, WIDTH, HEIGHT, WIDTH],
			[WIDTH, HEIGHT, WIDTH, 1]
		]) {
			const to = new Float32Array(from.length);
			for (let line = 0; line < lines; line++) {
				let sum = 0;
				const at = (i) => from[line * lineStep + Math.max(0, Math.min(length - 1, i)) * step];
				for (let i = -r; i <= r; i++) sum += at(i);
				for (let i = 0; i < length; i++) {
					to[line * lineStep + i * step] = sum / (2 * r + 1);
					sum += at(i + r + 1) - at(i - r);
				}
			}
			from = to;
		}
	}
	return from;
}

/** Shade at each pixel: 0 flat, below 0 shadow, above 0 light. */
function shades() {
	const heights = new Float32Array(WIDTH * HEIGHT);
	const lats = Array.from({ length: HEIGHT }, (_, y) =>
		latitude(mercator(NORTH) - ((y + 0.5) / HEIGHT) * (mercator(NORTH) - mercator(SOUTH)))
	);
	for (let y = 0; y < HEIGHT; y++) {
		for (let x = 0; x < WIDTH; x++)
			heights[y * WIDTH + x] = height(WEST + ((x + 0.5) / WIDTH) * (EAST - WEST), lats[y]);
	}
	const vectors = LIGHTS.map(([azimuth, weight]) => {
		const a = (azimuth * Math.PI) / 180;
		return [Math.sin(a) * Math.SQRT1_2, -Math.cos(a) * Math.SQRT1_2, weight]; // x east, y down the picture
	});
	const shade = new Float32Array(WIDTH * HEIGHT);
	for (let y = 1; y < HEIGHT - 1; y++) {
		const metresPerPx = (111_320 * Math.cos((lats[y] * Math.PI) / 180) * (EAST - WEST)) / WIDTH;
		for (let x = 1; x < WIDTH - 1; x++) {
			const i = y * WIDTH + x;
			const gx = (EXAGGERATION * (heights[i + 1] - heights[i - 1])) / (2 * metresPerPx);
			const gy = (EXAGGERATION * (heights[i + WIDTH] - heights[i - WIDTH])) / (2 * metresPerPx);
			const length = Math.hypot(gx, gy, 1);
			let lit = 0;
			for (const [lx, ly, weight] of vectors)
				lit += weight * Math.max(0, (Math.SQRT1_2 - gx * lx - gy * ly) / length);
			shade[i] = lit - Math.SQRT1_2;
		}
	}
	const coarse = blur(shade, BLUR);
	return shade.map((value, i) => {
		const lat = lats[Math.floor(i / WIDTH)];
		const near = nearness(WEST + (((i % WIDTH) + 0.5) / WIDTH) * (EAST - WEST), lat);
		const edge = Math.min(
			i % WIDTH,
			WIDTH - 1 - (i % WIDTH),
			Math.floor(i / WIDTH),
			HEIGHT - 1 - Math.floor(i / WIDTH)
		);
		return (value * near + coarse[i] * (1 - near)) * smooth(edge / FEATHER);
	});
}

/** RGBA of a theme: the colour of shadow or light, with an alpha that nears its greatest value smoothly. */
function paint(shade, theme) {
	const rgba = Buffer.alloc(WIDTH * HEIGHT * 4);
	for (let i = 0; i < shade.length; i++) {
		const beyond = Math.abs(shade[i]) * smooth(Math.abs(shade[i]) / FLAT);
		const kind = shade[i] < 0 ? 'shadow' : 'highlight';
		const [r, g, b, most] = theme[kind];
		const alpha = 255 * most * Math.tanh((beyond * GAIN[kind]) / (kind === 'shadow' ? 0.5 : 0.3));
		const lat = latitude(
			mercator(NORTH) - ((Math.floor(i / WIDTH) + 0.5) / HEIGHT) * (mercator(NORTH) - mercator(SOUTH))
		);
		const near = nearness(WEST + (((i % WIDTH) + 0.5) / WIDTH) * (EAST - WEST), lat);
		const step = near > 0.5 ? STEP.core : STEP.far;
		const stepped = Math.min(Math.floor(255 * most), Math.round(alpha / step) * step);
		rgba.set([r, g, b, stepped], i * 4);
	}
	return rgba;
}

const shade = shades();
for (const [name, theme] of Object.entries(THEMES)) {
	const file = join(FOLDER, `relief-${name}.webp`);
	const picture = sharp(paint(shade, theme), { raw: { width: WIDTH, height: HEIGHT, channels: 4 } });
	// Lossless is smaller than lossy here: a few dozen colours, and quality means effort.
	await picture.webp({ lossless: true, quality: 100, effort: 6 }).toFile(file);
	console.log(`${file} ${WIDTH}x${HEIGHT} ${statSync(file).size} bytes`);
}
