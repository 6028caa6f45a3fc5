/**
 * The foot of every printed page: a text, and the number of the page among all. Rules of CSS, safe to stand in markup.
 */
export function sheetFoot(text: string): string {
	// Every character but letters and figures as its code: no text can end the string or the element.
	const escaped = text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `);
	const type = 'font: 8pt sans-serif; color: #444;';
	return (
		'@page { margin: 14mm 15mm 17mm;' +
		` @bottom-left { content: "${escaped}"; ${type} }` +
		` @bottom-right { content: counter(page) " / " counter(pages); ${type} } }`
	);
}
