import { encode } from 'uqr';

/** A QR code as one SVG path. */
export interface QrCode {
	/** Modules along a side, without the quiet zone. */
	readonly modules: number;
	/** Side of the view box in modules: with the quiet zone. */
	readonly side: number;
	/** Path data of the dark modules, a run of them at a time. */
	readonly path: string;
}

/** Light modules that the standard requires around a code. */
const QUIET_ZONE = 4;

/**
 * The QR code of a text at error correction level M: codes that are printed small or partly covered can still be read.
 * The level is not raised where there is room, so that the modules stay as large as they can be.
 * @throws when the text is longer than a code can hold (2,331 bytes).
 */
export function qrCode(text: string): QrCode {
	const { data, size } = encode(text, { ecc: 'M', boostEcc: false, border: QUIET_ZONE });
	const path = data.map((row, y) => rowPath(row, y)).join('');
	return { modules: size - 2 * QUIET_ZONE, side: size, path };
}

function rowPath(row: readonly boolean[], y: number): string {
	let path = '';
	for (let x = 0; x < row.length; x++) {
		if (!row[x]) continue;
		const start = x;
		while (row[x + 1]) x++;
		path += `M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`;
	}
	return path;
}
