import { spawn } from 'node:child_process';
import { join } from 'node:path';

/*
 * `npm run test:visual`: compares pictures of the map with those that are kept; with `--update` it keeps the present ones.
 */
const ROOT = join(import.meta.dirname, '../..');
const env = { ...process.env, ...(process.argv.includes('--update') ? { ATLAS_UPDATE_PICTURES: '1' } : {}) };
spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/visual'], {
	cwd: ROOT,
	stdio: 'inherit',
	env
}).on('close', (code) => process.exit(code ?? 1));
