import { figure, quantile } from './figures.mjs';
import { drag, settle } from './page.mjs';
import { BARE, OURS, PICTURE, withPage } from './pages.mjs';
import { readTrace } from './trace.mjs';

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8', 'blink.user_timing'];
const LONG_DRAG = 300;
const QUICK_DRAG = 30;

/** A drag over the whole period at full speed: what the main thread does a step, by kind of work, read from a trace. */
export async function measureDrag({ browser, address, isQuick }) {
	const steps = isQuick ? QUICK_DRAG : LONG_DRAG;
	const figures = [];
	const mains = {};
	for (const page of [OURS, PICTURE, BARE]) {
		const key = page === OURS ? 'drag' : `${page.name} drag`;
		// Tracing costs time of its own: the work of a step is taken from a drag without it, the shares from one with it.
		const plain = await withPage(browser, address, page, 1, (opened) => drag(opened, steps));
		const traced = await withPage(browser, address, page, 1, (opened) => traceDrag(browser, opened, steps));
		mains[page.name] = plain.main;
		figures.push(
			figure(`${key}/main`, plain.main, 'ms'),
			...Object.entries(traced.parts).map(([part, ms]) =>
				figure(`${key}/${part} (traced)`, ms / steps, 'ms')
			),
			figure(`${key}/paints a step`, traced.paints / steps, 'count'),
			figure(`${key}/layouts a step`, traced.layouts / steps, 'count'),
			figure(`${key}/styles a step`, traced.styles / steps, 'count'),
			...frameFigures(key, plain, steps)
		);
	}
	figures.push(
		figure('drag/main to bare', mains.ours / mains.bare, '×'),
		figure('picture drag/main to bare', mains.picture / mains.bare, '×')
	);
	return figures;
}

/** The same drag on a processor a quarter as fast: frames and long tasks. */
export async function measureSlowDrag({ browser, address, isQuick }) {
	const steps = isQuick ? QUICK_DRAG : LONG_DRAG;
	const figures = [];
	for (const page of [OURS, PICTURE, BARE]) {
		const key = page === OURS ? 'slow-drag' : `${page.name} slow-drag`;
		const result = await withPage(browser, address, page, 4, (opened) => drag(opened, steps));
		figures.push(figure(`${key}/main`, result.main, 'ms'), ...frameFigures(key, result, steps));
	}
	return figures;
}

function frameFigures(key, { frames, tasks }, steps) {
	return [
		figure(`${key}/frame median`, quantile(frames, 0.5), 'ms'),
		figure(`${key}/frame p95`, quantile(frames, 0.95), 'ms'),
		figure(`${key}/frame p99`, quantile(frames, 0.99), 'ms'),
		figure(`${key}/long tasks in ${steps} steps`, tasks.length, 'tasks')
	];
}

async function traceDrag(browser, opened, steps) {
	await browser.startTracing(opened.page, { categories: CATEGORIES });
	await drag(opened, steps);
	await settle(opened.page, 300);
	return readTrace(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

/** Functions in which a drag spends most time of their own, from a profile of the processor; names are those of the build. */
export async function measureProfile({ browser, address, isQuick }) {
	const steps = isQuick ? QUICK_DRAG : LONG_DRAG;
	for (const page of [OURS, PICTURE]) {
		const profile = await withPage(browser, address, page, 1, async (opened) => {
			const { session } = opened;
			await session.send('Profiler.enable');
			await session.send('Profiler.setSamplingInterval', { interval: 200 });
			await session.send('Profiler.start');
			await drag(opened, steps);
			return (await session.send('Profiler.stop')).profile;
		});
		console.log(`${page.name}: ms a step by function, time of its own`);
		for (const [name, ms] of ownTimes(profile).slice(0, 16))
			console.log(`  ${(ms / steps).toFixed(2).padStart(6)}  ${name}`);
	}
	return [];
}

function ownTimes({ nodes, samples, timeDeltas }) {
	const names = new Map(
		nodes.map(({ id, callFrame: { functionName, url, lineNumber, columnNumber } }) => [
			id,
			`${functionName || '(anonymous)'} ${url.split('/').at(-1)}${url ? `:${lineNumber + 1}:${columnNumber}` : ''}`
		])
	);
	const times = new Map();
	samples.forEach((id, i) => {
		const name = names.get(id);
		times.set(name, (times.get(name) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
	});
	return [...times].filter(([name]) => !/^\((idle|root)\)/.test(name)).sort((a, b) => b[1] - a[1]);
}
