import { expect, it } from 'vitest';
import { xmlOf } from './xml-of.ts';

it.each([
	['<g><!--[--><text>a</text><!--]--></g>', '<g><text>a</text></g>'],
	['<text>a]]>b</text>', '<text>a]]&gt;b</text>'],
	['<text>a\u0007\u0000\uFFFF\uD800b</text>', '<text>ab</text>'],
	['<text>\t𠀀 ئ</text>', '<text>\t𠀀 ئ</text>']
])('%j is written as %j', (markup, xml) => {
	expect(xmlOf(markup)).toBe(xml);
});
