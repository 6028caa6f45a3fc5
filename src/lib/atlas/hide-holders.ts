import type { ControlInterval } from './model/control.ts';
import { keepSecret } from './keep-secret.ts';
import type { Fill, Scene, SceneRow, SceneUnit } from './scene.ts';

/** The tint of hidden holders: neither a holder's nor the texture of “not documented”, which would be an answer. */
const BLANK: Fill = { ground: null, pattern: { kind: 'none' } };

/**
 * The scene with who holds what, who holds title, and what changes hands on the day left out: places, borders and the day
 * stay, but for what is the answer itself.
 */
export function hideHolders(whole: Scene): Scene {
	const scene = keepSecret(whole);
	return {
		...scene,
		// The line along the border says who holds title.
		options: { ...scene.options, view: 'de-facto', areHoldersHidden: true },
		units: scene.units.map(hideUnit),
		rows: scene.rows.map(hideRow),
		places: scene.places.map((place) => ({ ...place, changesToday: false })),
		legend: [],
		titles: [],
		today: []
	};
}

function hideUnit(unit: SceneUnit): SceneUnit {
	return {
		...unit,
		fill: BLANK,
		control: hideControl(unit.control),
		changesToday: false,
		isPartApart: false
	};
}

/** Control of the same days, of which nothing is told. */
function hideControl({ area, start, end, confidence }: ControlInterval): ControlInterval {
	return { area, start, end, confidence, status: 'unknown', deFacto: null, claimants: [], attestations: [] };
}

function hideRow(row: SceneRow): SceneRow {
	return {
		...row,
		fill: BLANK,
		status: 'unknown',
		deFacto: null,
		claimants: [],
		since: null,
		until: null,
		named: null,
		changedRecently: false,
		parts: []
	};
}
