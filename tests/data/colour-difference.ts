import { rgb, type RGBColor } from 'd3-color';

/** A colour in CIELAB. */
export interface Lab {
	readonly l: number;
	readonly a: number;
	readonly b: number;
}

/**
 * CIEDE2000. After G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula", Color Research and
 * Application 30 (2005), with kL = kC = kH = 1.
 */
export function deltaE2000(one: Lab, two: Lab): number {
	const rad = Math.PI / 180;
	const meanC = (Math.hypot(one.a, one.b) + Math.hypot(two.a, two.b)) / 2;
	const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
	const [c1, h1] = polar(one.a * (1 + g), one.b);
	const [c2, h2] = polar(two.a * (1 + g), two.b);
	const isGrey = c1 * c2 === 0;
	let dh = isGrey ? 0 : h2 - h1;
	if (dh > 180) dh -= 360;
	if (dh < -180) dh += 360;
	const dL = two.l - one.l;
	const dC = c2 - c1;
	const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * rad);
	const l = (one.l + two.l) / 2;
	const c = (c1 + c2) / 2;
	const h = meanHue(h1, h2, isGrey);
	const t =
		1 -
		0.17 * Math.cos((h - 30) * rad) +
		0.24 * Math.cos(2 * h * rad) +
		0.32 * Math.cos((3 * h + 6) * rad) -
		0.2 * Math.cos((4 * h - 63) * rad);
	const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
	const sC = 1 + 0.045 * c;
	const sH = 1 + 0.015 * c * t;
	const turn = 30 * Math.exp(-(((h - 275) / 25) ** 2));
	const rT = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(2 * turn * rad);
	return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH));
}

function polar(a: number, b: number): [number, number] {
	const hue = (Math.atan2(b, a) * 180) / Math.PI;
	return [Math.hypot(a, b), hue < 0 ? hue + 360 : hue];
}

function meanHue(h1: number, h2: number, isGrey: boolean): number {
	if (isGrey) return h1 + h2;
	if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
	return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

/** How a colour is seen. */
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';

/**
 * Dichromacy, over linear RGB. After G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for
 * simulation of color vision deficiency", IEEE TVCG 15 (2009), severity 1.0.
 */
const MATRICES: Readonly<Record<Exclude<Vision, 'normal'>, readonly (readonly [number, number, number])[]>> =
	{
		protan: [
			[0.152286, 1.052583, -0.204868],
			[0.114503, 0.786281, 0.099216],
			[-0.003882, -0.048116, 1.051998]
		],
		deutan: [
			[0.367322, 0.860646, -0.227968],
			[0.280085, 0.672501, 0.047413],
			[-0.01182, 0.04294, 0.968881]
		],
		tritan: [
			[1.255528, -0.076749, -0.178779],
			[-0.078411, 0.930809, 0.147602],
			[0.004733, 0.691367, 0.3039]
		]
	};

/** A colour as somebody sees it. */
export function seenBy(vision: Vision, colour: RGBColor): RGBColor {
	if (vision === 'normal') return colour;
	const linear = [colour.r, colour.g, colour.b].map((v) => toLinear(v / 255));
	const [r = 0, g = 0, b = 0] = MATRICES[vision].map((row) =>
		row.reduce((sum, weight, i) => sum + weight * (linear[i] ?? 0), 0)
	);
	const channel = (v: number) => 255 * toGamma(Math.min(1, Math.max(0, v)));
	return rgb(channel(r), channel(g), channel(b));
}

/** One colour over another at an opacity. */
export function over(top: RGBColor, ground: RGBColor, alpha: number): RGBColor {
	const mix = (a: number, b: number) => a * alpha + b * (1 - alpha);
	return rgb(mix(top.r, ground.r), mix(top.g, ground.g), mix(top.b, ground.b));
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(one: RGBColor, two: RGBColor): number {
	const [a, b] = [luminance(one), luminance(two)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance({ r, g, b }: RGBColor): number {
	return 0.2126 * toLinear(r / 255) + 0.7152 * toLinear(g / 255) + 0.0722 * toLinear(b / 255);
}

function toLinear(v: number): number {
	return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

function toGamma(v: number): number {
	return v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055;
}
