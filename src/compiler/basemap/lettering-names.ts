import { groupBy } from '#lib/atlas/group-by.ts';
import type { z } from 'zod';
import type { Located } from '../read.ts';
import type { Faults } from '../faults.ts';
import type { LabelRecord, LetteringNameRow, RiversFile } from '../schemas/basemap.ts';

type Names = readonly Located<z.infer<typeof LetteringNameRow>>[];
type Rivers = z.infer<typeof RiversFile>['features'];
type Labels = readonly Located<z.infer<typeof LabelRecord>>[];

/** What has names, and what they are called in other languages. */
interface Lettered {
	readonly rivers: Rivers;
	readonly labels: Labels;
	readonly letteringNames: Names;
}

type Translated = Readonly<Record<string, string>>;

/** Rivers and labels with what they are called in other languages: by themselves, else by the table. */
export function withLetteringNames(lettered: Lettered): Lettered {
	const table = groupBy(lettered.letteringNames, ({ value }) => value.name);
	const namesOf = ({ name, names }: { readonly name: string; readonly names?: Translated | undefined }) => {
		const rows = table.get(name) ?? [];
		const all = { ...Object.fromEntries(rows.map(({ value }) => [value.lang, value.text])), ...names };
		return Object.keys(all).length > 0 ? { names: all } : {};
	};
	return {
		...lettered,
		rivers: lettered.rivers.map((river) => ({
			...river,
			properties: { ...river.properties, ...namesOf(river.properties) }
		})),
		labels: lettered.labels.map((label) => ({ ...label, value: { ...label.value, ...namesOf(label.value) } }))
	};
}

/** Reports a row of the table that names nothing, or one thing twice in a language. */
export function checkLetteringNames({ letteringNames, rivers, labels }: Lettered, faults: Faults): void {
	const lettered = new Set([
		...rivers.map(({ properties }) => properties.name),
		...labels.map(({ value }) => value.name)
	]);
	const told = new Set<string>();
	for (const { value, file, line } of letteringNames) {
		const location = { file, line, id: value.name };
		if (!lettered.has(value.name))
			faults.add({ ...location, rule: 'a river or a label must have this name', found: 'none has' });
		const key = `${value.name} ${value.lang}`;
		if (told.has(key))
			faults.add({ ...location, rule: 'a name stands once in a language', found: value.lang });
		told.add(key);
	}
}
