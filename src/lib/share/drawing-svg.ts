import { xmlOf } from '#lib/svg/xml-of.ts';
import { outlinesOf, type Outlines } from './outlined-text.ts';

/*
 * A picture as programs take it that are no browsers: without style sheets, fonts, WebP and attributes for scripts. What the
 * browser has worked out stands at each element.
 */

/** Properties of a picture that its children take over, with what they are where nothing is said. */
const INHERITED: Readonly<Record<string, string>> = {
	fill: 'rgb(0, 0, 0)',
	'fill-opacity': '1',
	'fill-rule': 'nonzero',
	stroke: 'none',
	'stroke-width': '1px',
	'stroke-opacity': '1',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'stroke-miterlimit': '4'
};
/** Properties of a text that stays one. */
const OF_TEXT = ['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'paint-order'];
/** Attributes that draw, beside those of the properties above. */
const KEPT =
	/^(?:id|[xy][12]?|dx|dy|cx|cy|r|rx|ry|width|height|viewBox|d|points|transform|href|clip-path|clipPathUnits|pattern.*|startOffset|preserveAspectRatio|opacity|xmlns.*)$/u;
const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * Makes the drawing of a picture: letters become outlines where they have any, the relief a PNG.
 * @param svg - In the document. It is changed.
 */
export async function drawingSvg(svg: SVGSVGElement, outlines: Outlines): Promise<string> {
	// Letters that run together have no place of their own each.
	svg.style.fontVariantLigatures = 'none';
	removeUnseen(svg);
	const elements = [...svg.querySelectorAll<SVGElement>('*')].filter(
		({ localName }) => localName !== 'style'
	);
	// Worked out for all before anything is changed.
	const dressed = [svg, ...elements].map((element) => [element, attributesOf(element, svg)] as const);
	const texts = elements
		.filter((element) => element instanceof SVGTextElement)
		.map((text) => [text, outlinesOf(text, outlines)] as const);
	svg.querySelectorAll('style').forEach((style) => {
		style.remove();
	});
	const edged = elements.filter(hasEdgeBeneath);
	for (const [element, attributes] of dressed) dress(element, attributes);
	for (const element of edged) splitEdge(element);
	for (const [text, path] of texts) if (path !== null) replaceText(text, path);
	await Promise.all([...svg.querySelectorAll('image')].map(withPng));
	svg.setAttribute('xmlns:xlink', XLINK);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(new XMLSerializer().serializeToString(svg))}\n`;
}

/** Px beyond an edge by which lines and letters may reach back. */
const REACH = 30;

/** What lies beyond the edge of its picture has no use in a drawing, and some drawers stop at it. */
function removeUnseen(svg: SVGSVGElement): void {
	for (const element of svg.querySelectorAll<SVGElement>('[clip-path],text,path,circle,use')) {
		const edge = element.ownerSVGElement?.getBoundingClientRect();
		if (!edge || element.closest('defs,pattern,clipPath')) continue;
		const { left, right, top, bottom } = element.getBoundingClientRect();
		const isSeen =
			left <= edge.right + REACH &&
			right >= edge.left - REACH &&
			top <= edge.bottom + REACH &&
			bottom >= edge.top - REACH;
		if (!isSeen) element.remove();
	}
}

/** What an element is drawn with that its parent does not say. */
function attributesOf(element: SVGElement, svg: SVGSVGElement): Map<string, string> {
	const style = getComputedStyle(element);
	const parent = element === svg || !element.parentElement ? null : getComputedStyle(element.parentElement);
	const attributes = new Map<string, string>();
	for (const [name, otherwise] of Object.entries(INHERITED)) {
		const value = style.getPropertyValue(name);
		if (value !== (parent?.getPropertyValue(name) ?? otherwise)) attributes.set(name, value);
	}
	if (style.opacity !== '1') attributes.set('opacity', style.opacity);
	if (element instanceof SVGTextElement)
		for (const name of OF_TEXT) attributes.set(name, style.getPropertyValue(name));
	return attributes;
}

function dress(element: SVGElement, attributes: ReadonlyMap<string, string>): void {
	for (const { name } of [...element.attributes]) if (!KEPT.test(name)) element.removeAttribute(name);
	const href = element.getAttribute('href');
	if (href !== null) element.setAttributeNS(XLINK, 'xlink:href', href);
	for (const [name, value] of attributes) {
		const [colour, share] = paintOf(value);
		element.setAttribute(name, name === 'font-family' ? value.replaceAll('"', "'") : colour);
		if (share === null || (name !== 'fill' && name !== 'stroke')) continue;
		const own = Number(attributes.get(`${name}-opacity`) ?? 1);
		element.setAttribute(`${name}-opacity`, String(Math.round(own * share * 1000) / 1000));
	}
}

/** A colour with the share of it that is seen; lengths without their unit, references without quotation marks. */
function paintOf(value: string): readonly [string, number | null] {
	const [, r, g, b, a = null] = /^rgba?\((\d+),? (\d+),? (\d+)(?:(?:,| \/) ([\d.]+))?\)$/u.exec(value) ?? [];
	if (r === undefined) return [value.replaceAll(/(?<=\d)px/gu, '').replaceAll('"', ''), null];
	const colour = [r, g, b].map((part) => Number(part).toString(16).padStart(2, '0')).join('');
	return [`#${colour}`, a === null ? null : Number(a)];
}

/** Whether a shape covers the inner half of its edge. */
function hasEdgeBeneath(element: SVGElement): boolean {
	const { paintOrder, stroke, fill } = getComputedStyle(element);
	const isShape = element instanceof SVGGeometryElement;
	return isShape && paintOrder.startsWith('stroke') && stroke !== 'none' && fill !== 'none';
}

/** Not all programs know the order of edge and area: each is a shape, the edge beneath. */
function splitEdge(element: SVGElement): void {
	const area = element.cloneNode() as SVGElement;
	area.removeAttribute('id');
	area.setAttribute('stroke', 'none');
	element.setAttribute('fill', 'none');
	element.after(area);
}

/** Letters as a path, and their edge as another beneath it. */
function replaceText(text: SVGTextElement, d: string): void {
	if (d === '') {
		text.remove();
		return;
	}
	const group = document.createElementNS(text.namespaceURI, 'g') as SVGGElement;
	const title = document.createElementNS(text.namespaceURI, 'title');
	title.textContent = text.textContent;
	group.append(title);
	for (const name of ['transform', 'opacity', ...Object.keys(INHERITED)]) {
		const value = text.getAttribute(name);
		if (value !== null) group.setAttribute(name, value);
	}
	const hasEdge = getComputedStyle(text).stroke !== 'none';
	for (const part of hasEdge ? ['fill', 'stroke'] : ['']) {
		const path = document.createElementNS(text.namespaceURI, 'path');
		path.setAttribute('d', d);
		if (part !== '') path.setAttribute(part, 'none');
		group.append(path);
	}
	text.replaceWith(group);
}

/** Pictures in a form that programs read. */
async function withPng(image: SVGImageElement): Promise<void> {
	const picture = new Image();
	picture.src = image.getAttribute('href') ?? '';
	await picture.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
	canvas.getContext('2d')?.drawImage(picture, 0, 0);
	const address = canvas.toDataURL('image/png');
	image.setAttribute('href', address);
	image.setAttributeNS(XLINK, 'xlink:href', address);
}
