import { existsSync, readFileSync } from 'node:fs';

/**
 * What is made of a file, made again only when its text is another: a compiler that runs again takes what it made.
 *
 * @param make - What it is made of, the text of a file.
 * @returns Gives what was made of the file at a path; `null` where there is none.
 */
export function rememberFile<T>(make: (text: string) => T): (path: string) => T | null {
	const known = new Map<string, { readonly text: string; readonly made: T }>();
	return (path) => {
		if (!existsSync(path)) return null;
		const text = readFileSync(path, 'utf8');
		const found = known.get(path);
		if (found?.text === text) return found.made;
		const made = make(text);
		known.set(path, { text, made });
		return made;
	};
}
