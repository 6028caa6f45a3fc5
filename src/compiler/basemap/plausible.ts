import type { Faults } from '../faults.ts';
import { foreignLetter } from '../languages.ts';
import { checkBoxes, type Box } from '../plausible/boxes.ts';
import { spotFault } from '../plausible/places.ts';
import { checkTexts } from '../plausible/texts.ts';
import { FILES, type BasemapRecord } from './record.ts';

/** Tells what of the basemap cannot be so: features that were moved, names in letters of another language, days that run back. */
export function checkPlausibleBasemap(record: BasemapRecord, faults: Faults): void {
	const { rivers, lakes, transport, fronts, letteringNames } = record;
	checkBoxes(transport, FILES.transport, faults);
	checkBoxes(fronts, FILES.fronts, faults);
	for (const { properties } of [...rivers, ...lakes]) {
		const { name, names, note } = properties as { name: string; names?: unknown; note?: unknown };
		checkTexts({ name, names, note }, { file: 'rivers and lakes', id: name }, faults);
	}
	for (const { properties } of transport)
		checkTexts(properties, { file: FILES.transport, id: properties.id }, faults);
	for (const { properties } of fronts) {
		const location = { file: FILES.fronts, id: properties.id };
		checkTexts(properties, location, faults);
	}
	checkLabels(record, faults);
	for (const { properties } of rivers)
		checkNames(properties.names ?? {}, { file: FILES.rivers.join(', '), id: properties.name }, faults);
	for (const { value, file, line } of letteringNames)
		checkNames({ [value.lang]: value.text }, { file, line, id: value.name }, faults);
}

function checkLabels({ labels, atlas }: BasemapRecord, faults: Faults): void {
	for (const { value, file, line } of labels) {
		const location = { file, line, id: value.id };
		checkNames(value.names ?? {}, location, faults);
		const rule = value.lngLat ? spotFault(value.lngLat, atlas.home as Box) : null;
		if (rule !== null) faults.add({ ...location, rule, found: String(value.lngLat) });
	}
}

function checkNames(
	names: Readonly<Record<string, string>>,
	location: { readonly file: string; readonly line?: number | undefined; readonly id: string },
	faults: Faults
): void {
	for (const [lang, name] of Object.entries(names)) {
		const letter = foreignLetter(name, lang);
		if (letter !== null)
			faults.add({
				...location,
				rule: 'a name is written in the letters of its language: is the tag right?',
				found: `${name} (${lang}): ${letter}`
			});
	}
}
