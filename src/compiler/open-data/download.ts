import { createHash } from 'node:crypto';

/** A file among the downloads, in pieces: the largest repeat an outline for each run of days, and are never held whole. */
export interface Download {
	/** Its name. */
	readonly path: string;
	/** It can be read once. */
	readonly pieces: Iterable<string | Uint8Array>;
}

/** What the data package says of a file as such. */
export interface Measured {
	readonly isText: boolean;
	readonly bytes: number;
	/** SHA-256, in hexadecimal figures. */
	readonly hash: string;
}

/** A download whose size and hash are put into `into` when it has been read to its end. */
export function measured({ path, pieces }: Download, into: Map<string, Measured>): Download {
	return { path, pieces: counted(path, pieces, into) };
}

function* counted(
	path: string,
	pieces: Download['pieces'],
	into: Map<string, Measured>
): Generator<string | Uint8Array> {
	const hash = createHash('sha256');
	let bytes = 0;
	let isText = true;
	for (const piece of pieces) {
		hash.update(piece);
		bytes += Buffer.byteLength(piece);
		isText &&= typeof piece === 'string';
		yield piece;
	}
	into.set(path, { isText, bytes, hash: hash.digest('hex') });
}

/** Characters from which on a piece is long enough to be worth a write of its own. */
const PIECE = 1 << 16;

/** Lines, each with its end, in pieces of some length. */
export function* inPieces(lines: Iterable<string>): Generator<string> {
	let piece = '';
	for (const line of lines) {
		piece += line;
		if (piece.length < PIECE) continue;
		yield piece;
		piece = '';
	}
	if (piece !== '') yield piece;
}
