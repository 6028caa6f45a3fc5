/** The dialogs of the page by the keys that open them. */
export const DIALOGS = { search: '/', share: 's', tours: 't', settings: ',', keys: '?' };

/** Opens a dialog by its key and closes it by its button, some times, each as soon as the page has done the one before. */
export async function openAndClose(page, key, times) {
	await page.evaluate(
		async ([pressed, count]) => {
			const until = async (isSo) => {
				while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
			};
			for (let i = 0; i < count; i++) {
				document.body.dispatchEvent(
					new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true })
				);
				await until(() => document.querySelector('dialog[open] header button') !== null);
				document.querySelector('dialog[open] header button').click();
				await until(() => document.querySelector('dialog') === null);
			}
		},
		[key, times]
	);
}
