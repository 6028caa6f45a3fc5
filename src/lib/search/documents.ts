import { allEntities } from '#lib/atlas/all-entities.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { dossierOf } from '#lib/atlas/dossier/dossier-of.ts';
import type { Dossier, FactValue, Section } from '#lib/atlas/dossier/dossier.ts';
import { entityName, keyOf } from '#lib/atlas/entity-name.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { Lexicon } from '#lib/atlas/model/lexicon.ts';
import { plainProse } from '#lib/atlas/prose.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { WrittenName } from './fold.ts';

/** A thing that can be found. */
export interface SearchDocument {
	readonly target: Selection;
	/** Its names in all scripts and spellings; the first is its title. */
	readonly names: readonly WrittenName[];
	/** Words that lead to it without being names of it. */
	readonly topics?: string;
	/** What else it is found by, less surely: places, people, what it is. */
	readonly about: string;
	/** What the record says about it, which may contain words that are not names of it. */
	readonly text?: string;
	/** How much it matters among things found alike, about 1. */
	readonly weight: number;
}

/**
 * Everything that can be found, by what its dossier contains and by the words that the lexicon adds. Without the record
 * people and institutions have their display names only, and sources their short forms.
 */
export function searchDocuments(
	core: AtlasCore,
	history: HistoryCore | null,
	{ records }: Pick<Lexicon, 'records'> = { records: [] }
): SearchDocument[] {
	const foundBy = new Map(records.map((record) => [keyOf(record), record]));
	return allEntities(core).map((target) => {
		const dossier = dossierOf(core, history, target);
		const shortName = (id: string) => (history?.source(id) ?? core.source(id)).short;
		const { aliases = [], topics = [] } = foundBy.get(keyOf(target)) ?? {};
		return {
			target,
			names: [...dossier.names, ...aliases],
			topics: topics.join('\n'),
			about: aboutOf(core, dossier),
			text: plainProse(textOf(dossier), shortName),
			weight: weightOf(core, target)
		};
	});
}

function weightOf(core: AtlasCore, { kind, id }: Selection): number {
	switch (kind) {
		case 'place':
			return core.isSeat(id) ? 1.6 : 1.2;
		case 'district':
			return 1.2;
		case 'unit':
			return 0.9;
		case 'polity':
			return 1.1;
		case 'person':
			return 1.2;
		case 'institution':
			// Bodies have many names in the record, which makes each weigh less; what they did is named after them.
			return 1.6;
		case 'event':
			return 0.7 + core.event(id).importance * 0.15;
		case 'journey':
		case 'office':
		case 'document':
			return 1;
		case 'source':
			// Titles of works repeat the names of what they are about.
			return 0.4;
	}
}

/** What it is, what its facts name, and who held it. */
function aboutOf(core: AtlasCore, { of, role, facts, sections }: Dossier): string {
	// What a body is connected with bears the same words: it would be found for every office and body of its line.
	if (of.kind === 'institution') return '';
	return [
		role ?? '',
		...facts.flatMap(({ value }) => wordsOf(core, value)),
		...sections.flatMap((section) => wordsOfSection(core, section))
	].join(' ');
}

function wordsOf(core: AtlasCore, value: FactValue): string[] {
	switch (value.kind) {
		case 'text':
			return [value.text];
		case 'side':
			return [core.sideName(value.side)];
		case 'things':
			return value.to.flatMap((to) => namesOfThing(core, to));
		case 'life':
			return [
				value.life.placeText ?? '',
				...(value.life.place === undefined ? [] : namesOfThing(core, { kind: 'place', id: value.life.place }))
			];
		default:
			return [];
	}
}

function wordsOfSection(core: AtlasCore, section: Section): string[] {
	if (section.kind === 'work') return [section.source.full];
	if (section.kind === 'facilities')
		return [section.layer.name, section.layer.one, ...section.facilities.map(({ name }) => name)];
	return section.kind === 'tenures' && section.omit === 'office'
		? section.tenures.map(({ holder }) => core.person(holder).name)
		: [];
}

function namesOfThing(core: AtlasCore, to: Selection): string[] {
	return to.kind === 'place'
		? core.place(to.id).toponyms.map(({ name }) => name)
		: [entityName(core, to, core.atlas.defaultDay)];
}

/** What is said about a thing, by the atlas and by single accounts. */
function textOf({ account, note, sections }: Dossier): string {
	const says = sections.flatMap((section) =>
		section.kind === 'versions'
			? section.versions.flatMap(({ accounts }) => accounts.map((one) => one.says))
			: []
	);
	return [account ?? '', note ?? '', ...says].join('\n');
}
