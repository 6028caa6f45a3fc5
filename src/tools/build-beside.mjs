import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ensureLanguage, ensureOwnSite, ensurePortable, OWN_LANGUAGE } from './ensure.mjs';

/*
 * Builds the site in each of the languages that are named, and as one file, as many beside each other as there are cores: each is a build of its own
 * that keeps one core busy. Started by ensure.mjs, which has made the atlas.
 */

const languages = process.argv.slice(2);
if (languages.length > 1) await buildAll();
else buildOne(languages[0]);

function buildOne(language) {
	if (language === OWN_LANGUAGE) ensureOwnSite();
	else ensureLanguage(language);
	ensurePortable(language);
}

async function buildAll() {
	const waiting = [...languages];
	const build = async () => {
		for (let language = waiting.shift(); language !== undefined; language = waiting.shift()) {
			const code = await codeOf(language);
			if (code === 0) continue;
			// What is not begun is not needed any more.
			waiting.length = 0;
			process.exitCode = code;
		}
	};
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, build));
}

function codeOf(language) {
	return new Promise((resolve) => {
		spawn(process.execPath, [import.meta.filename, language], { stdio: 'inherit' })
			.on('close', (code) => resolve(code ?? 1))
			.on('error', () => resolve(1));
	});
}
