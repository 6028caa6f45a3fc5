import { balanceOf, NOT_TOLD } from '#lib/atlas/balance.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { TextFigures } from './about.ts';
import { figuresOf } from './figures.ts';

/** Figures that the prose about the atlas may name. */
export function textFigures({
	atlas,
	history
}: {
	readonly atlas: Atlas;
	readonly history: History;
}): TextFigures {
	const { title, version, districts, units, places, events, people, journeys, sources } = atlas;
	const { facts, primary, conflicts } = figuresOf(atlas, history);
	const scholarship = history.sources.filter(({ kind }) => kind === 'scholarship');
	const counts = { districts, units, places, events, people, journeys, sources };
	return {
		title,
		version,
		facts: String(facts),
		primary: percent(primary, facts, 0),
		conflicts: String(conflicts),
		scholarship: String(scholarship.length),
		unseen: String(scholarship.filter(({ isUnseen }) => isUnseen).length),
		...Object.fromEntries(Object.entries(counts).map(([name, records]) => [name, String(records.length)]))
	};
}

/** Of all citations those of each origin, the most first: "Soviet papers 9.1 %". */
export function originShares(atlas: Atlas, history: History): string[] {
	const names = new Map(history.origins.map(({ id, name }) => [id, name]));
	const rows = balanceOf(atlas, history).find(({ key }) => key === 'citations-origin')?.rows ?? [];
	const all = rows.reduce((sum, { count }) => sum + count, 0);
	return rows.map(
		({ value, count }) =>
			`${value === NOT_TOLD ? 'none' : (names.get(value) ?? value)} ${percent(count, all, 1)}`
	);
}

/** A share in per cent, as text. */
export function percent(count: number, of: number, decimals: number): string {
	return `${((count / of) * 100).toFixed(decimals)} %`;
}
