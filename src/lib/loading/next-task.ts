/**
 * Resolves in a task of its own: the page draws and answers before it. A timer would do, but that of a page in the background
 * waits for a second.
 */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** Resolves in a task after the next frame is drawn; where none is, in the next task. */
export async function nextFrame(): Promise<void> {
	if (!document.hidden) await new Promise(requestAnimationFrame);
	await nextTask();
}
