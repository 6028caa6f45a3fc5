/*
 * What every peer has: the same data, window, steps and drag as the page that it stands beside, and a control of dates with
 * nothing to look at. All a peer adds is how it shows a day.
 */

const DAY = 86_400_000;
/** Colours by holder: as few as a map needs. */
const COLOURS = { roc: '#3366cc', etr: '#cc3333', 'three-districts': '#cc6633', prc: '#aa2222' };

/** Days since 1970 of a date in ISO form; of none, a day after all. */
const dayOf = (text) => (text ? Date.parse(text) / DAY : 99_999);
export const colourOf = (holder) => COLOURS[holder] ?? '#999999';
export const COLOUR_EXPRESSION = ['match', ['get', 'holder'], ...Object.entries(COLOURS).flat(), '#999999'];

/** Intervals of control as features with first day and day after the last, and the days on which something changes. */
export async function intervals() {
	const { features } = await (await fetch('/data/control.geojson')).json();
	const kept = features.map(({ geometry, properties }) => ({
		type: 'Feature',
		geometry,
		properties: {
			from: dayOf(properties.start),
			until: dayOf(properties.end),
			holder: properties.status === 'held' ? properties.de_facto : properties.status
		}
	}));
	const days = [...new Set(kept.map(({ properties }) => properties.from))].sort((a, b) => a - b);
	return { data: { type: 'FeatureCollection', features: kept }, days };
}

/**
 * Steps by Home and Page Down, and a drag over the track, each calling `show` with a day.
 * @param days - those on which something changes, in order.
 */
export function control(days, show) {
	const [first, last] = [days[0], days.at(-1)];
	document.body.insertAdjacentHTML(
		'beforeend',
		'<div class="track"><div role="slider" aria-label="Date" tabindex="0" class="handle"></div></div>'
	);
	const track = document.querySelector('.track');
	const handle = document.querySelector('.handle');
	let day = first;
	const goTo = (next) => {
		if (next === day) return;
		day = next;
		handle.setAttribute('aria-valuenow', day);
		show(day);
	};
	addEventListener('keydown', ({ key }) => {
		if (key === 'Home') goTo(first);
		if (key === 'PageDown') goTo(days.find((candidate) => candidate > day) ?? first);
	});
	const drag = ({ buttons, clientX }) => {
		if (!buttons) return;
		const { left, width } = track.getBoundingClientRect();
		goTo(Math.round(first + (last - first) * Math.min(1, Math.max(0, (clientX - left) / width))));
	};
	track.addEventListener('pointerdown', drag);
	track.addEventListener('pointermove', drag);
	show(day);
	document.body.dataset.ready = '';
}
