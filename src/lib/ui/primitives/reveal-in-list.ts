/** An attachment that keeps a line of a list in sight while it is the present one. */
export function revealedIf(isNow: boolean): (line: HTMLElement) => void {
	return (line) => {
		if (isNow) revealInList(line);
	};
}

/** Scrolls a list to a line of it, as little as need be; the page that holds the list stays where it is. */
function revealInList(line: HTMLElement): void {
	const list = line.closest<HTMLElement>('ol, ul');
	if (!list) return;
	const [around, within] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
	list.scrollTop += Math.min(0, within.top - around.top) + Math.max(0, within.bottom - around.bottom);
}
