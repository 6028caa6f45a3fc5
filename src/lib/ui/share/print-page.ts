import { onMount, tick } from 'svelte';

/** Longer than this nobody waits for a page: it is printed as it is. ms */
const PATIENCE = 10_000;
/** What has to be there before the page is printed. */
const preparations = new Set<() => Promise<unknown>>();

/** Names what the page of a component is printed with: printing by the page or by its key waits for it. Called at set-up. */
export function beforePrinting(prepare: () => Promise<unknown>): void {
	onMount(() => {
		preparations.add(prepare);
		return () => preparations.delete(prepare);
	});
}

/** Prints the page once what it is printed with is there, and the dialog that asked for it is gone. */
export async function printPage(): Promise<void> {
	const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
	const wanted = [...preparations].map((prepare) => prepare());
	await Promise.race([Promise.allSettled([...wanted, document.fonts.ready]), late]);
	await tick();
	setTimeout(() => {
		window.print();
	});
}

/** The key by which browsers print, which would not wait. */
export function obeyPrintKey(event: KeyboardEvent): void {
	const { ctrlKey, metaKey, shiftKey, altKey, key } = event;
	if (!(ctrlKey || metaKey) || shiftKey || altKey || key.toLowerCase() !== 'p') return;
	event.preventDefault();
	if (!event.repeat) void printPage();
}
