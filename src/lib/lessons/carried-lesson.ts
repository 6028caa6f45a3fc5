/** The element of the one file that holds a lesson. */
const ELEMENT = 'carried-lesson';

/**
 * The one file with a lesson in it, which it begins with when it is opened.
 * @param page - The one file, as text.
 * @param lesson - The lesson, as the text of its own file: as JSON without “<”, it cannot end the element it stands in.
 * @throws {Error} For a page that has no end.
 */
export function withLesson(page: string, lesson: string): string {
	const end = page.lastIndexOf('</body>');
	if (end === -1) throw new Error('no end of the page');
	const json = JSON.stringify(lesson).replaceAll('<', '\\u003c');
	return `${page.slice(0, end)}<script type="application/json" id="${ELEMENT}">${json}</script>${page.slice(end)}`;
}

/** The lesson that the file holds, as text; `null` = it holds none that can be read. */
export function carriedLesson(document: Document): string | null {
	try {
		const lesson: unknown = JSON.parse(document.getElementById(ELEMENT)?.textContent ?? 'null');
		return typeof lesson === 'string' ? lesson : null;
	} catch {
		return null;
	}
}
