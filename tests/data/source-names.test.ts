import { describe, expect, it } from 'vitest';
import { plainProse } from '#lib/atlas/prose.ts';
import { compileGeodata } from './compiled.ts';

/* Works by names that a reader knows: no key of sources.json stands in any text that is read. */

const { atlas, history, tours } = compileGeodata();
const keys = history.sources.map(({ id }) => id);
const KEY = new RegExp(
	`(?<![\\w-])(?:${keys
		.map((key) => key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.sort((a, b) => b.length - a.length)
		.join('|')})(?![\\w-])`
);
const shorts = new Map(history.sources.map(({ id, short }) => [id, short]));

/** What is read of a record: texts of more than one word, works by their short names; not addresses. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') {
		const told = plainProse(value, (id) => shorts.get(id) ?? `?${id}`);
		return /\s/.test(told) ? [told] : [];
	}
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('names of works', () => {
	it('stand in the place of keys in every text', () => {
		const texts = textsOf([atlas, history, tours]).map((text) => text.replaceAll(/https?:\S+/g, ''));
		expect(texts.length).toBeGreaterThan(1500);
		expect(texts.filter((text) => KEY.test(text))).toEqual([]);
		expect(texts.filter((text) => text.includes('{source:') || text.includes('?SOURCE'))).toEqual([]);
	});

	it('are each the name of one work, short, and in Latin letters', () => {
		expect([...shorts.values()].filter((short, i, all) => all.indexOf(short) !== i)).toEqual([]);
		expect([...shorts.values()].filter((short) => short.length > 64)).toEqual([]);
		expect(
			[...shorts].filter(([, short]) => /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(short))
		).toEqual([]);
		expect([...shorts].filter(([id, short]) => id === short)).toEqual([]);
	});

	it('keep the title of a work in its own language, and its translation, in the citation', () => {
		const foreign = history.sources.filter(({ full }) => /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(full));
		expect(foreign.length).toBeGreaterThan(80);
		expect(foreign.filter(({ lang }) => lang === undefined).map(({ id }) => id)).toEqual([]);
		expect(foreign.filter(({ translated }) => translated !== undefined).length).toBeGreaterThan(80);
	});
});
