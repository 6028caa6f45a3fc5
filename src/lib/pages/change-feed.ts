import { asNamed } from '#lib/atlas/joins.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { escapeMarkup } from '#lib/atlas/escape-markup.ts';
import type { RecordChange } from '#lib/atlas/model/record-change.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { pageText } from '#lib/i18n/page-messages.ts';
import { entityPath, FEED_PATH } from '#lib/url/addresses.ts';
import { changedThing } from './record-changes.ts';

/*
 * The changes of the record as an Atom feed (RFC 4287). Its ids do not depend on where the site stands, so that a reader
 * knows an entry again after a move. Without an origin its links are relative to the feed, as the format allows.
 */

/**
 * The feed, newest change first.
 * @param changes - Oldest first.
 * @param site - `origin`: address of the site with a slash at its end; `null` where it is not known.
 */
export function changeFeed(
	core: AtlasCore,
	changes: readonly RecordChange[],
	site: { readonly origin: string | null }
): string {
	const { id, title, edition, subtitle } = core.atlas;
	const at = (path: string) => escapeMarkup((site.origin ?? '') + path);
	const newest = changes.at(-1)?.date ?? edition?.issued;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
		`<id>urn:${id}:changes</id>`,
		`<title>${escapeMarkup(`${asNamed(title, subtitle)} – ${pageText('changes.title')}`)}</title>`,
		`<updated>${newest === undefined ? '1970-01-01T00:00:00Z' : instant(newest)}</updated>`,
		`<author><name>${escapeMarkup(edition?.by ?? title)}</name></author>`,
		`<link rel="self" type="application/atom+xml" href="${at(FEED_PATH)}"/>`,
		`<link rel="alternate" type="text/html" href="${at('about/changes/')}"/>`,
		...changes.toReversed().map((change) => entry(core, change, at)),
		'</feed>',
		''
	].join('\n');
}

function entry(
	core: AtlasCore,
	{ id, date, change, reason, what, rows }: RecordChange,
	at: (path: string) => string
): string {
	const things = rows.map((row) => {
		const { selection, name, part } = changedThing(core, row);
		const named = selection
			? `<a href="${at(entityPath(selection))}">${escapeMarkup(name)}</a>`
			: escapeMarkup(name);
		return `<li>${named}${part === '' ? '' : `: ${escapeMarkup(part)}`}</li>`;
	});
	const words = what === null ? '' : ` ${what}.`;
	return [
		'<entry>',
		`<id>urn:${core.atlas.id}:changes:${id}</id>`,
		`<title>${escapeMarkup(change)}</title>`,
		`<updated>${instant(date)}</updated>`,
		`<link rel="alternate" type="text/html" href="${at(`about/changes/#${id}`)}"/>`,
		'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
		`<p>${escapeMarkup(`${reason}.${words}`)}</p>`,
		...(things.length > 0 ? [`<ul>${things.join('')}</ul>`] : []),
		'</div></content>',
		'</entry>'
	].join('\n');
}

/** A day as an instant, as the format wants it. */
function instant(day: Day): string {
	return `${formatIsoDay(day)}T00:00:00Z`;
}
