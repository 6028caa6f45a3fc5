import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { Version } from '#lib/atlas/model/version.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { WrittenName } from './fold.ts';

/** A thing that can be found. */
export interface SearchDocument {
	readonly target: Selection;
	/** Its names in all scripts and spellings; the first is its title. */
	readonly names: readonly WrittenName[];
	/** What else it is found by, less surely: places, people, what it is. */
	readonly about: string;
	/** What the record tells of it, in which a word may stand that nobody would call it by. */
	readonly text?: string;
	/** How much it matters among things found alike, about 1. */
	readonly weight: number;
}

/**
 * Everything that can be found. Without the record people and institutions have their display names only, and sources
 * their short forms.
 */
export function searchDocuments(core: AtlasCore, history: HistoryCore | null): SearchDocument[] {
	return [
		...placeDocuments(core),
		...areaDocuments(core),
		...bodyDocuments(core, history),
		...eventDocuments(core, history),
		...journeyDocuments(core, history),
		...core.atlas.sources.map((source) => ({
			target: { kind: 'source', id: source.id } as const,
			names: [plain(source.short), plain(source.id)],
			about: history?.source(source.id).full ?? '',
			weight: 0.7
		}))
	];
}

function placeDocuments({ atlas, isSeat }: AtlasCore): SearchDocument[] {
	return atlas.places.map((place) => ({
		target: { kind: 'place', id: place.id },
		names: place.toponyms.flatMap(({ name, lang, latin }) => [
			{ name, lang },
			...(latin === undefined ? [] : [{ name: latin, lang: 'und-Latn' }])
		]),
		about: place.role,
		text: place.note ?? '',
		weight: isSeat(place.id) ? 1.4 : 1.2
	}));
}

function areaDocuments({ atlas, district }: AtlasCore): SearchDocument[] {
	return [
		...atlas.districts.map(({ id, name }) => ({
			target: { kind: 'district', id } as const,
			names: [plain(name)],
			about: '',
			weight: 1.3
		})),
		...atlas.units.map((unit) => ({
			target: { kind: 'unit', id: unit.id } as const,
			names: [plain(unit.name)],
			about: `${unit.members} ${district(unit.district).name}`,
			weight: 0.9
		})),
		...atlas.polities.map((polity) => ({
			target: { kind: 'polity', id: polity.id } as const,
			names: [plain(polity.name), plain(polity.short)],
			about: polity.note ?? '',
			weight: 1.1
		}))
	];
}

function bodyDocuments(core: AtlasCore, history: HistoryCore | null): SearchDocument[] {
	const holders = (office: string) =>
		core.atlas.tenures
			.filter((tenure) => tenure.office === office)
			.map((tenure) => core.person(tenure.holder).name);
	return [
		...core.atlas.people.map(({ id, name, side }) => ({
			target: { kind: 'person', id } as const,
			names: history?.person(id).names ?? [plain(name)],
			about: core.sideName(side),
			text: history?.person(id).summary ?? '',
			weight: 1.2
		})),
		...core.atlas.institutions.map(({ id, name }) => ({
			target: { kind: 'institution', id } as const,
			names: history?.institution(id).names ?? [plain(name)],
			about: '',
			text: told(history?.institution(id).summary, history?.institution(id).versions),
			// Bodies have many names in the record, which makes each weigh less; what they did is named after them.
			weight: 1.6
		})),
		...core.atlas.offices.map(({ id, name }) => ({
			target: { kind: 'office', id } as const,
			names: [plain(name)],
			about: holders(id).join(' '),
			weight: 0.9
		}))
	];
}

function eventDocuments(core: AtlasCore, history: HistoryCore | null): SearchDocument[] {
	const accounts = new Map(history?.history.events.map((event) => [event.id, event]));
	return core.atlas.events.map((event) => ({
		target: { kind: 'event', id: event.id },
		names: [plain(event.title)],
		about: [
			...(event.place === undefined ? [] : core.place(event.place).toponyms.map(({ name }) => name)),
			event.placeText ?? '',
			...(accounts.get(event.id)?.people ?? []).map((id) => core.person(id).name)
		].join(' '),
		text: told(accounts.get(event.id)?.account, accounts.get(event.id)?.versions),
		weight: 0.7 + event.importance * 0.15
	}));
}

function journeyDocuments(core: AtlasCore, history: HistoryCore | null): SearchDocument[] {
	return core.atlas.journeys.map(({ id, title }) => ({
		target: { kind: 'journey', id },
		names: [plain(title)],
		about: (history?.journey(id).people ?? []).map((person) => core.person(person).name).join(' '),
		text: told(history?.journey(id).summary, history?.journey(id).versions),
		weight: 1
	}));
}

/** What is told of a thing, and what single accounts say of it. */
function told(account = '', versions: readonly Version[] = []): string {
	return [account, ...versions.flatMap(({ accounts }) => accounts.map(({ says }) => says))].join('\n');
}

function plain(name: string): WrittenName {
	return { name, lang: 'en' };
}
