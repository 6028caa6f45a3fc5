import {
	hatches,
	isPatterned,
	leastDifference,
	lightness,
	met,
	THEMES,
	VISIONS,
	type Meeting
} from './tint-meetings.ts';

/*
 * `npm run colours`: for each pair of fills that are ever adjacent on the map the least CIEDE2000 over flat, lit and
 * shaded ground, by theme and vision, and their difference in lightness alone (L*), as a Markdown table.
 */

console.log(
	`| pair | ${THEMES.map((theme) => `${theme}: ${VISIONS.join(' ')} grey`).join(' | ')} | carried also by |`
);
console.log(`|---|${THEMES.map(() => '---').join('|')}|---|`);
for (const [pair, meeting] of [...met].sort(([a], [b]) => a.localeCompare(b)))
	printRow(pair, meeting, isPatterned(meeting) ? 'a pattern' : 'the band along the border');
for (const [hatch, meeting] of hatches) printRow(`hatch: ${hatch}`, meeting, 'the hatch');

function printRow(pair: string, meeting: Meeting, carrier: string): void {
	const cells = THEMES.map((theme) => {
		const grey = Math.abs(lightness(theme, meeting.one) - lightness(theme, meeting.two));
		return [...VISIONS.map((vision) => leastDifference(theme, vision, meeting)), grey]
			.map((value) => value.toFixed(1))
			.join(' ');
	});
	console.log(`| ${pair} | ${cells.join(' | ')} | ${carrier} |`);
}

const plain = [...met].filter(([, meeting]) => !isPatterned(meeting));
for (const theme of THEMES) {
	const all = plain.flatMap(([pair, meeting]) =>
		VISIONS.map((vision) => ({ pair, vision, value: leastDifference(theme, vision, meeting) }))
	);
	const least = all.reduce((a, b) => (b.value < a.value ? b : a));
	console.log(
		`least of the plain pairs, ${theme}: ${least.value.toFixed(1)} (${least.pair}, ${least.vision})`
	);
}
