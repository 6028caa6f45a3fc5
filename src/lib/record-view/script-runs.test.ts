import { expect, it } from 'vitest';
import { scriptRuns } from './script-runs.ts';

const foreign = (text: string) => scriptRuns(text).flatMap((run) => (run.isForeign ? run.text : []));

it('cuts a citation where its script changes, and loses nothing of it', () => {
	const text = 'Moss, Ivo. “沼澤編年史, 第八章,” 1931. “Летопись болота: 1-я часть.” In Chronicle.';
	expect(foreign(text)).toEqual(['沼澤編年史, 第八章', 'Летопись болота: 1-я часть']);
	expect(
		scriptRuns(text)
			.map((run) => run.text)
			.join('')
	).toBe(text);
	expect(foreign('Klimeš 2015')).toEqual([]);
	expect(foreign('')).toEqual([]);
});
