import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Waits until a program has said something; rejects when it ends before. */
export function whenSaid(child: ChildProcess, stream: Readable, what: RegExp): Promise<RegExpExecArray> {
	return new Promise((resolve, reject) => {
		let said = '';
		stream.on('data', (text: Buffer) => {
			said += text.toString();
			const found = what.exec(said);
			if (found) resolve(found);
		});
		child.once('error', reject);
		child.once('exit', () => {
			reject(new Error(`${child.spawnfile} ended without a word that was waited for: ${said}`));
		});
	});
}

/** Resolves when a program has ended. */
export function endOf(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null) resolve();
		else
			child.once('exit', () => {
				resolve();
			});
	});
}
