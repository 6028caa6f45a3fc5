import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { readAtlas, readHistory, type AtlasWire } from '#lib/atlas/wire.ts';
import { searchDocuments } from '#lib/search/documents.ts';
import { createSearchIndex } from '#lib/search/search-index.ts';

/* What readers of this record type, and what they must find first. */

const read = (name: string): unknown =>
	JSON.parse(readFileSync(resolve(import.meta.dirname, `../../src/lib/generated/${name}.json`), 'utf8'));
const core = createAtlasCore(readAtlas(read('atlas') as AtlasWire));
const history = createHistoryCore(
	readHistory(read('record') as Parameters<typeof readHistory>[0], core.atlas.version),
	core
);
const documents = searchDocuments(core, history);
const index = createSearchIndex(documents);
const foundFirst = (query: string, count = 3) =>
	index
		.search(query)
		.slice(0, count)
		.map(({ target }) => `${target.kind}:${target.id}`);

describe('search', () => {
	it.each([
		// Old romanisations, other spellings, today's names.
		['Tihwa', 'place:dihua'],
		['tihwa', 'place:dihua'],
		['urumchi', 'place:dihua'],
		['Ürümchi', 'place:dihua'],
		['Urumqi', 'place:dihua'],
		['Kulja', 'place:ghulja'],
		['ining', 'place:ghulja'],
		['yining', 'place:ghulja'],
		['Chuguchak', 'place:tacheng'],
		['tacheng', 'place:tacheng'],
		['Sharasume', 'place:altay'],
		['Chenghua', 'place:altay'],
		['kashgar', 'place:kashgar'],
		['khotan', 'place:hotan'],
		['wusu', 'place:wusu'],
		// Other scripts, whole and as far as typed.
		['ئۈرۈمچى', 'place:dihua'],
		['غۇل', 'place:ghulja'],
		['迪化', 'place:dihua'],
		['伊寧', 'place:ghulja'],
		['伊宁', 'place:ghulja'],
		['Кульджа', 'place:ghulja'],
		['урумчи', 'place:dihua'],
		// People.
		['Ehmetjan', 'person:ehmetjan-qasimi'],
		['ahmetjan', 'person:ehmetjan-qasimi'],
		['阿合買提江', 'person:ehmetjan-qasimi'],
		['阿合买提江', 'person:ehmetjan-qasimi'],
		['osman batur', 'person:osman-batur'],
		['zhang zhizhong', 'person:zhang-zhizhong'],
		['張治中', 'person:zhang-zhizhong'],
		['张治中', 'person:zhang-zhizhong'],
		['elihan', 'person:elihan-tore']
	])('“%s” finds %s', (query, expected) => {
		expect(foundFirst(query)).toContain(expected);
	});

	it.each([
		['baikal', 'event:1949-08-25-air-crash-on-mount-kabanya'],
		['plane crash', 'event:1949-08-25-air-crash-on-mount-kabanya'],
		['kuomintang', 'person:masud-sabri']
	])('“%s” stands in what is told of %s', (query, expected) => {
		expect(foundFirst(query)).toContain(expected);
	});

	it('finds a body before what it did', () => {
		expect(foundFirst('coalition government', 1)).toEqual(['institution:coalition-government']);
	});

	it('finds something of every kind by each of its names', () => {
		const lost = documents.flatMap(({ target, names }) =>
			names
				.filter(({ name }) => !index.search(name).some((hit) => hit.target.id === target.id))
				.map(({ name }) => `${target.kind}:${target.id} by “${name}”`)
		);
		expect(lost).toEqual([]);
	});

	it('finds nothing for what is not there', () => {
		expect(foundFirst('zzzzzz')).toEqual([]);
	});
});
