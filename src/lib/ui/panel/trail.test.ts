import { expect, it } from 'vitest';
import { Trail } from './trail.svelte.ts';

it('leads back card by card, and ends with a list', () => {
	const trail = new Trail();
	const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ kind: 'place' as const, id }));
	if (!a || !b || !c) throw new Error('three cards');
	trail.follow(a);
	expect(trail.previous).toBeNull();
	trail.follow(b);
	trail.follow(c);
	expect(trail.previous).toBe(b);
	trail.follow({ ...b });
	expect(trail.previous).toBe(a);
	trail.follow({ ...b });
	expect(trail.previous).toBe(a);
	trail.follow(null);
	expect(trail.previous).toBeNull();
	trail.follow(c);
	expect(trail.previous).toBeNull();
});
