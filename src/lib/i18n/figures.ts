/** Figures of the Arabic script, as Arabic and as Persian and Urdu write them; each block ends as its numbers do. */
const ARABIC = /[\u0660-\u0669\u06f0-\u06f9]/gu;
/** Chinese figures before the sign of a year, a month or a day. */
const CHINESE = /[〇零一二三四五六七八九十廿卅]+(?=[年月日号號])/gu;
const CHINESE_FIGURES = '〇一二三四五六七八九';

/** A text with the figures of dates in the form of `0123456789`; a text is its own where it has no others. */
export function plainFigures(text: string): string {
	return text
		.replace(ARABIC, (figure) => String(figure.charCodeAt(0) & 0xf))
		.replace(CHINESE, (figures) => chineseNumber(figures.replaceAll('零', '〇')));
}

/** Figure by figure, as years are written, or with tens, as days are. */
function chineseNumber(written: string): string {
	const spelled = written.replace('廿', '二十').replace('卅', '三十');
	const [, tens = '', ones = ''] = /^([一二三]?)十([一二三四五六七八九]?)$/u.exec(spelled) ?? [];
	if (spelled.includes('十')) return String((figureOf(tens) || 1) * 10 + Math.max(0, figureOf(ones)));
	return [...spelled].map(figureOf).join('');
}

function figureOf(sign: string): number {
	return sign === '' ? 0 : CHINESE_FIGURES.indexOf(sign);
}
