import type { Atlas } from './model/atlas.ts';
import type { Attestation } from './model/attestation.ts';
import type { History } from './model/history.ts';
import type { Version } from './model/version.ts';

/** Every question on which sources differ. */
export function allVersions({ events, people, institutions, journeys, documents }: History): Version[] {
	return [...events, ...people, ...institutions, ...journeys, ...documents].flatMap(
		(record) => record.versions
	);
}

/** The attestations of every attested statement. */
export function attestedFacts(atlas: Atlas, history: History): (readonly Attestation[])[] {
	const { events, people, institutions, journeys, documents, population, pictures } = history;
	const records = [
		...atlas.control,
		...atlas.titles,
		...atlas.versions,
		...atlas.places,
		...atlas.tenures,
		...atlas.facilities,
		...events,
		...people,
		...people.flatMap(({ born, died }) => [born, died].filter((life) => life !== undefined)),
		...institutions,
		...institutions.flatMap(({ formula = [], outcome = [], seats = [] }) => [
			...formula,
			...outcome,
			...seats
		]),
		...journeys,
		...journeys.flatMap((journey) => journey.legs),
		...documents,
		...documents.flatMap(({ parts }) => parts),
		...population,
		...pictures,
		...allVersions(history).flatMap((version) => version.accounts)
	];
	return records.map((record) => record.attestations);
}
