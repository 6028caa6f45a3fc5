import { metricsOf, quantile } from './probes.mjs';

/** Steps of the drag over the whole period, and how many of them one sample of the main thread takes in. */
const STEPS = 600;
const STEPS_PER_SAMPLE = 10;
/** A task that holds the main thread longer than this is long, ms. */
const LONG = 50;

/**
 * A drag over the whole period in 600 steps, one a frame, as the playhead's throttle gives them to the clock; and as many
 * bare repaints of the same map, whose frames are the baseline. The main thread is read every tenth step: reading it
 * oftener would measure the reading.
 */
export async function measureDrag(openPage) {
	const page = await openPage();
	const metric = await metricsOf(page);
	const run = async (kind) => {
		const frames = [];
		const tasks = [];
		const countLongTasks = await watchTasks(page);
		for (let first = 0; first < STEPS; first += STEPS_PER_SAMPLE) {
			const before = await metric('TaskDuration');
			frames.push(...(await step(page, kind, first, STEPS_PER_SAMPLE)));
			tasks.push((((await metric('TaskDuration')) - before) * 1000) / STEPS_PER_SAMPLE);
		}
		return { frames, tasks, long: await countLongTasks() };
	};
	const bare = await run('repaint');
	const drag = await run('drag');
	await page.close();
	const longest = 1.5 * quantile(bare.frames, 0.5);
	const dropped = ({ frames }) => frames.filter((frame) => frame > longest).length;
	for (const [name, result] of Object.entries({ 'bare repaint': bare, drag })) {
		const { clock, processor } = result.long;
		console.log(
			`${name}, ${STEPS} steps: main thread ${quantile(result.tasks, 0.5).toFixed(2)} ms a step median, ${quantile(result.tasks, 0.95).toFixed(2)} p95; ` +
				`frame ${quantile(result.frames, 0.5).toFixed(1)} ms median, ${quantile(result.frames, 0.95).toFixed(1)} p95; ` +
				`${dropped(result)} frames longer than 1.5 bare ones; ` +
				`${clock.length} tasks over ${LONG} ms by the clock (longest ${Math.max(0, ...clock).toFixed(0)}), ` +
				`${processor.length} by the processor's time (longest ${Math.max(0, ...processor).toFixed(0)})`
		);
	}
	console.log(
		`ratio of main thread, drag to bare repaint ${(quantile(drag.tasks, 0.5) / quantile(bare.tasks, 0.5)).toFixed(2)}`
	);
}

/** Some steps of a drag, or as many bare repaints; the time each frame took, ms. */
async function step(page, kind, first, count) {
	return page.evaluate(
		async ([act, from, steps, all]) => {
			const { explorer, map } = window.atlasBench;
			const took = [];
			performance.mark('bench-step');
			let last = await new Promise(requestAnimationFrame);
			for (let i = from; i < from + steps; i++) {
				const share = i / (all - 1);
				const day = Math.round(explorer.firstDay + (explorer.lastDay - explorer.firstDay) * share);
				// As the playhead does while it is held.
				explorer.isScrubbing = act === 'drag';
				if (act === 'drag') explorer.goTo(day, 'replace');
				else map.repaint();
				const now = await new Promise(requestAnimationFrame);
				took.push(now - last);
				last = now;
			}
			return took;
		},
		[kind, first, count, STEPS]
	);
}

/**
 * Watches the tasks of the main thread; what it gives stops that and tells the long ones, ms: by the clock, and by the
 * time they had a processor. Where the map is drawn by software as many threads as there are processors draw beside the
 * main one, and a task that waits for them is long by the clock alone.
 */
async function watchTasks(page) {
	const browser = page.context().browser();
	await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
	return async () => {
		const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
		const { pid, tid } = traceEvents.find(({ name }) => name === 'bench-step');
		const tasks = traceEvents.filter(
			(event) => event.name === 'ThreadControllerImpl::RunTask' && event.pid === pid && event.tid === tid
		);
		const overLong = (micros) => micros.map((time) => time / 1000).filter((ms) => ms > LONG);
		return {
			clock: overLong(tasks.map(({ dur = 0 }) => dur)),
			processor: overLong(tasks.map(({ tdur = 0 }) => tdur))
		};
	};
}
