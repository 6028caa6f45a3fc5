import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSiteFacts } from './about.ts';
import { Faults, formatFault } from './faults.ts';
import { compileEdited, faultsOf } from './testing/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'about-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** A text of the pages around the map as readers see it, and the faults that it has. */
function told(text: string): { readonly text: string | undefined; readonly faults: string } {
	writeFileSync(
		join(folder, 'about.yaml'),
		`about:\n  - id: what\n    heading: What\n    text: [${JSON.stringify(text)}]\nintros: {}\n`
	);
	const compiled = compileEdited([]);
	if (!compiled.ok) throw new Error(faultsOf(compiled).join('\n'));
	const faults = new Faults();
	const { prose, record } = compiled;
	const settings = { prose, origin: undefined, relief: undefined };
	const [section] = buildSiteFacts(folder, record.atlas, { events: '3' }, settings, faults).about;
	const [block] = section?.blocks ?? [];
	return {
		text: block?.kind === 'paragraph' ? block.inlines.map((inline) => inline.text).join('') : undefined,
		faults: faults.list.map(formatFault).join('\n')
	};
}

describe('prose about the atlas', () => {
	it('has figures, and names by id, in the names of the time', () => {
		expect(told('{events} events of {polity:league} at {tolling}, told by {person:ada-tarn}')).toEqual({
			text: '3 events of League of the Marsh at Tolling, told by Ada Tarn',
			faults: ''
		});
	});

	it('tells names that stand bare, and a reference to nothing', () => {
		expect(told('Brom Keld at Tolling').faults).toMatch(/Brom Keld\n.*Tolling/);
		expect(told('{evnets} events').faults).toMatch(/about\.yaml: unknown place id: \{evnets\}/);
	});
});
