/** A press on a link that does something in place; one that asks for a new window or tab goes to the address. */
export function takeOver(act: () => void): (event: MouseEvent) => void {
	return (event) => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		act();
	};
}
