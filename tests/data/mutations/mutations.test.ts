import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupBy } from '#lib/atlas/group-by.ts';
import { MutatedFolder } from './folder.ts';
import { bytesOf } from './mutate.ts';
import { MUTATIONS } from './table.ts';

/** So many lines a reader can take in; one cause has no more. */
const MOST = 20;

let folder: MutatedFolder;
beforeAll(() => {
	folder = new MutatedFolder();
});
afterAll(() => {
	folder.remove();
});

describe('data that cannot be so', () => {
	it('are told by more than four hundred mutations', () => {
		expect(MUTATIONS.length).toBeGreaterThanOrEqual(400);
	});

	it.each([...groupBy(MUTATIONS, ({ kind }) => kind)])('are stopped: %s', (_, mutations) => {
		for (const { kind, file, make } of mutations) {
			const content = make(bytesOf(folder.path, file));
			expect(content, `${kind} changes nothing in ${file}`).not.toBeNull();
			const told = folder.faultsWith(file, content ?? '');
			expect(told.length, `${kind} in ${file}: silent`).toBeGreaterThan(0);
			expect(told.length, `${kind} in ${file}: ${told.join('\n')}`).toBeLessThanOrEqual(MOST);
			expect(told.join('\n'), `${kind} in ${file}: crashed`).not.toMatch(
				/could not be (?:compiled|built)|^ {4}at /m
			);
		}
	});
});
