import type { BrokenRule } from '../fixture.ts';

/** What stood at places, and the layers that show it. */
export const FACILITIES: readonly BrokenRule[] = [
	[
		'a place that is not in the record',
		{ file: 'facilities.yaml', from: 'place: tolling', to: 'place: nowhere' },
		/facilities\.yaml:1 \(tolling-mill\): unknown place id: nowhere/
	],
	[
		'a layer that there is not',
		{ file: 'facilities.yaml', from: 'layer: mills', to: 'layer: wells' },
		/facilities\.yaml:1 \(tolling-mill\): unknown facility-layer id: wells/
	],
	[
		'a layer of nothing',
		{ file: 'facilities.yaml', from: 'layer: mills', to: 'layer: wells' },
		/facility-layers\.yaml \(mills\): a layer has facilities: none/
	],
	[
		'a source that is not in the record',
		{ file: 'facilities.yaml', from: '[GAZ]', to: '[GAZETTE]' },
		/\(tolling-mill\): unknown source id: GAZETTE/
	],
	[
		'a facility without a source',
		{ file: 'facilities.yaml', from: '[GAZ]', to: '[]' },
		/facilities\.yaml.*needs at least one attestation/
	],
	[
		'a facility given twice',
		{ file: 'facilities.yaml', from: 'id: marrow-mill', to: 'id: tolling-mill' },
		/facilities\.yaml:\d+ \(tolling-mill\): an id stands once/
	],
	[
		'a day that does not exist',
		{ file: 'facilities.yaml', from: '1923-03-01', to: '1923-02-30' },
		/\(tolling-mill\): a date must be EDTF and exist in the calendar: 1923-02-30/
	],
	[
		'an end before the start',
		{ file: 'facilities.yaml', from: "'[..1921-05-01]'", to: '1923-05-01' },
		/\(tolling-mill\): an interval must end after it starts: 1923-05-01 to 1923-03-01/
	],
	[
		'a facility that was gone before the period',
		{ file: 'facilities.yaml', from: '1923-03-01', to: '1920-03-01' },
		/\(tolling-mill\): a facility may have stood on some day of the period/
	],
	[
		'a sign that the map does not have',
		{ file: 'facility-layers.yaml', from: 'glyph: square', to: 'glyph: anchor' },
		/facility-layers\.yaml:4 \(mills\): glyph/
	],
	[
		'a label for which there is no room',
		{ file: 'facilities.yaml', from: 'label: wind', to: 'label: a wind mill of the widest sails known' },
		/\(tolling-mill\): a label has at most 28 letters/
	],
	[
		'more confidence than its sources bear',
		{ file: 'facilities.yaml', from: 'attestations: [GAZ]', to: 'attestations: [GK]' },
		/\(tolling-mill\): a record is no surer than its attestations let it be: high/
	]
];
