/*
 * Texts that mean harm to whatever shows or stores them. The compiler refuses most of them in the record; a lesson of a
 * reader, or a record that was compiled elsewhere, may hold any.
 */

/** What no field of the record may hold. A row more here is tried in every field. */
export const REFUSED: readonly (readonly [kind: string, text: string])[] = [
	['an element', 'Words <img src=x onerror=hit()>'],
	['the end of a script', 'Words </script><script>hit()</script>'],
	['the end of an attribute', 'Words "><svg onload=hit()>'],
	['a character reference', 'Words &lt;b&gt;'],
	['a turn of direction', 'Words \u202Edrow'],
	['an isolated direction', 'Words \u2066drow'],
	['a mark of direction', 'Words \u200Fdrow'],
	['a character without width', 'Wo\u200Brds'],
	['a control character', 'Words \u0007'],
	['the character nought', 'Words \u0000'],
	['half a character', 'Words \uD800'],
	['an address of a script', 'Words javascript:hit()'],
	['an address of data', 'Words data:text/html,hit'],
	['a formula', '=HYPERLINK("https://host.example","Words")'],
	['a sum', '@SUM(A1)'],
	['a sum of figures', '=1+1'],
	['a command', '-1+cmd|calc']
];

/**
 * All that markup, scripts, XML, CDATA, spreadsheets and paths could take for their own, in one text. It begins as a formula
 * does.
 */
export const HOSTILE =
	'=1+1"><img src=x onerror=hit()></script><script>hit()</script><svg onload=hit()>]]>-->&lt;b&gt;\'$&\\';

/** What templates of messages could take for theirs; in the record braces are references, and no other compiles. */
export const TEMPLATES = '{x, plural, other {#}} ${hit()} {{hit()}}';

/** Addresses that no link may lead to. */
export const ADDRESSES: readonly string[] = [
	'javascript:hit()',
	' javascript:hit()',
	'JavaScript:hit()',
	'data:text/html,<script>hit()</script>',
	'vbscript:hit()',
	'file:///etc/passwd',
	'//host.example/x',
	'https://user:secret@host.example/',
	'https://host.example/"><script>hit()</script>'
];
