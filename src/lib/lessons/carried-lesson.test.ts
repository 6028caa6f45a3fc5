import { describe, expect, it } from 'vitest';
import { carriedLesson, withLesson } from './carried-lesson.ts';

const PAGE = '<!doctype html><body><p>Map</p><script>"</body>"</script></body></html>';

/** Reads what a document holds by its text alone: the unit tests have none. */
function documentOf(html: string): Document {
	const text = /id="carried-lesson">([^<]*)</u.exec(html)?.[1];
	return { getElementById: () => (text === undefined ? null : { textContent: text }) } as unknown as Document;
}

describe('a lesson in the one file', () => {
	it.each([
		'# A lesson',
		'Text with “quotes”, \\ and\nlines',
		'</script><script>alert(1)</script>',
		'<!-- <script>'
	])('comes out as it went in, and is no markup: %s', (lesson) => {
		const page = withLesson(PAGE, lesson);
		expect(carriedLesson(documentOf(page))).toBe(lesson);
		expect(page.match(/<script/gu)).toHaveLength(2);
		expect(page.endsWith('</script></body></html>')).toBe(true);
	});

	it('is none where the file holds none, or something else', () => {
		expect(carriedLesson(documentOf(PAGE))).toBeNull();
		expect(carriedLesson(documentOf('id="carried-lesson">{"a":1}<'))).toBeNull();
		expect(carriedLesson(documentOf('id="carried-lesson">{<'))).toBeNull();
	});

	it('needs a page', () => {
		expect(() => withLesson('Not found', 'x')).toThrow();
	});
});
