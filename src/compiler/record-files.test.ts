import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RECORD_FILES } from './record-files.ts';

it('has every file of the record that is read, so that a correction can name what is in it', () => {
	const reader = readFileSync(join(import.meta.dirname, 'load.ts'), 'utf8');
	const read = [...reader.matchAll(/'([\w-]+\.(?:csv|yaml|json))'/g)].map(([, file]) => file);
	const known = new Set(RECORD_FILES.map(({ file }) => file));
	expect(read.length).toBeGreaterThan(20);
	expect(read.filter((file) => !known.has(file ?? ''))).toEqual([]);
});
