import { familiesOf } from '#lib/svg/families.ts';
import type { Letters, Point } from './letters.ts';
import type { Type } from './site-faces.ts';

/*
 * What draws previews chooses one font for a whole text, whatever its weight, where letters lie in several files. So letters come to it
 * as shapes, set as the browser sets them.
 */

/** A rectangle of a picture, in its units. */
export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const TEXT = /<text([^>]*)>(?:<textPath([^>]*)>)?([^<]*)(?:<\/textPath>)?<\/text>/g;
const PART = new RegExp(`${TEXT.source}|<(path|circle)([^>]*?)\\/?>`, 'g');
const RULE = /\.([\w-]+)\{([^{}]*)\}/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
/** What says how something is painted. */
const PAINT = /^(?:fill|stroke|opacity|paint-order)/;
/** What says where something is. */
const SHAPE = /^(?:d|cx|cy|r|transform)$/;
const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"'
};

type Properties = ReadonlyMap<string, string>;
type Rules = readonly (readonly [name: string, body: Properties])[];

/** What texts are set with. */
export interface Setting {
	readonly letters: Letters;
	/** CSS families of a text that names none. */
	readonly family: string;
}

/**
 * The shapes, points and names of a picture in the order in which they are painted, each an element that says itself how it is painted.
 * @param svg - Elements of which none needs another but the path that a text is written along.
 * @param style - Rules of one class each.
 */
export function partsOf(svg: string, style: string, setting: Setting): string[] {
	const rules = rulesOf(style);
	return [...svg.matchAll(PART)].flatMap(([, attributes, along, content = '', shape, own = '']) => {
		if (attributes !== undefined) {
			const points = along === undefined ? undefined : lineOf(svg, along);
			const path = textShape(propertiesBy(attributes, rules), content, points, setting);
			return path === '' ? [] : [path];
		}
		const properties = propertiesBy(own, rules);
		// A line to write along is not painted.
		if (properties.has('id')) return [];
		const kept = [...properties].filter(([name]) => PAINT.test(name) || SHAPE.test(name));
		return [`<${shape}${kept.map(([name, value]) => ` ${name}="${value}"`).join('')}/>`];
	});
}

/** A picture whose texts are shapes; what they are set in stands in their attributes. */
export function withShapes(svg: string, setting: Setting): string {
	return svg.replace(TEXT, (_, attributes: string, _along: unknown, content: string) =>
		textShape(propertiesBy(attributes, []), content, undefined, setting)
	);
}

function textShape(
	properties: Properties,
	content: string,
	points: readonly Point[] | undefined,
	{ letters, family }: Setting
): string {
	const text = content.trim().replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
	const type = typeOf(properties, family);
	const paint = [...properties]
		.filter(([name]) => PAINT.test(name))
		.map(([name, value]) => ` ${name}="${value}"`);
	const down = number(properties, 'dy');
	if (points) return pathOf(letters.outlineAlong(text, type, points, down), paint);
	const width = letters.set(text, type).width;
	const x = number(properties, 'x') - width * shareBefore(properties.get('text-anchor'));
	const place = `${short(x)} ${short(number(properties, 'y') + down)}`;
	return pathOf(letters.outline(text, type), [...paint, ` transform="translate(${place})"`]);
}

function pathOf(d: string, attributes: readonly string[]): string {
	return d === '' ? '' : `<path d="${d}" paint-order="stroke"${attributes.join('')}/>`;
}

function rulesOf(style: string): Rules {
	return [...style.matchAll(RULE)].map(([, name = '', body = '']) => {
		const declarations = body.split(';').map((declaration) => declaration.split(':', 2) as [string, string]);
		return [name, new Map(declarations)] as const;
	});
}

/** What is said of an element: by the rules of its classes before its attributes. */
function propertiesBy(attributes: string, rules: Rules): Properties {
	const own = [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value] as const);
	const classes = own.find(([name]) => name === 'class')?.[1].split(' ') ?? [];
	return new Map([...own, ...rules.flatMap(([name, body]) => (classes.includes(name) ? [...body] : []))]);
}

function typeOf(properties: Properties, family: string): Type {
	return {
		families: familiesOf(properties.get('font-family') ?? family),
		weight: number(properties, 'font-weight', 400),
		style: properties.get('font-style') === 'italic' ? 'italic' : 'normal',
		size: number(properties, 'font-size', 16),
		spacing: number(properties, 'letter-spacing')
	};
}

function shareBefore(anchor: string | undefined): number {
	return anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0;
}

function number(properties: Properties, name: string, otherwise = 0): number {
	const value = Number.parseFloat(properties.get(name) ?? '');
	return Number.isNaN(value) ? otherwise : value;
}

function short(value: number): number {
	return Math.round(value * 100) / 100;
}

/** The line that a text is written along: straight steps from point to point. */
function lineOf(svg: string, attributes: string): readonly Point[] | undefined {
	const start = `<path id="${/href="#([^"]+)"/.exec(attributes)?.[1] ?? ''}" d="`;
	const from = svg.indexOf(start) + start.length;
	const points = [...svg.slice(from, svg.indexOf('"', from)).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(
		([, x, y]): Point => [Number(x), Number(y)]
	);
	return points.length < 2 ? undefined : points;
}

/** What the points of a part take, without its edge; `null` where its commands are not all absolute ones of pairs of places. */
export function boxOf(part: string): Box | null {
	const properties = new Map([...part.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
	if (part.startsWith('<circle')) {
		const [x, y, r] = ['cx', 'cy', 'r'].map((name) => number(properties, name)) as [number, number, number];
		return { left: x - r, right: x + r, top: y - r, bottom: y + r };
	}
	const d = properties.get('d') ?? '';
	if (!/^[MLQCZz\d\s.,-]+$/.test(d)) return null;
	const [, x = '0', y = '0'] = /translate\((\S+) (\S+)\)/.exec(part) ?? [];
	const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
	const [xs, ys] = [0, 1].map((parity) => numbers.filter((_, i) => i % 2 === parity)) as [number[], number[]];
	return {
		left: Math.min(...xs) + Number(x),
		right: Math.max(...xs) + Number(x),
		top: Math.min(...ys) + Number(y),
		bottom: Math.max(...ys) + Number(y)
	};
}
