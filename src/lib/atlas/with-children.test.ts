import { expect, it } from 'vitest';
import { withChildren } from './with-children.ts';

const doubled = (_: string, child: unknown) => (typeof child === 'number' ? child * 2 : child);

it('an object or list of which nothing changes is the same one', () => {
	const record = { name: 'a', parts: ['b'] };
	expect(withChildren(record, doubled)).toBe(record);
	expect(withChildren(record.parts, doubled)).toBe(record.parts);
});

it('one of which something changes is copied, and what it was made of stays', () => {
	const record = { name: 'a', count: 2, parts: ['b'] };
	const copy = withChildren(record, doubled) as typeof record;
	expect(copy).toEqual({ name: 'a', count: 4, parts: ['b'] });
	expect(copy.parts).toBe(record.parts);
	expect(record.count).toBe(2);
	expect(withChildren([1, 'a', 3], doubled)).toEqual([2, 'a', 6]);
});

it('a child is named by its key, and one of a list by its place', () => {
	const named = (key: string) => key;
	expect(withChildren({ a: 1, b: null }, named)).toEqual({ a: 'a', b: 'b' });
	expect(withChildren(['x', 'y'], named)).toEqual(['0', '1']);
});
