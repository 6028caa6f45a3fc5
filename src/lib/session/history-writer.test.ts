import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HistoryWriter, REFUSED_INTERVAL, REPLACE_INTERVAL } from './history-writer.ts';

describe('HistoryWriter', () => {
	let written: { at: number; what: string }[];
	let writer: HistoryWriter;
	let isRefusing = false;
	const texts = () => written.map(({ what }) => what);

	beforeEach(() => {
		vi.useFakeTimers({ now: 0 });
		written = [];
		isRefusing = false;
		const note = (kind: string) => (address: string) => {
			if (isRefusing) throw new DOMException('too many calls', 'SecurityError');
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

	it.each(['replace', 'push'] as const)('writes a refused %s later, at the address of then', (policy) => {
		isRefusing = true;
		writer.write('#first', policy);
		vi.advanceTimersByTime(REPLACE_INTERVAL);
		writer.write('#last', 'replace');
		vi.advanceTimersByTime(REPLACE_INTERVAL);
		expect(texts()).toEqual([]);
		isRefusing = false;
		vi.advanceTimersByTime(REFUSED_INTERVAL);
		expect(texts()).toEqual([`${policy} #last`]);
		writer.write('#next', 'push');
		expect(texts().at(-1)).toBe('push #next');
	});

	it('makes one entry of all acts that were refused', () => {
		isRefusing = true;
		for (let act = 0; act < 200; act++) writer.write(`#${act}`, 'push');
		isRefusing = false;
		vi.advanceTimersByTime(REFUSED_INTERVAL);
		expect(texts()).toEqual(['push #199']);
	});

	it('gives up where the address can never be written, and leaves no timer', () => {
		isRefusing = true;
		writer.write('#never', 'replace');
		vi.advanceTimersByTime(600_000);
		expect(vi.getTimerCount()).toBe(0);
		isRefusing = false;
		writer.write('#now', 'replace');
		vi.advanceTimersByTime(REPLACE_INTERVAL);
		expect(texts()).toEqual(['replace #now']);
	});
});
