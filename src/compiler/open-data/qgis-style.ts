import type { Feature } from 'geojson';
import type { AtlasCore } from '#lib/atlas/core.ts';

/*
 * How QGIS shows the layers of who held what when it opens them: in the tints of the site, contested land hatched in that of
 * the first challenger, and with the columns by which its clock finds the days.
 */

const UNKNOWN = '#ffffff';
const OUTLINE = '#5a5a5a';
/** By who held it, and by all claimants where it is contested. */
const BY = `coalesce("claimants", "de_facto", '')`;

/** The style of a layer of features of who held what, in QGIS’s own format (QML). */
export function controlStyle(core: AtlasCore, features: readonly Feature[]): string {
	const kinds = [...new Set(features.map(({ properties }) => kindOf(properties)))].sort();
	const tint = (id: string | undefined) => (id ? core.polity(id).tint.light : UNKNOWN);
	const name = (id: string) => core.polity(id).name;
	const categories = kinds.map((kind, i) => {
		const label = kind === '' ? 'Unknown' : kind.split('|').map(name).join(' / ');
		return `<category symbol="${i}" value="${escaped(kind)}" label="${escaped(label)}" render="true"/>`;
	});
	const symbols = kinds.map((kind, i) => {
		const [first, challenger] = kind.split('|');
		const hatch = challenger === undefined ? '' : lines(i, tint(challenger));
		return `<symbol type="fill" name="${i}" alpha="1" clip_to_extent="1" force_rhr="0">${fill(tint(first))}${hatch}</symbol>`;
	});
	return (
		"<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>" +
		'<qgis version="3.22.0" styleCategories="Symbology|Temporal">' +
		'<temporal enabled="1" mode="2" startField="start" endField="end" limitMode="0" accumulate="0" fixedDuration="0" durationUnit="days" durationField="" startExpression="" endExpression=""><fixedRange><start></start><end></end></fixedRange></temporal>' +
		`<renderer-v2 type="categorizedSymbol" attr="${escaped(BY)}" symbollevels="0" enableorderby="0" forceraster="0">` +
		`<categories>${categories.join('')}</categories><symbols>${symbols.join('')}</symbols></renderer-v2>` +
		'</qgis>'
	);
}

function kindOf(properties: Feature['properties']): string {
	return (properties?.['claimants'] ?? properties?.['de_facto'] ?? '') as string;
}

function fill(colour: string): string {
	return `<layer class="SimpleFill" pass="0" locked="0" enabled="1">${props({
		color: rgba(colour),
		style: 'solid',
		outline_color: rgba(OUTLINE),
		outline_style: 'solid',
		outline_width: '0.2',
		outline_width_unit: 'MM'
	})}</layer>`;
}

function lines(symbol: number, colour: string): string {
	const line = `<layer class="SimpleLine" pass="0" locked="0" enabled="1">${props({
		line_color: rgba(colour),
		line_width: '1.2',
		line_width_unit: 'MM'
	})}</layer>`;
	return `<layer class="LinePatternFill" pass="0" locked="0" enabled="1">${props({
		angle: '45',
		distance: '2.4',
		distance_unit: 'MM'
	})}<symbol type="line" name="@${symbol}@1" alpha="1">${line}</symbol></layer>`;
}

function props(values: Readonly<Record<string, string>>): string {
	return Object.entries(values)
		.map(([key, value]) => `<prop k="${key}" v="${value}"/>`)
		.join('');
}

/** `#rrggbb` as QGIS writes a colour. */
function rgba(colour: string): string {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(',') + ',255';
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
