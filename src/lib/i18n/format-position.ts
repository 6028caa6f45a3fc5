import { LOCALE } from '#lib/atlas/language.ts';
import type { LngLat } from '#lib/atlas/model/area.ts';
import { once } from '#lib/atlas/once.ts';
import { t } from './messages.ts';

const hundredths = once(() => new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2 }));

function inDegrees(degrees: number): string {
	return hundredths().format(Number(Math.abs(degrees).toFixed(2)));
}

/** “43.92° N 81.32° E, ±2 km”: two decimals, about a kilometre, which is what the precision allows. */
export function formatPosition([lng, lat]: LngLat, precisionKm: number): string {
	return t('card.position', {
		lat: inDegrees(lat),
		ns: lat < 0 ? 'south' : 'north',
		lng: inDegrees(lng),
		ew: lng < 0 ? 'west' : 'east',
		km: precisionKm
	});
}
