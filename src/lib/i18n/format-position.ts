import type { LngLat } from '#lib/atlas/model/area.ts';
import { t } from './messages.ts';

/** “43.92° N 81.32° E, ±2 km”: two decimals, about a kilometre, which is what the precision allows. */
export function formatPosition([lng, lat]: LngLat, precisionKm: number): string {
	return t('card.position', {
		lat: `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}`,
		lng: `${Math.abs(lng).toFixed(2)}° ${lng < 0 ? 'W' : 'E'}`,
		km: precisionKm
	});
}
