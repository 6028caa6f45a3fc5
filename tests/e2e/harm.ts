import { onBlank } from './on-blank.ts';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';

/** What a document is read as: what the browser makes of it, and what it may hold. */
export type DocumentType = 'text/html' | 'application/xml';

/** What is wrong with a document whose texts came from strangers; none, where it is harmless and whole. */
export function harmIn(page: Page, text: string, type: DocumentType): Promise<string[]> {
	return onBlank(
		page,
		([written, as]) => {
			const foreign =
				as === 'text/html'
					? /^(?:object|embed|base|frame|applet)$/
					: /^(?:object|embed|base|frame|applet|script|foreignObject|iframe|img)$/;

			/** Data that are whole, or a script of ours. */
			function harmOfScript(script: Element): string[] {
				const code = script.textContent ?? '';
				if (/json/.test(script.getAttribute('type') ?? '')) JSON.parse(code);
				return code.trim() === 'hit()' ? ['a script'] : [];
			}

			function harmOfAttribute(element: Element, { name, value }: Attr): string[] {
				const fault = `<${element.localName} ${name}="${value.slice(0, 60)}">`;
				if (name.startsWith('on') || (name === 'src' && value === 'x')) return [fault];
				if (!/^(?:href|xlink:href|src|action|formaction|data)$/.test(name)) return [];
				const [, scheme = ''] = /^\s*([a-z][a-z\d+.-]*):/i.exec(value) ?? [];
				const isPicture = /^data:(?:image|font)\//.test(value) || value === 'data:,';
				return isPicture || /^(?:https?|mailto|)$/i.test(scheme) ? [] : [fault];
			}

			const parsed = new DOMParser().parseFromString(written, as);
			const elements = [...parsed.querySelectorAll('*')];
			return [
				...elements
					.filter(({ localName }) => localName === 'parsererror')
					.map(({ textContent }) => textContent),
				...elements
					.filter(({ localName }) => foreign.test(localName))
					.map(({ localName }) => `<${localName}>`),
				...elements.filter(({ localName }) => localName === 'script').flatMap(harmOfScript),
				...elements.flatMap((element) =>
					[...element.attributes].flatMap((attribute) => harmOfAttribute(element, attribute))
				)
			];
		},
		[text, type] as const
	);
}

/** All files below a folder, as paths within it. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
