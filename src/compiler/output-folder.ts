import {
	closeSync,
	constants,
	existsSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	readdirSync,
	readSync,
	rmSync,
	statSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a file in pieces, and of it only what differs, so that a watcher or a build cache sees no change where there is none. Neither
 * the file nor what was there before is held whole.
 */
export function writeInto(output: string, path: string, pieces: Iterable<string | Uint8Array>): void {
	const target = join(output, path);
	mkdirSync(join(target, '..'), { recursive: true });
	const file = openSync(target, constants.O_RDWR | constants.O_CREAT);
	try {
		let at = 0;
		for (const piece of pieces) {
			const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
			if (!holds(file, at, bytes)) writeAll(file, at, bytes);
			at += bytes.length;
		}
		if (statSync(target).size > at) ftruncateSync(file, at);
	} finally {
		closeSync(file);
	}
}

/** Whether a file has some bytes at a place. */
function holds(file: number, at: number, bytes: Uint8Array): boolean {
	const there = Buffer.allocUnsafe(bytes.length);
	return readSync(file, there, 0, bytes.length, at) === bytes.length && there.equals(bytes);
}

function writeAll(file: number, at: number, bytes: Uint8Array): void {
	for (let done = 0; done < bytes.length;)
		done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** Removes from a folder the files of an earlier run that are no longer among those it is to hold. */
export function removeOthers(folder: string, files: ReadonlySet<string>): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const path = join(folder, name);
		if (!files.has(name) && statSync(path).isFile()) rmSync(path);
	}
}
