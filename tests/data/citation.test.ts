import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { compileGeodata } from './compiled.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** What version 1.2.0 of the Citation File Format asks of the keys used here. */
const CFF = {
	type: 'object',
	additionalProperties: false,
	required: ['cff-version', 'message', 'title', 'authors', 'version', 'date-released', 'license'],
	properties: {
		'cff-version': { const: '1.2.0' },
		message: { type: 'string', minLength: 1 },
		title: { type: 'string', minLength: 1 },
		abstract: { type: 'string', minLength: 1 },
		type: { enum: ['software', 'dataset'] },
		authors: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				required: ['name'],
				properties: {
					name: { type: 'string', minLength: 1 },
					website: { type: 'string', pattern: '^https?://' }
				},
				additionalProperties: false
			}
		},
		version: { type: 'string', minLength: 1 },
		'date-released': { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
		license: { type: 'string', minLength: 1 },
		url: { type: 'string', pattern: '^https?://' },
		keywords: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true }
	}
};

describe('CITATION.cff', () => {
	const cff = parse(read('CITATION.cff')) as Record<string, unknown>;
	const { atlas, record } = compileGeodata();

	it('is a citation file', () => {
		const validate = new Ajv({ allErrors: true }).compile(CFF);
		validate(cff);
		expect(validate.errors ?? []).toEqual([]);
	});

	it('says what the record and the package say', () => {
		const { edition, title, subtitle } = atlas;
		if (!edition) throw new Error('the record has no edition');
		expect(cff).toMatchObject({
			title: `${title}: ${subtitle}`,
			version: edition.version,
			'date-released': formatIsoDay(edition.issued),
			authors: [{ name: edition.by }],
			license: record.atlas.licence?.name
		});
		expect((JSON.parse(read('package.json')) as { version: string }).version).toBe(edition.version);
	});
});
