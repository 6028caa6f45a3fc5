import { LANGUAGE } from '#lib/atlas/language.ts';
import type { Theme } from '#lib/atlas/model/polity.ts';
import type { Sign } from '#lib/paint/cartography/sign.ts';
import { BACKGROUND, SIGNS, signOf } from '#lib/paint/cartography/signs.ts';
import { rulesOf, SHARE_PROPERTY, type Rule, type RuleContext } from './sign-rules.ts';

/** Families of a picture: the page's, or names that a picture that leaves the page can be set in. */
const PAGE_FONTS = { serif: 'var(--serif)', sans: 'var(--sans)' } as const;
/** Chinese in the shapes that the readers of the site expect; app.css says the same to the page. */
const HAN = LANGUAGE === 'zh-Hans' ? "'Noto Serif SC','Noto Serif TC'" : "'Noto Serif TC','Noto Serif SC'";
export const PLAIN_FONTS = {
	serif: `'Source Serif 4','Noto Naskh Arabic',${HAN},Georgia,serif`,
	sans: `'Source Sans 3','Noto Sans Arabic',${HAN},sans-serif`
} as const;

/** What a style sheet of a picture is made with. */
export interface StyleOptions extends Omit<RuleContext, 'leastLine' | 'fonts'> {
	/** Class of the picture, so that two of them on one page do not dress each other. */
	readonly scope: string;
	readonly leastLine?: number;
	/** The signs it is to dress; left out: all. */
	readonly signs?: readonly Sign[];
}

/**
 * The style sheet of a picture: the rules of every sign at its zoom level. It travels inside the SVG, in plain selectors and
 * plain lengths, so that a picture that leaves the page looks the same in any viewer.
 */
export function pictureStyle({ scope, leastLine = 0, signs = SIGNS, ...options }: StyleOptions): string {
	const { colour, theme } = options;
	const context: RuleContext = { ...options, leastLine, fonts: theme ? PLAIN_FONTS : PAGE_FONTS };
	const rules: readonly Rule[] = [
		['.sea', `fill:${colour(BACKGROUND.sea)}`],
		['.sheet', `fill:${colour(BACKGROUND.sheet)}`],
		['.land', `fill:${colour(signOf('tint').colour.otherwise)}`],
		['text', 'paint-order:stroke'],
		['.unit,.place,.hit,[data-place]', 'cursor:pointer'],
		['.hit', 'pointer-events:stroke;stroke-linecap:round'],
		['.over,.written', 'pointer-events:none'],
		['[data-place]', 'pointer-events:auto'],
		...signs.flatMap((sign) => rulesOf(sign, context)),
		['.joined', 'letter-spacing:0']
	];
	const scoped = rules.map(([selectors, body]) => {
		const all = selectors.split(',').map((selector) => `.${scope} ${selector}`);
		return `${all.join(',')}{${body}}`;
	});
	return [
		`.${scope}{fill:none;stroke-linejoin:round}`,
		...(theme ? [] : [pageShares(scope)]),
		...scoped
	].join('');
}

/** How strongly tints cover the land, in each theme that the page may have. */
function pageShares(scope: string): string {
	const { share } = signOf('tint');
	const rule = (selector: string, theme: Theme) => `${selector}.${scope}{${SHARE_PROPERTY}:${share[theme]}}`;
	return [
		rule('', 'light'),
		`@media(prefers-color-scheme:dark){${rule(':root:not([data-theme]) ', 'dark')}}`,
		rule('[data-theme=dark] ', 'dark'),
		rule('[data-theme=projector] ', 'projector')
	].join('');
}
