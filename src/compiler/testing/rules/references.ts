import type { BrokenRule } from '../fixture.ts';

/** Ids that do not exist or occur twice, and attestations. */
export const REFERENCES: readonly BrokenRule[] = [
	[
		'an unknown group',
		{ file: 'districts.csv', from: 'shires,Upshire', to: 'towns,Upshire' },
		/unknown group id: towns/
	],
	[
		'an unknown polity',
		{ file: 'control.csv', from: ',league,held', to: ',legion,held' },
		/unknown polity id: legion/
	],
	[
		'an unknown qualifier',
		{ file: 'title.csv', from: 'regency', to: 'regent' },
		/title\.csv:3 \(whole\): unknown qualifier id: regent/
	],
	[
		'an unknown district',
		{ file: 'units.csv', from: ',downshire,East', to: ',midshire,East' },
		/units\.csv:5 \(east-marsh\): unknown district id: midshire/
	],
	[
		'an unknown unit',
		{ file: 'control.csv', from: 'high-moor', to: 'low-moor' },
		/control\.csv:\d \(low-moor\): unknown unit id: low-moor/
	],
	[
		'an unknown title area',
		{ file: 'title.csv', from: 'downshire,', to: 'downside,' },
		/unknown unit id: downside/
	],
	[
		'an unknown place',
		{ file: 'journeys.yaml', from: 'to: far-port', to: 'to: near-port' },
		/journeys\.yaml:1 \(flight-of-ada\): unknown place id: near-port/
	],
	[
		'an unknown person',
		{ file: 'offices.csv', from: 'brom-keld', to: 'brim-keld' },
		/offices\.csv:2 \(reeve\): unknown person id: brim-keld/
	],
	['an unknown office', { file: 'offices.csv', from: 'reeve,', to: 'mayor,' }, /unknown office id: mayor/],
	[
		'an unknown institution',
		{ file: 'offices.yaml', from: 'null', to: 'court' },
		/offices\.yaml:1 \(reeve\): unknown institution id: court/
	],
	[
		'an unknown side',
		{ file: 'people.yaml', from: 'side: royal', to: 'side: loyal' },
		/unknown side id: loyal/
	],
	[
		'an unknown source',
		{ file: 'places.yaml', from: '[LETTER]', to: '[LETTERS]' },
		/places\.yaml:\d+ \(far-port\): unknown source id: LETTERS/
	],
	[
		'an unknown founding source',
		{ file: 'atlas.yaml', from: '[CHRON]', to: '[CHRONICLE]' },
		/atlas\.yaml: unknown source id: CHRONICLE/
	],
	[
		'an unknown account',
		{ file: 'offices.csv', from: ',CHRON,Told', to: ',CHRONO,Told' },
		/offices\.csv:4 \(reeve\): unknown source id: CHRONO/
	],
	[
		'an id given twice',
		{ file: 'people.yaml', from: 'id: brom-keld', to: 'id: ada-tarn' },
		/an id stands once: given again/
	],
	[
		'an id of atlas.yaml given twice',
		{ file: 'atlas.yaml', from: 'id: leaguer', to: 'id: royal' },
		/atlas\.yaml \(royal\): an id stands once: given again/
	],
	[
		'a broken attestation',
		{ file: 'control.csv', from: 'GAZ|CHRON@1922-05-12', to: 'GAZ|@1922' },
		/an attestation is KEY/
	],
	[
		'an attestation with a broken date',
		{ file: 'control.csv', from: 'CHRON@1922-05-12', to: 'CHRON@May' },
		/the date of an attestation must be EDTF: May/
	],
	[
		'a source that nobody cites',
		{ file: 'sources.json', from: ', "use": "further-reading"', to: '' },
		/sources\.json \(SURVEY\): a source is cited/
	],
	[
		'a page about a document that passes for the document',
		{ file: 'sources.json', from: '"type": "personal_communication"', to: '"type": "webpage"' },
		/sources\.json \(LETTER\): a primary source is the document itself, .*: type webpage/
	],
	[
		'a source that is a title alone',
		{ file: 'sources.json', from: '"publisher": "Tolling Press",', to: '' },
		/sources\.json \(GAZ\): a source has an author, .*: a title alone/
	],
	[
		'a source that does not say that it is undated',
		{ file: 'sources.json', from: '"status": "undated",', to: '' },
		/sources\.json \(SURVEY\): a source has a date .*: neither/
	],
	[
		'a source that has a date and says that it has none',
		{ file: 'sources.json', from: '[[1931]] },', to: '[[1931]] }, "status": "undated",' },
		/sources\.json \(CHRON\): a source has a date .*: both/
	],
	[
		'a source with a thirteenth month',
		{ file: 'sources.json', from: '[[1931]]', to: '[[1931, 13]]' },
		/sources\.json \(CHRON\): issued/
	],
	[
		'a source at an address that is a number',
		{
			file: 'sources.json',
			from: '"status": "undated",',
			to: '"status": "undated", "URL": "http://10.0.0.1/x",'
		},
		/sources\.json \(SURVEY\): URL: must be an address with the name of a host/
	]
];
