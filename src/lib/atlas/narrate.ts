import type { Change } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { groupBy } from './group-by.ts';
import { holderKey, type HeldBy } from './holder-key.ts';
import type { Scene } from './scene.ts';
import { isUncertain } from './time/uncertain-day.ts';

/** The words a narration is made of: the interface's message catalogue stands behind it. */
export interface NarrationWords {
	/** “… about this day”, for a change whose day is uncertain. */
	about(clause: string): string;
	/** “The hills pass from A to B”, for a change without words of its own. */
	passes(areas: readonly string[], from: string, to: string): string;
	/** “The A holds seven of ten district seats, the B three”. */
	seats(holders: readonly { readonly name: string; readonly seats: number }[], total: number): string;
	/** What stands for an area's claimants where a holder's name would: “contested hands (A and B)”. */
	contestedBy(claimants: readonly string[]): string;
	/** What stands for all contested seats, whoever contests them, and for what is not documented. */
	contested: string;
	unknown: string;
}

/** What does not fit in this many characters is left to the table: the sentence is read from the back of a room. */
const MOST_CHARACTERS = 135;

/**
 * The situation of a day in one to three short sentences: what happened that day, else who holds the seats; then what
 * goes on. Words of change and situation are the record's own.
 */
export function narrate(core: AtlasCore, scene: Scene, words: NarrationWords): string {
	const today = changeClauses(core, scene.today, words);
	const opening = today.length > 0 ? today : [seatsClause(core, scene, words)];
	let length = opening.join('. ').length;
	const more = situations(scene).filter((clause) => (length += clause.length + 2) <= MOST_CHARACTERS);
	return [...opening, ...more].map((clause) => `${capitalise(clause)}.`).join(' ');
}

/** What happened on a day, a clause for each cause: changes that share their words are told once. */
export function changeClauses(core: AtlasCore, changes: readonly Change[], words: NarrationWords): string[] {
	const told = new Map<string, boolean>();
	const untold: Extract<Change, { kind: 'control' }>[] = [];
	for (const change of changes) {
		const text = change.to.change;
		if (text !== undefined) told.set(text, (told.get(text) ?? false) || isUncertain(change.to.start));
		else if (change.kind === 'control') untold.push(change);
	}
	const clauses = [...told].map(([text, uncertain]) => (uncertain ? words.about(text) : text));
	return [...clauses, ...passages(core, untold, words)];
}

function passages(
	core: AtlasCore,
	changes: readonly Extract<Change, { kind: 'control' }>[],
	words: NarrationWords
): string[] {
	const name = (id: string) => core.polity(id).name;
	const holder = ({ status, deFacto, claimants }: HeldBy) =>
		status === 'contested'
			? words.contestedBy(claimants.map(name))
			: deFacto === null
				? words.unknown
				: name(deFacto);
	const alike = groupBy(changes, (change) => `${holderKey(change.from)} ${holderKey(change.to)}`);
	return [...alike.values()].flatMap((group) => {
		const [first] = group;
		return first
			? [
					words.passes(
						group.map((change) => areaName(core, change.area)),
						holder(first.from),
						holder(first.to)
					)
				]
			: [];
	});
}

function areaName(core: AtlasCore, area: string): string {
	return core.has('unit', area)
		? core.unit(area).name
		: (core.atlas.cities.find((city) => city.id === area)?.name ?? area);
}

function seatsClause(core: AtlasCore, scene: Scene, words: NarrationWords): string {
	const districts = scene.rows.filter((row) => row.kind === 'district');
	const holders = groupBy(districts, (row) =>
		row.status === 'contested'
			? words.contested
			: row.deFacto === null
				? words.unknown
				: core.polity(row.deFacto).name
	);
	const counted = [...holders]
		.map(([name, rows]) => ({ name, seats: rows.length }))
		.sort((a, b) => b.seats - a.seats);
	return words.seats(counted, districts.length);
}

function situations(scene: Scene): string[] {
	const clauses = scene.units.flatMap((unit) =>
		unit.control.situation === undefined ? [] : [unit.control.situation]
	);
	return [...new Set(clauses)];
}

function capitalise(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
