import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HistoryWriter, REPLACE_INTERVAL } from './history-writer.ts';

describe('HistoryWriter', () => {
	let written: { at: number; what: string }[];
	let writer: HistoryWriter;
	const texts = () => written.map(({ what }) => what);

	beforeEach(() => {
		vi.useFakeTimers({ now: 0 });
		written = [];
		const note = (kind: string) => (address: string) => {
			written.push({ at: Date.now(), what: `${kind} ${address}` });
		};
		writer = new HistoryWriter({ push: note('push'), replace: note('replace') });
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('replaces at most once in the interval while something moves, and ends with the last', () => {
		for (let frame = 0; frame < 120; frame++) {
			writer.write(`#${frame}`, 'replace');
			vi.advanceTimersByTime(16);
		}
		vi.advanceTimersByTime(1000);
		const gaps = written.slice(1).map(({ at }, i) => at - (written[i]?.at ?? 0));
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(REPLACE_INTERVAL);
		expect(texts().at(-1)).toBe('replace #119');
		expect(written.length).toBeLessThan(9);
	});

	it('pushes a deliberate act once and at once, after what waited', () => {
		writer.write('#moved', 'replace');
		writer.write('#chosen', 'push');
		vi.advanceTimersByTime(1000);
		expect(texts()).toEqual(['replace #moved', 'push #chosen']);
	});

	it('forgets what waited when the reader has gone to another entry', () => {
		writer.write('#moved', 'replace');
		writer.drop();
		vi.advanceTimersByTime(1000);
		expect(texts()).toEqual([]);
	});
});
