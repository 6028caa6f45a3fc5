import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Selection } from '#lib/atlas/scene.ts';
import { addDays, type Day } from '#lib/atlas/time/day.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import {
	COMPARE_FORMS,
	defaultViewState,
	LAYERS,
	PANEL_TABS,
	TIME_SPACINGS,
	type ViewState
} from '#lib/url/view-state.ts';
import { core } from '../built-core.ts';
import { meaningOf, readableState } from './readable-state.ts';

/*
 * Writes the list of links of a release: `npx tsx tests/permanence/make.ts`, once, when a version is released. Links are spread
 * over everything that a state can hold. A list that is there is never written again: what was once a link stays one.
 */

const HOW_MANY = 60;
const { atlas } = core;
const facts = atlasFacts(core);
const file = join(import.meta.dirname, `v${atlas.edition?.version ?? '0.0.0'}.json`);
if (existsSync(file)) throw new Error(`${file} is there: links of a release are never written again`);

const days = atlas.period.end - atlas.period.start;
/** The i-th of a list, stepping so that neighbours differ. */
const pick = <T>(list: readonly T[], i: number, step = 7): T => list[(i * step) % list.length] as T;
const dayAt = (i: number): Day => addDays(atlas.period.start, (i * 379) % days);
const SELECTIONS: readonly ((i: number) => Selection | null)[] = [
	() => null,
	(i) => ({ kind: 'district', id: pick(atlas.districts, i).id }),
	(i) => ({ kind: 'unit', id: pick(atlas.units, i).id }),
	(i) => ({ kind: 'place', id: pick(atlas.places, i).id }),
	(i) => ({ kind: 'event', id: pick(atlas.events, i, 37).id }),
	(i) => ({ kind: 'person', id: pick(atlas.people, i).id }),
	(i) => ({ kind: 'journey', id: pick(atlas.journeys, i).id }),
	(i) => ({ kind: 'institution', id: pick(atlas.institutions, i).id }),
	(i) => ({ kind: 'office', id: pick(atlas.offices, i).id }),
	(i) => ({ kind: 'polity', id: pick(atlas.polities, i).id }),
	(i) => ({ kind: 'source', id: pick(atlas.sources, i, 11).id })
];

function stateAt(i: number): ViewState {
	const compare = i % 6 === 5 ? { from: dayAt(i), to: dayAt(i + 1) } : null;
	const ordered = compare && compare.from > compare.to ? { from: compare.to, to: compare.from } : compare;
	return {
		...defaultViewState(facts),
		day: ordered?.to ?? dayAt(i),
		camera:
			i % 4 === 1
				? { zoom: 4 + (i % 30) / 10, lng: 75 + (i % 20), lat: 36 + (i % 12), bearing: 0, pitch: 0 }
				: null,
		view: pick(['de-facto', 'de-jure', 'both'] as const, i, 1),
		selection: pick(SELECTIONS, i, 1)(i),
		compare: ordered,
		compareForm: ordered ? pick(COMPARE_FORMS, i, 1) : 'painted',
		account: i % 10 === 3 ? 'founding' : i % 10 === 8 ? pick(atlas.sources, i).id : 'best',
		names: pick(['period', 'modern', ...atlas.languages.map(({ lang }) => lang)], i, 1),
		hiddenLayers: LAYERS.filter((_, at) => i % 7 === at),
		tour: i % 12 === 7 && atlas.tours.length > 0 ? { id: pick(atlas.tours, i, 1).id, step: 1 } : null,
		panel: pick(PANEL_TABS, i, 1),
		spacing: pick(TIME_SPACINGS, i, 1)
	};
}

const links = Array.from({ length: HOW_MANY }, (_, i) => (i === 0 ? '' : encodeHash(stateAt(i), facts)));
const entries = links.map((link) => {
	const { state, notices } = decodeUrl(link, '', facts);
	if (notices.length > 0) throw new Error(`${link} is not good: ${JSON.stringify(notices)}`);
	return { link, state: readableState(state), ...meaningOf(core, state.selection) };
});
writeFileSync(file, `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);
console.log(`${entries.length} links in ${file}`);
