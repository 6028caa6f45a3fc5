/** Hands the reader a file. */
export function download(content: Blob | string, name: string, type = 'text/plain'): void {
	const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// Some browsers start reading only after the click has been handled.
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 60_000);
}
