/** How long an act rests after it was done, ms: the browser draws in between. */
const REST = 50;

/**
 * Does an act with what was asked last: at once, and then once in a while however much is asked, so that a page that asks
 * without end neither blocks nor queues. Timers go on in a frame that is not drawn, other than its animation.
 */
export function latestOnly<T>(act: (asked: T) => void): (asked: T) => void {
	let waiting: { readonly asked: T } | null = null;
	let isResting = false;
	const rest = () => {
		isResting = true;
		setTimeout(() => {
			isResting = false;
			if (waiting === null) return;
			const { asked } = waiting;
			waiting = null;
			rest();
			act(asked);
		}, REST);
	};
	return (asked) => {
		if (isResting) waiting = { asked };
		else {
			rest();
			act(asked);
		}
	};
}
