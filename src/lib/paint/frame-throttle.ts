/**
 * Runs `action` at most once a frame, with the latest argument: what comes in between is dropped, so that a fast
 * pointer never queues work behind the map.
 */
export function createFrameThrottle<T>(action: (value: T) => void): (value: T) => void {
	let latest: T;
	let isPending = false;
	return (value) => {
		latest = value;
		if (isPending) return;
		isPending = true;
		requestAnimationFrame(() => {
			isPending = false;
			action(latest);
		});
	};
}
