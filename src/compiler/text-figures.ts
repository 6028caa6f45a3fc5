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

/** A share in per cent, as text. */
export function percent(count: number, of: number, decimals: number): string {
	return `${((count / of) * 100).toFixed(decimals)} %`;
}
