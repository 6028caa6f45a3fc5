import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { feature } from 'topojson-client';
import { ROOT } from '../../src/tools/ensure.mjs';
import { quantile } from './probes.mjs';

const ROUNDS = 60;

/**
 * The method of OpenHistoricalMap's date filter on the same data: each interval of control is a feature with its first
 * and last day, and a change of date calls `setFilter` on every dated layer. Its page has no relief, no lettering and no
 * interface: whatever else our page draws counts against us.
 */
export async function measureFilters(browser, openPage, settled) {
	const source = await openPage();
	const { units, days, home } = await source.evaluate(() => {
		const { atlas, index } = window.atlasBench.explorer.core;
		const control = atlas.control.map(({ area, start, end, deFacto, status }) => ({
			area,
			start: start.best,
			end: end.best,
			holder: status === 'held' ? deFacto : status
		}));
		return {
			home: atlas.home,
			units: { topology: atlas.topology, control },
			days: index.changeDays.map((change) => change.day)
		};
	});
	await source.close();
	const polygons = feature(units.topology, units.topology.objects.units).features;
	const features = units.control.flatMap(({ area, ...properties }) => {
		const polygon = polygons.find((candidate) => (candidate.id ?? candidate.properties.unit) === area);
		return polygon ? [{ type: 'Feature', properties, geometry: polygon.geometry }] : [];
	});
	const library = sirv(join(ROOT, 'node_modules/maplibre-gl/dist'));
	const server = createServer((request, response) => {
		library(request, response, () => {
			response.setHeader('content-type', 'text/html');
			response.end('<!doctype html><div id="map" style="width:1280px;height:518px"></div>');
		});
	}).listen(0);
	const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
	page.setDefaultTimeout(120_000);
	try {
		await page.goto(`http://127.0.0.1:${server.address().port}/page`);
		const samples = await page.evaluate(runFilters, { features, days, rounds: ROUNDS, home });
		const median = (kind) => quantile(samples[kind], 0.5);
		console.log(
			`filters on ${samples.layers} layers, ${features.length} features: ${median('change').toFixed(1)} ms to idle, bare repaint ${median('repaint').toFixed(1)} ms (median of ${ROUNDS})`
		);
		// The two pages paint different things, so each change is measured by what it adds to a bare repaint of its own page.
		console.log(
			`added to a bare repaint: filters ${(median('change') - median('repaint')).toFixed(1)} ms, feature state ${(settled.change - settled.repaint).toFixed(1)} ms`
		);
	} finally {
		await page.close();
		server.close();
	}
}

/** Runs in the page: draws the features, a layer for each holder and its border, and times changes of date. */
async function runFilters({ features, days, rounds, home }) {
	const { Map: MapLibreMap, setWorkerUrl } = await import('/maplibre-gl.mjs');
	setWorkerUrl('/maplibre-gl-worker.mjs');
	const holders = [...new Set(features.map(({ properties }) => properties.holder))];
	const layers = holders.flatMap((holder, i) =>
		['fill', 'line'].map((type) => ({
			id: `${type}-${holder}`,
			type,
			source: 'control',
			filter: ['==', ['get', 'holder'], holder],
			paint: { [`${type}-color`]: `hsl(${(i * 47) % 360} 50% 60%)` }
		}))
	);
	const map = new MapLibreMap({
		container: 'map',
		style: {
			version: 8,
			transition: { duration: 0, delay: 0 },
			sources: {
				control: { type: 'geojson', data: { type: 'FeatureCollection', features }, tolerance: 0.1 }
			},
			layers
		},
		bounds: home,
		fadeDuration: 0
	});
	const idle = () => new Promise((resolve) => map.once('idle', resolve));
	await idle();
	const showDay = (day) => {
		for (const { id, filter } of layers)
			map.setFilter(id, ['all', filter, ['<=', ['get', 'start'], day], ['>', ['get', 'end'], day]]);
	};
	const samples = { change: [], repaint: [], layers: layers.length };
	for (let i = 0; i < rounds; i++) {
		for (const kind of ['change', 'repaint']) {
			const day = days[i % days.length];
			const started = performance.now();
			const done = idle();
			if (kind === 'repaint') map.triggerRepaint();
			else showDay(day);
			await done;
			samples[kind].push(performance.now() - started);
		}
	}
	return samples;
}
