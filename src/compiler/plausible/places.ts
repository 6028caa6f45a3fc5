import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import { locationOf } from '../read.ts';
import type { Box } from './boxes.ts';
import { foreignLetter } from '../languages.ts';
import { parseEdtf } from '../edtf.ts';

/** North of this nobody lives whom an atlas could name. */
const NORTHMOST = 78;

/** A point and what stands at it, as far as a fault needs it. */
export type Spot = readonly [number, number];

/** What is wrong with where a point lies, if anything is; `home` is what the atlas shows first. */
export function spotFault([lng, lat]: Spot, home: Box): string | null {
	if (contains(home, [lng, lat])) return null;
	if (contains(home, [lat, lng])) return 'longitude and latitude swapped? A point is longitude, latitude';
	if (Math.abs(lat) > NORTHMOST) return 'a point lies where people live: longitude first, then latitude';
	return null;
}

function contains([west, south, east, north]: Box, [lng, lat]: Spot): boolean {
	return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Places lie where places can, one at a point, and each of their names is one name of one language. */
export function checkPlaces({ places, atlas }: AuthoredRecord, faults: Faults): void {
	const home = atlas.home as Box;
	const at = new Map<string, string>();
	for (const row of places) {
		const { id, lngLat, unit, toponyms } = row.value;
		const location = locationOf(row, id);
		const rule = spotFault(lngLat, home);
		if (rule !== null) faults.add({ ...location, rule, found: lngLat.join(', ') });
		else if (unit !== undefined && !contains(home, lngLat))
			faults.add({
				...location,
				rule: 'a place of a unit lies in the home view: mend its lngLat, or home in atlas.yaml',
				found: lngLat.join(', ')
			});
		const other = at.get(lngLat.join());
		if (other !== undefined)
			faults.add({ ...location, rule: 'two places do not lie at one point', found: `that of ${other}` });
		at.set(lngLat.join(), id);
		checkToponyms(toponyms, location, faults);
	}
}

type Toponyms = AuthoredRecord['places'][number]['value']['toponyms'];

function checkToponyms(toponyms: Toponyms, location: ReturnType<typeof locationOf>, faults: Faults): void {
	for (const { name, from, to, latin } of toponyms) {
		const [first, last] = [from, to].map((text) => (text === undefined ? null : parseEdtf(text)));
		if (first && last && last.latest <= first.earliest)
			faults.add({
				...location,
				rule: 'a name is in use from a day to a later one: from is after to',
				found: `${name}, ${from} to ${to}`
			});
		const letter = latin === undefined ? null : foreignLetter(latin, 'en');
		if (letter !== null)
			faults.add({ ...location, rule: '“latin” is written in Latin letters', found: `${latin}: ${letter}` });
	}
	checkNamesOnce(toponyms, location, faults);
}

/** Names are written in the script of their language, and stand once in a list. */
export function checkNamesOnce(
	names: readonly {
		readonly name: string;
		readonly lang: string;
		readonly from?: string | undefined;
		readonly use?: string | undefined;
	}[],
	location: ReturnType<typeof locationOf>,
	faults: Faults
): void {
	const seen = new Set<string>();
	for (const { name, lang, from = '', use = '' } of names) {
		const letter = foreignLetter(name, lang);
		if (letter !== null)
			faults.add({
				...location,
				rule: 'a name is written in the letters of its language, composed (NFC)',
				found: `${name} (${lang}): ${letter}`
			});
		const key = `${lang}|${name.toLowerCase()}|${use}|${from}`;
		if (seen.has(key))
			faults.add({
				...location,
				rule: 'a name of a language stands once: remove one',
				found: `${name} ${use}`
			});
		seen.add(key);
	}
}
