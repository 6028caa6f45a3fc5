import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fail, filesBelow, ROOT } from './ensure.mjs';

/*
 * `npm run new-atlas NAME`: a folder with an atlas to begin with, a small invented country that builds at once. NAME is a
 * folder that is not there yet, seen from where the command is given; its last part becomes the id of the atlas.
 */

const [name, ...others] = process.argv.slice(2);
if (!name || others.length > 0 || name.startsWith('-')) fail('One name, please: npm run new-atlas my-atlas');
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), name);
const id = basename(folder);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
	fail(`“${id}” cannot be the id of an atlas: small letters, digits and “-” only, as in my-atlas.`);
if (existsSync(folder)) fail(`${folder} is there already: nothing was written.`);

const words = {
	'%ID%': id,
	'%TITLE%': id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()),
	'%SCHEMAS%': relative(folder, join(ROOT, 'src/compiler/schema')).replaceAll('\\', '/')
};
cpSync(join(import.meta.dirname, 'skeleton'), folder, { recursive: true });
for (const file of filesBelow(folder)) {
	const text = readFileSync(file, 'utf8');
	writeFileSync(
		file,
		text.replaceAll(/%[A-Z]+%/g, (word) => words[word] ?? word)
	);
}
console.log(`${folder}

npm run data -- --atlas ${name}     checks it
npm run dev -- --atlas ${name}      shows it, and goes with your edits
npm run build -- --atlas ${name}    makes the site, in ${join(name, 'build')}

README.md in it says what each file is.`);
