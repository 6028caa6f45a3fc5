/** Prints the page once the dialog that asked for it is gone. */
export function printPage(): void {
	setTimeout(() => {
		window.print();
	});
}
