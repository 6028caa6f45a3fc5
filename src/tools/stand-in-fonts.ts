import { fontMetrics } from './font-metrics.ts';

/* Fonts that stand in for those of the site until they come. */

/** A font that a computer may have: mean width of a letter (font-metrics.ts), names. */
interface FontAtHand {
	readonly letter: number;
	readonly names: readonly string[];
}

/** By what may stand in: fonts that nearly every computer has, with those of the same measures; those of Linux alone. */
const AT_HAND: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, FontAtHand>>>>>> = {
	'Source Serif 4': {
		'stand-in': {
			normal: {
				letter: 0.4106,
				names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos']
			},
			italic: {
				letter: 0.4116,
				names: [
					'Times New Roman Italic',
					'TimesNewRomanPS-ItalicMT',
					'Liberation Serif Italic',
					'Tinos Italic'
				]
			},
			bold: {
				letter: 0.4372,
				names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold']
			}
		},
		'second stand-in': {
			normal: { letter: 0.5248, names: ['DejaVu Serif'] },
			italic: { letter: 0.5248, names: ['DejaVu Serif Italic'] },
			bold: { letter: 0.5764, names: ['DejaVu Serif Bold'] }
		}
	},
	'Source Sans 3': {
		'stand-in': {
			normal: { letter: 0.4584, names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'] },
			bold: {
				letter: 0.4905,
				names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold']
			}
		},
		'second stand-in': {
			normal: { letter: 0.5233, names: ['DejaVu Sans'] },
			bold: { letter: 0.588, names: ['DejaVu Sans Bold'] }
		}
	}
};

/** A face that something stands in for. */
interface Awaited {
	/** CSS family. */
	readonly family: string;
	readonly weight: number;
	readonly style: 'normal' | 'italic';
	/** WOFF. */
	readonly file: Buffer;
	/** The letters that it is for, as CSS writes them. */
	readonly range: string;
}

/**
 * Until a font arrives a font at hand stands in, made as wide and as high as that is: words do not move when it does.
 * app.css names them after the font.
 */
export function standInRules({ family, weight, style, file, range }: Awaited): string[] {
	const { letter, ascent, descent, lineGap } = fontMetrics(file);
	return Object.entries(AT_HAND[family] ?? {}).flatMap(([role, fonts]) => {
		const font = fonts[style === 'italic' ? 'italic' : weight < 600 ? 'normal' : 'bold'];
		if (!font) return [];
		const size = letter / font.letter;
		const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
		const sources = font.names.map((local) => `local('${local}')`).join(',');
		return [
			`@font-face{font-family:'${family} ${role}';font-style:${style};font-weight:${weight};src:${sources};size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:${percent(lineGap / size)};unicode-range:${range}}`
		];
	});
}
