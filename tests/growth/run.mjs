import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growthTable, measureGrowth, WORK } from './growth.mjs';

/*
 * `node tests/growth/run.mjs [UNITS …]`: prints how the engine grows with the atlas, for all sizes or for those with these
 * numbers of units, and what a unit more costs; the figures are kept in .cache/growth/growth.json.
 */
const rows = await measureGrowth(process.argv.slice(2).map(Number));
mkdirSync(WORK, { recursive: true });
writeFileSync(join(WORK, 'growth.json'), JSON.stringify(rows, null, '\t'));
console.log(`In brackets: per unit more than in the column before.\n\n${growthTable(rows)}`);
