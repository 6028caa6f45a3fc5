/*
 * A lesson as the value of a link: its text, compressed, in letters that links leave alone, behind a figure that says in which
 * form. Whoever opens a link has not chosen what is in it: nothing is unpacked beyond its bounds.
 */

/** Characters of the value, beyond which programs cut links or refuse them. */
export const LONGEST_VALUE = 4096;
/** The form of the value. */
const VERSION = '1';
/** Bytes of a text that is unpacked: what a value of the longest can hold of prose, many times over. */
const LARGEST_TEXT = 100_000;

/** Why the value of a link is no lesson. */
export type LinkFault = 'version' | 'form' | 'too-large';

/** The value of a link that holds a text. It may be longer than {@link LONGEST_VALUE}: whoever makes a link looks. */
export async function packText(text: string): Promise<string> {
	const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
	const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
	return VERSION + letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that a value of a link holds; never throws. */
export async function unpackText(
	value: string
): Promise<{ readonly text: string } | { readonly fault: LinkFault }> {
	if (!value.startsWith(VERSION)) return { fault: /^\d/.test(value) ? 'version' : 'form' };
	if (value.length > 2 * LONGEST_VALUE) return { fault: 'too-large' };
	try {
		const letters = atob(value.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
		const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
		return await readBounded(unpacked);
	} catch {
		return { fault: 'form' };
	}
}

async function readBounded(
	stream: ReadableStream<Uint8Array>
): Promise<{ readonly text: string } | { readonly fault: LinkFault }> {
	const reader = stream.getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return { text: text + decoder.decode() };
		size += value.byteLength;
		if (size > LARGEST_TEXT) {
			await reader.cancel();
			return { fault: 'too-large' };
		}
		text += decoder.decode(value, { stream: true });
	}
}
