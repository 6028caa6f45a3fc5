const BY_CODE: Readonly<Record<string, string>> = { Slash: '/', Comma: ',', Period: '.' };
/** Signs of other scripts that mean what a Latin one does. */
const SIGNS: Readonly<Record<string, string>> = { '؟': '?', '،': ',' };
/** Characters that a Latin layout prints without the help of a dead key. */
const ASCII = /^[ -~]$/;

/**
 * The key pressed, as the tables of keys write it: letters in lower case. Where the layout prints another script, the
 * Latin letter that stands on the same key: so that nobody needs to switch layouts to press `s`.
 */
export function pressedKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
	if ([...key].length !== 1) return key;
	const plain = SIGNS[key] ?? key.normalize('NFKC');
	if (ASCII.test(plain)) return plain.toLowerCase();
	return BY_CODE[code] ?? (/^Key([A-Z])$/.exec(code)?.[1] ?? key).toLowerCase();
}
