import { expect, it } from 'vitest';
import type { Leg } from '../model/journey.ts';
import type { Place } from '../model/place.ts';
import { distanceKm, legsKm } from './distance.ts';

const place = (lng: number, lat: number, precisionKm: number) =>
	({ lngLat: [lng, lat], precisionKm }) as unknown as Place;

it('measures a quarter of the equator, as exactly as the places are known', () => {
	expect(distanceKm(place(0, 0, 0), place(90, 0, 0))).toBe(10_008);
	expect(distanceKm(place(0, 0, 2), place(90, 0, 1))).toBe(10_010);
	expect(distanceKm(place(0, 0, 40), place(90, 0, 30))).toBe(10_000);
	expect(distanceKm(place(10, 10, 5), place(10, 10, 5))).toBe(0);
});

it('adds legs, and their errors as independent ones', () => {
	const leg = { from: 'a', to: 'b', km: 512 } as Leg;
	expect(legsKm([leg], () => place(0, 0, 0))).toBe(512);
	expect(legsKm([leg, leg], () => place(0, 0, 2))).toBe(1020);
});
