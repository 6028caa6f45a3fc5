import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import { middleWords } from '#lib/stage/middle-words.ts';
import { renderMapSvg } from '#lib/svg/render-map-svg.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { compileEdited, faultsOf } from './testing/fixture.ts';

const FILE = 'tours/short-walk.md';
const ANSWER = 'answer: The {polity:league=League of the Marsh}.';
/** The town, not the plain around it. */
const TOWN = /Marrow(?! Plain)/;
const SIZE = { width: 900, height: 600 };

/** What the map of the hiding step letters, and says of its middle, while the class decides and once the answer is revealed. */
function shown(answer: string, question = 'Who holds High Moor?') {
	const compiled = compileEdited([
		{ file: FILE, from: ANSWER, to: `answer: ${answer}` },
		{ file: FILE, from: 'question: Who holds High Moor?', to: `question: ${question}` }
	]);
	if (!compiled.ok) throw new Error(faultsOf(compiled).join('\n'));
	const core = createAtlasCore(compiled.atlas);
	const step = compiled.tours.tours[0]?.steps[1];
	if (!step) throw new Error('no step');
	const { state } = decodeUrl('#date=1922-05-10', '', atlasFacts(core));
	const draw = (areHoldersHidden: boolean) => {
		const picture = viewPicture(
			core,
			{ ...state, focus: step.focus ?? null },
			{ history: null, areHoldersHidden }
		);
		const svg = renderMapSvg({ picture, label: 'map', theme: 'light', size: SIZE, scope: 'm' });
		const words = core.atlas.units.map(({ id, label: [lng, lat] }) =>
			middleWords(picture, [lng - 0.1, lat - 0.1, lng + 0.1, lat + 0.1], () => id)
		);
		return [svg, ...words].join('\n');
	};
	return { hidden: draw(true), revealed: draw(false) };
}

describe('the map of a step that hides', () => {
	it('names no place that its answer alone names, before it is revealed', () => {
		const { hidden, revealed } = shown('The men of {marrow}.');
		expect(hidden).not.toMatch(TOWN);
		expect(hidden).toContain('Tolling');
		expect(revealed).toMatch(TOWN);
	});

	it('names a place that the question names', () => {
		expect(shown('The men of {marrow}.', 'Who holds {marrow}?').hidden).toMatch(TOWN);
	});

	it('names no district where one is asked for: a gap would tell it', () => {
		const { hidden, revealed } = shown('The men of Upshire.');
		expect(hidden).not.toMatch(/Upshire|Downshire/i);
		expect(revealed).toMatch(/Upshire/i);
		expect(revealed).toMatch(/Downshire/i);
		const told = shown('The men of Upshire.', 'Which lies by Downshire?').hidden;
		expect(told).toMatch(/Downshire/i);
		expect(told).not.toMatch(/Upshire/i);
	});

	it('hides nothing where the answer names a holder alone', () => {
		const { hidden } = shown('The {polity:league=League of the Marsh}.');
		expect(hidden).toMatch(TOWN);
		expect(hidden).toMatch(/Upshire/i);
	});
});
