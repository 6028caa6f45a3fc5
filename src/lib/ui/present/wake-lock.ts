/**
 * Keeps the screen on while an element is there, where the browser can; asks again when the window comes back, since
 * hiding it ends the lock.
 */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | null = null;
	let isGone = false;
	const ask = () => {
		if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		navigator.wakeLock.request('screen').then(
			(granted) => {
				lock = granted;
				if (isGone) void granted.release();
			},
			() => {
				// Refused, on low battery say: the lesson goes on.
			}
		);
	};
	ask();
	document.addEventListener('visibilitychange', ask);
	return () => {
		isGone = true;
		document.removeEventListener('visibilitychange', ask);
		void lock?.release();
	};
}
