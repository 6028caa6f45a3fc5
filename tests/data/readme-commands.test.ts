import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '#compiler/cli-answer.ts';

/*
 * The commands that the documents tell a reader to type. Those that answer are run as they are written; of the others,
 * which build, serve or test, what they name has to be there.
 */

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = [
	...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
	'geodata/README.md',
	'docs/an-atlas-of-your-own.md',
	'geodata/basemap/PROVENANCE.md',
	...readdirSync(join(ROOT, 'docs/decisions')).map((name) => join('docs/decisions', name))
];
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};
const commands = DOCUMENTS.flatMap((file) =>
	commandsOf(readFileSync(join(ROOT, file), 'utf8')).map((command) => ({ file, command }))
);

/** What stands as code and begins with a program of this project, without the comment behind it. */
function commandsOf(text: string): string[] {
	const blocks = [...text.matchAll(/^```\w*\n(.*?)^```/gmsu)].flatMap(([, block = '']) => block.split('\n'));
	const spans = [...text.matchAll(/`([^`\n]+)`/gu)].map(([, span = '']) => span);
	return [...blocks, ...spans]
		.flatMap((line) => line.replace(/\s#.*$/u, '').split('&&'))
		.map((command) => command.trim())
		.filter((command) => /^([A-Z_]+=\S+ )*(npm (run|start|test)|npx) ?/u.test(command));
}

function npmScriptOf(command: string): string | undefined {
	return /npm (?:run (?:-s )?)?([\w:]+(?:-\w+)*)/u.exec(command)?.[1];
}

describe('the commands of the documents', () => {
	it.each(commands.filter(({ command }) => /\batlas -- /.test(command)))(
		'$file: $command is one that help tells',
		async ({ command }) => {
			const [, name = ''] = /atlas -- ([\w-]+)/.exec(command) ?? [];
			expect(await answer(['help'], () => Promise.reject(new Error('not asked')))).toContain(`atlas ${name}`);
		}
	);

	it('are found', () => {
		expect(commands.length).toBeGreaterThan(20);
		expect(commands.map(({ command }) => command)).toContain('npm start');
	});

	it.each(commands.filter(({ command }) => command.includes('npm ')))(
		'$file: $command is a script',
		({ command }) => {
			expect(Object.keys(scripts)).toContain(npmScriptOf(command));
		}
	);

	it.each(commands.filter(({ command }) => command.startsWith('npx ')))(
		'$file: $command names a tool and files that are there',
		({ command }) => {
			const [, tool = '', ...words] = command.split(' ');
			expect(existsSync(join(ROOT, 'node_modules/.bin', tool)), tool).toBe(true);
			for (const path of words.filter((word) => /^[\w.]+\/[\w./-]+$/u.test(word)))
				expect(existsSync(join(ROOT, path)), path).toBe(true);
		}
	);

	it.each(commands.filter(({ command }) => /atlas -- (?:on|changes) /.test(command)))(
		'$file: $command answers',
		{ timeout: 120_000 },
		({ command }) => {
			const [program = '', ...words] = command.split(' ');
			const { status, stdout, stderr } = spawnSync(program, words, { cwd: ROOT, encoding: 'utf8' });
			expect([status, stderr]).toEqual([0, '']);
			expect(JSON.parse(stdout)).toBeTruthy();
		}
	);
});
