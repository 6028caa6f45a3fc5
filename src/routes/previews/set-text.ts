import { Buffer as ShapedText, Feature, shape } from 'harfbuzzjs';
import { faceOf, type SiteFace, type Type } from './site-faces.ts';

/** A letter, or letters that run together, where it stands in its line. */
interface SetGlyph {
	readonly face: SiteFace;
	readonly glyph: number;
	/** Right of the start of the line, and above the base line. */
	readonly x: number;
	readonly y: number;
	readonly advance: number;
}

/** A text in one line, in the unit of its size. */
export interface SetLine {
	readonly glyphs: readonly SetGlyph[];
	readonly width: number;
	/** Letters that no face has; they are left out. */
	readonly missing: readonly string[];
}

/** Where a letter is put: its place, and how far it is turned, radians. */
export interface Placed {
	readonly x: number;
	readonly y: number;
	readonly turn: number;
}

/** Letters of one direction in one face. */
interface Run {
	readonly face: SiteFace;
	readonly isRightToLeft: boolean;
	text: string;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const STRONG = /\p{Letter}/u;
/** Letters that are spaced out do not run together. */
const APART = ['liga', 'clig'].map((tag) => new Feature(tag, 0));

/** Sets a text in one line, with its kerning, ligatures and joined letters. */
export function setLine(faces: readonly SiteFace[], text: string, type: Type): SetLine {
	const missing: string[] = [];
	const runs = runsOf(faces, text, type, missing);
	const glyphs: SetGlyph[] = [];
	let width = 0;
	// A text begins at the side that its first letter is read from.
	const strong = STRONG.exec(text)?.[0] ?? '';
	for (const run of RIGHT_TO_LEFT.test(strong) ? runs.toReversed() : runs) {
		const scale = type.size / run.face.em;
		const spacing = run.isRightToLeft ? 0 : (type.spacing ?? 0);
		for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of shaped(run, spacing !== 0)) {
			const advance = xAdvance * scale + spacing;
			const [x, y] = [width + xOffset * scale, yOffset * scale];
			glyphs.push({ face: run.face, glyph: codepoint, x, y, advance });
			width += advance;
		}
	}
	return { glyphs, width, missing };
}

function shaped({ face, isRightToLeft, text }: Run, isSpaced: boolean) {
	const buffer = new ShapedText();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	shape(face.font, buffer, isSpaced && !isRightToLeft ? APART : []);
	return buffer.getGlyphInfosAndPositions();
}

function runsOf(faces: readonly SiteFace[], text: string, type: Type, missing: string[]): Run[] {
	const runs: Run[] = [];
	for (const letter of text) {
		const last = runs.at(-1);
		// Spaces of other widths, as between parts of a date, are in few fonts.
		const face = faceOf(faces, letter, type) ?? (/\s/u.test(letter) ? faceOf(faces, ' ', type) : undefined);
		if (!face) {
			missing.push(letter);
			continue;
		}
		const isRightToLeft = STRONG.test(letter) ? RIGHT_TO_LEFT.test(letter) : last?.isRightToLeft === true;
		if (last?.face === face && last.isRightToLeft === isRightToLeft) last.text += letter;
		else runs.push({ face, isRightToLeft, text: letter });
	}
	return runs;
}

/** The outlines of a line as path data. @param place - Where the middle of a letter comes, told how far along the line it stands. */
export function outlineOf(line: SetLine, size: number, place: (along: number) => Placed): string {
	return line.glyphs
		.map(({ face, glyph, x, y, advance }) => {
			const middle = place(x + advance / 2);
			const [cos, sin] = [Math.cos(middle.turn), Math.sin(middle.turn)];
			const scale = size / face.em;
			return commandsOf(face, glyph)
				.map(({ type, values }) => {
					const points: string[] = [];
					for (let i = 0; i < values.length; i += 2) {
						const right = (values[i] ?? 0) * scale - advance / 2;
						const up = (values[i + 1] ?? 0) * scale + y;
						points.push(
							`${short(middle.x + right * cos + up * sin)} ${short(middle.y + right * sin - up * cos)}`
						);
					}
					return type + points.join(' ');
				})
				.join('');
		})
		.join('');
}

type Commands = ReturnType<SiteFace['font']['glyphToJson']>;

const known = new WeakMap<SiteFace, Map<number, Commands>>();

function commandsOf(face: SiteFace, glyph: number): Commands {
	let glyphs = known.get(face);
	if (!glyphs) known.set(face, (glyphs = new Map()));
	let commands = glyphs.get(glyph);
	if (!commands) glyphs.set(glyph, (commands = face.font.glyphToJson(glyph)));
	return commands;
}

function short(value: number): string {
	return String(Math.round(value * 20) / 20);
}
