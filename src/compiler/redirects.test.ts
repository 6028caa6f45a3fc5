import { describe, expect, it } from 'vitest';
import { compileEdited, faultsOf } from './testing/fixture.ts';

const HEAD = 'kind,old,new,since,note\n';
const compileWith = (rows: string) => compileEdited([{ file: 'redirects.csv', to: HEAD + rows }]);

describe('redirects.csv', () => {
	it('leads a retired id to the one that means the same now, over others that are retired', () => {
		const result = compileWith(
			'place,old-haven,haven,0.2.0,\nplace,haven,%SEAT%,0.3.0,\n'.replace('%SEAT%', seat())
		);
		if (!result.ok) throw new Error(faultsOf(result).join('\n'));
		expect(result.atlas.redirects).toEqual([
			{ kind: 'place', from: 'old-haven', to: seat() },
			{ kind: 'place', from: 'haven', to: seat() }
		]);
	});

	it.each([
		[`place,${seat()},${seat()},0.2.0,\n`, 'a retired id is not in use'],
		['place,haven,nowhere,0.2.0,\n', 'unknown place id'],
		['place,a,b,0.2.0,\nplace,b,a,0.2.0,\n', 'unknown place id'],
		[`place,haven,${seat()},0.2.0,\nplace,haven,${seat()},0.3.0,\n`, 'an id is retired once'],
		[`town,haven,${seat()},0.2.0,\n`, 'kind'],
		[`place,haven,${seat()},next,\n`, 'must be a version']
	])('tells the fault of %s', (rows, rule) => {
		expect(faultsOf(compileWith(rows)).join('\n')).toContain(rule);
	});
});

function seat(): string {
	const plain = compileEdited([]);
	if (!plain.ok) throw new Error('the fixture does not compile');
	return plain.atlas.districts[0]?.seat ?? '';
}
