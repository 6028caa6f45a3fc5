const SIGNS = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML or XML, between tags or within quotation marks. */
export function escapeMarkup(text: string): string {
	return text.replaceAll(SIGNS, (sign) => ENTITIES[sign] ?? sign);
}
