import type { Faults } from '../faults.ts';
import { OUTLINE_FILE } from '../land-files.ts';
import type { AuthoredRecord } from '../load.ts';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { ringsOf } from '../rings.ts';
import { boxOf, type Box } from './boxes.ts';

const FILE = 'atlas.yaml';
/** A period longer than this is a slip of the pen. */
const LONGEST_YEARS = 1500;

/** The home view is a box around the whole, the period of a length that can be drawn, and each holder has a colour of its own. */
export function checkHead({ atlas, outline }: AuthoredRecord, faults: Faults): void {
	const tell = (rule: string, found: string, id?: string) => {
		faults.add({ file: FILE, id, rule, found });
	};
	const isMapped = !faults.lacks(FILE, 'home') && faults.isWhole(OUTLINE_FILE);
	if (isMapped) checkHome({ atlas, outline }, tell);
	if (!faults.lacks(FILE, 'period')) checkPeriod(atlas, tell);
	checkPolities(atlas.polities, tell);
}

type Tell = (rule: string, found: string, id?: string) => void;

function checkHome({ atlas, outline }: Pick<AuthoredRecord, 'atlas' | 'outline'>, tell: Tell): void {
	const home = atlas.home as Box;
	const [west, south, east, north] = home;
	if (!isBox(home)) {
		tell('home is west, south, east, north, in this order', home.join(', '));
	} else {
		const whole = boxOf(ringsOf(outline.geometry).flat());
		const isNear = (east - west) * (north - south) < 6 * (whole[2] - whole[0]) * (whole[3] - whole[1]);
		if (!isNear || !holdsBox(home, whole))
			tell(
				'home shows the outline of the whole and little more: mend home, or the outline',
				`${home.join(', ')}; the outline ${whole.join(', ')}`
			);
	}
}

function isBox([west, south, east, north]: Box): boolean {
	return west < east && south < north && west >= -180 && east <= 360 && south >= -90 && north <= 90;
}

function holdsBox([west, south, east, north]: Box, whole: Box): boolean {
	return west <= whole[0] + 1 && south <= whole[1] + 1 && east >= whole[2] - 1 && north >= whole[3] - 1;
}

function checkPeriod(atlas: AuthoredRecord['atlas'], tell: Tell): void {
	const [first, last] = [parseIsoDay(atlas.period.start), parseIsoDay(atlas.period.end)];
	if (first !== null && last !== null && last - first > LONGEST_YEARS * 366)
		tell(`the period is at most ${LONGEST_YEARS} years`, `${atlas.period.start} to ${atlas.period.end}`);
	const issued = atlas.edition ? parseIsoDay(atlas.edition.issued) : null;
	if (issued !== null && first !== null && (issued < first || issued > Date.now() / 86_400_000 + 366))
		tell('an edition is issued after what it tells, and not years from now', atlas.edition?.issued ?? '');
}

function checkPolities(polities: AuthoredRecord['atlas']['polities'], tell: Tell): void {
	const looks = new Map<string, string>();
	const names = new Map<string, string>();
	for (const { id, tint, name, short, from, to } of polities) {
		for (const [theme, colour] of Object.entries(tint)) {
			const other = looks.get(`${theme}${colour}`);
			if (other !== undefined)
				tell(
					'two holders do not have one colour: choose another tint',
					`${colour} (${theme}) is that of ${other}`,
					id
				);
			looks.set(`${theme}${colour}`, id);
		}
		for (const text of new Set([name, short])) {
			const other = names.get(text);
			if (other !== undefined) tell('two holders do not have one name', `${text}, that of ${other}`, id);
			names.set(text, id);
		}
		if (from !== undefined && to !== undefined && from >= to)
			tell('a holder exists from a day to a later one: from is after to', `${from} to ${to}`, id);
	}
}
