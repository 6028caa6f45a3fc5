import { describe, expect, it } from 'vitest';
import { compileEdited, faultsOf, type BrokenRule, type Edit } from './testing/fixture.ts';
import { CONTROL } from './testing/rules/control.ts';
import { DATES } from './testing/rules/dates.ts';
import { EVIDENCE } from './testing/rules/evidence.ts';
import { FACILITIES } from './testing/rules/facilities.ts';
import { GEOMETRY } from './testing/rules/geometry.ts';
import { DOCUMENTS } from './testing/rules/documents.ts';
import { HISTORY } from './testing/rules/history.ts';
import { INSTITUTIONS, withInstitutions } from './testing/rules/institutions.ts';
import { NAMES } from './testing/rules/names.ts';
import { PROSE } from './testing/rules/prose.ts';
import { READING } from './testing/rules/reading.ts';
import { REFERENCES } from './testing/rules/references.ts';
import { SHEETS } from './testing/rules/sheets.ts';
import { TOURS } from './testing/rules/tours.ts';
import { GLOSSARY } from './testing/rules/glossary.ts';
import { WORDS } from './testing/rules/words.ts';

const OPTIONAL_FILES = [
	'control-versions.csv',
	'events.yaml',
	'people.yaml',
	'offices.yaml',
	'offices.csv',
	'journeys.yaml',
	'documents.yaml',
	'population.yaml',
	'facilities.yaml',
	'facility-layers.yaml',
	'statements.csv',
	'synonyms.yaml',
	'tours/short-walk.md',
	'tours/short-walk.sheets.yaml'
];

describe('compile', () => {
	it('compiles the fixture, and without every optional file', () => {
		expect(faultsOf(compileEdited([]))).toEqual([]);
		const edits: Edit[] = [
			...OPTIONAL_FILES.map((file) => ({ file, to: null })),
			// Its file would be one that nothing names.
			{ file: 'pictures.yaml', from: 'event:1922-03-01-marrow-falls, ', to: '' },
			{ file: 'sources.json', from: '"kind": "general"', to: '"kind": "general", "use": "further-reading"' }
		];
		expect(faultsOf(compileEdited(edits))).toEqual([]);
	});

	it('accepts institutions', () => {
		const result = compileEdited([withInstitutions()]);
		expect(faultsOf(result)).toEqual([]);
		expect(result.ok && result.history.institutions.map(({ id }) => id)).toEqual(['old-court', 'new-court']);
	});

	it('reports all faults, not only the first', () => {
		const edits: Edit[] = [
			{ file: 'control.csv', from: ',league,held', to: ',legion,held' },
			{ file: 'people.yaml', from: 'side: royal', to: 'side: loyal' }
		];
		const faults = faultsOf(compileEdited(edits));
		expect(faults.some((fault) => fault.includes('legion'))).toBe(true);
		expect(faults.some((fault) => fault.includes('loyal'))).toBe(true);
	});

	it('reports a broken date once, and no gap that would follow from it', () => {
		const broken = { file: 'control.csv', from: '[1922-05-08..1922-05-12]', to: '[1922-05-40]' };
		expect(faultsOf(compileEdited([broken]))).toEqual([
			'control.csv:4 (high-moor): a date must be EDTF and exist in the calendar: [1922-05-40]'
		]);
	});

	it('gives the same version for the same record, and another for another', () => {
		const version = (edits: Edit[]) => {
			const result = compileEdited(edits);
			if (!result.ok) throw new Error(faultsOf(result).join('\n'));
			return [result.atlas.version, result.history.version];
		};
		const plain = version([]);
		expect(plain[0]).toBe(plain[1]);
		expect(version([])).toEqual(plain);
		expect(version([{ file: 'people.yaml', from: 'Sheriff of Upshire', to: 'Sheriff' }])).not.toEqual(plain);
	});
});

const RULES: readonly (readonly [subject: string, rules: readonly BrokenRule[]])[] = [
	['names', NAMES],
	['reading', READING],
	['references', REFERENCES],
	['dates', DATES],
	['control and title', CONTROL],
	['tours', TOURS],
	['sheets of tours', SHEETS],
	['geometry', GEOMETRY],
	['history', HISTORY],
	['documents', DOCUMENTS],
	['institutions', INSTITUTIONS],
	['facilities', FACILITIES],
	['evidence', EVIDENCE],
	['prose', PROSE],
	['glossary', GLOSSARY],
	['words', WORDS]
];

describe.each(RULES)('compile, of %s,', (_, rules) => {
	it.each(rules)('tells %s', (__, edit, fault) => {
		expect(faultsOf(compileEdited([edit])).join('\n')).toMatch(fault);
	});
});
