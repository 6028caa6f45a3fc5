import type { ExpressionSpecification } from 'maplibre-gl';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import { isThere } from '#lib/atlas/time/interval.ts';
import { labelSign } from '#lib/paint/cartography/basemap-features.ts';
import type { NameSign, Sign } from '#lib/paint/cartography/sign.ts';
import { SIGNS } from '#lib/paint/cartography/signs.ts';
import { fieldOf } from './sign-layers.ts';

/** The sources that come with the basemap: signs of theirs are laid when it is there. */
const BASEMAP_SOURCES: readonly string[] = ['basemap', 'lettering', 'relief'];

/** Whether a sign is of the basemap. */
export function isOfBasemap({ source }: Pick<Sign, 'source'>): boolean {
	return BASEMAP_SOURCES.includes(source);
}

/** The signs of the basemap, each with the layer of the record that it lies beneath. */
export function basemapSigns(): readonly { readonly sign: Sign; readonly before: string | undefined }[] {
	return SIGNS.flatMap((sign: Sign, i) =>
		isOfBasemap(sign) ? [{ sign, before: SIGNS.slice(i).find((other) => !isOfBasemap(other))?.id }] : []
	);
}

const NAMES = SIGNS.filter((sign: Sign): sign is NameSign & (typeof SIGNS)[number] => {
	return sign.kind === 'name' && isOfBasemap(sign);
});
/** Names take room on the map, so one that is not in force must not be laid out at all. */
const LETTERING: readonly NameSign[] = NAMES.filter(
	(sign: NameSign) => sign.source === 'lettering' && sign.isDated
);

/** For each sign of lettering the ids of the names in force on a day. */
export function letteringOn(
	{ labels }: Basemap,
	day: number
): readonly { readonly sign: NameSign; readonly ids: readonly string[] }[] {
	return LETTERING.map((sign) => ({
		sign,
		ids: labels
			.filter((label) => labelSign(label) === sign.id && isThere(label, day))
			.map((label) => label.id)
	}));
}

/** What each layer writes in a language (BCP 47; `undefined` = the names of the time): its own name where it has none. */
export function namesIn(language: string | undefined): ReadonlyMap<string, ExpressionSpecification> {
	const name: ExpressionSpecification = language
		? ['coalesce', ['get', `name:${language}`], ['get', 'name']]
		: ['get', 'name'];
	return new Map(NAMES.map((sign) => [sign.id, fieldOf(sign, name)]));
}
