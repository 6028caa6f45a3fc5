import {
	count,
	figure,
	flag,
	grade,
	ID,
	key,
	list,
	page,
	required,
	text,
	codes,
	fact,
	sources
} from '../fields.ts';
import { joined, sourceList, table } from '../table.ts';

/* The land: groups, districts, units, places, and what they are called. */

export const groups = table(
	'groups.csv',
	'Which districts and cities are told together?',
	[ID, required(text('name', 'Name')), required(text('short', 'Name for tables'))],
	({ core }) => core.atlas.groups.map(({ id, name, short }) => ({ id, name, short }))
);

export const districts = table(
	'districts.csv',
	'Which districts are there, and which unit stands for each?',
	[
		ID,
		required(text('name', 'Name')),
		required(key('group', 'groups.csv', 'Group')),
		required(key('seat', 'places.csv', 'Where its seat is')),
		required(key('seat_unit', 'units.csv', 'The unit with its seat: who holds that holds the district')),
		list('units', 'Ids of its units', 'units.csv'),
		required(figure('area_km2', 'Area', 'km²')),
		required(figure('label_lng', 'Longitude of where a map writes its name, WGS84', '°')),
		required(figure('label_lat', 'Latitude of that', '°')),
		text('note', 'What else there is to say'),
		page
	],
	(published) =>
		published.core.atlas.districts.map(
			({ id, name, group, seat, seatUnit, units, areaKm2, label, note }) => ({
				id,
				name,
				group,
				seat,
				seat_unit: seatUnit,
				units: joined(units),
				area_km2: areaKm2,
				label_lng: label[0],
				label_lat: label[1],
				note,
				page: published.page('district', id)
			})
		)
);

export const units = table(
	'units.csv',
	'For which areas is it recorded who held them?',
	[
		ID,
		required(
			codes('kind', 'What it is', {
				unit: 'one of the smallest areas whose holder ever differed from that of their district’s seat',
				city: 'a city outside the districts, without an outline'
			})
		),
		required(text('name', 'Name')),
		text('name_in_text', 'Name within a sentence, with its article'),
		flag('plural', 'Whether that name takes a verb in the plural'),
		key('district', 'districts.csv', 'District; empty for a city'),
		required(key('group', 'groups.csv', 'Group of its district, or of the city')),
		key('place', 'places.csv', 'Of a city: its place'),
		text('members', 'The lesser areas and towns that it takes in'),
		flag('seat', 'Whether it holds the seat of its district'),
		figure('area_km2', 'Area', 'km²'),
		figure('precision_km', 'Standard error of its worst line', 'km'),
		grade,
		figure('label_lng', 'Longitude of where a map writes its name, WGS84', '°'),
		figure('label_lat', 'Latitude of that', '°'),
		text('note', 'What else there is to say'),
		page
	],
	(published) => [
		...published.core.atlas.units.map((unit) => ({
			id: unit.id,
			kind: 'unit',
			name: unit.name,
			name_in_text: unit.inText.name,
			plural: unit.inText.isPlural,
			district: unit.district,
			group: published.core.district(unit.district).group,
			place: null,
			members: unit.members,
			seat: unit.isSeat,
			area_km2: unit.areaKm2,
			precision_km: unit.precisionKm,
			confidence: unit.confidence,
			label_lng: unit.label[0],
			label_lat: unit.label[1],
			note: unit.note,
			page: published.page('unit', unit.id)
		})),
		...published.core.atlas.cities.map(({ id, name, group }) => ({
			id,
			kind: 'city',
			name,
			name_in_text: name,
			plural: false,
			district: null,
			group,
			place: id,
			members: null,
			seat: false,
			area_km2: null,
			precision_km: null,
			confidence: null,
			label_lng: null,
			label_lat: null,
			note: null,
			page: published.page('place', id)
		}))
	]
);

export const places = table(
	'places.csv',
	'Which places are there, and where?',
	[
		ID,
		required(text('name', 'Name on the day with which the atlas opens; all are in names.csv')),
		required(text('kind', 'town, village, mountain, region, site and the like')),
		text('role', 'What it was, in words'),
		required(count('rank', 'Rank of its lettering: 1 capital … 10 village')),
		flag('mission', 'Whether it is one of the places that the atlas is about'),
		required(figure('lng', 'Longitude, WGS84', '°')),
		required(figure('lat', 'Latitude, WGS84', '°')),
		required(figure('precision_km', 'Radius within which it is known to lie', 'km')),
		required(grade),
		text('country', 'Two-letter code of today’s country (ISO 3166-1)'),
		key('unit', 'units.csv', 'The unit that it lies in; empty beyond the districts'),
		text('note', 'What else its sources say'),
		sources,
		required(fact),
		page
	],
	(published) =>
		published.core.atlas.places.map((place) => ({
			id: place.id,
			name: published.core.placeName(place.id, published.core.atlas.defaultDay),
			kind: place.kind,
			role: place.role,
			rank: place.rank,
			mission: place.mission,
			lng: place.lngLat[0],
			lat: place.lngLat[1],
			precision_km: place.precisionKm,
			confidence: place.confidence,
			country: place.country ?? published.record.atlas.country,
			unit: place.unit,
			note: place.note,
			sources: sourceList(place.attestations),
			fact: `place:${place.id}`,
			page: published.page('place', place.id)
		}))
);
