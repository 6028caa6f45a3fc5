import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { SELECTION_KINDS } from '#lib/atlas/model/selection-kind.ts';
import { suggestableOf } from '#lib/share/suggestable.ts';
import { fileOfKind } from '#compiler/record-files.ts';
import { compileGeodata } from './compiled.ts';

const { atlas, history } = compileGeodata();
const core = createAtlasCore(atlas);
const record = createHistoryCore(history, core);
const { districts, units, places, events, people, journeys, institutions, offices } = atlas;
const { documents, polities, sources } = atlas;
/** By kind the first thing of it. */
const FIRST = {
	district: districts[0],
	unit: units[0],
	place: places[0],
	event: events[0],
	person: people[0],
	journey: journeys[0],
	institution: institutions[0],
	office: offices[0],
	document: documents[0],
	polity: polities[0],
	source: sources[0]
};

describe('what a reader can correct', () => {
	it.each(SELECTION_KINDS)('has something of each %s, in a file of the record', (kind) => {
		const fields = suggestableOf(core, record, `${kind}:${FIRST[kind]?.id ?? ''}`) ?? [];
		expect(fields.length).toBeGreaterThan(0);
		for (const { id, field } of fields.filter((one) => one.field !== ''))
			expect(() => fileOfKind(id.split(':')[0] ?? ''), field).not.toThrow();
	});
});
