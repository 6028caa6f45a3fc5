import { spawnSync } from 'node:child_process';
import { ROOT } from './ensure.mjs';

/*
 * `npm run audit`: known holes of the installed packages, from moderate on. Where the registry does not answer such questions
 * (a mirror, no network) it says so and holds nothing against the project.
 */

const { stdout } = spawnSync('npm', ['audit', '--audit-level=moderate', '--json'], {
	cwd: ROOT,
	encoding: 'utf8',
	shell: process.platform === 'win32'
});
const report = parsed(stdout);
const counts = report?.metadata?.vulnerabilities;
if (counts === undefined) {
	console.log(
		`No audit: the registry does not answer (${report?.message ?? report?.error?.summary ?? 'no reply'}).`
	);
} else {
	const grave = counts.moderate + counts.high + counts.critical;
	console.log(`${grave} known holes of moderate severity or worse, ${counts.low + counts.info} lesser ones.`);
	for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {}))
		console.log(`${severity}: ${name} ${range}`);
	process.exitCode = grave > 0 ? 1 : 0;
}

function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
