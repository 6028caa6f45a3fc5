/** The form that corrects what a page is of: a thing (`kind:id`) or a day (`day:YYYY-MM-DD`). */
export function suggestPath(subject: string): string {
	return `suggest/?id=${encodeURIComponent(subject)}`;
}
