import { launchPlain, launchSoftware } from './browser.mjs';
import { figure, quantile } from './figures.mjs';
import { stepByKey } from './page.mjs';
import { alternate, BARE, OURS, PICTURE, withPage } from './pages.mjs';

/** Steps a round. */
const STEPS = 20;

/** One step by key at full speed: live map, picture and the bare page. */
export const measureKeys = (bench) => measure(bench, 'keys', 1);

/** The same on a processor a quarter as fast. */
export const measureSlowKeys = (bench) => measure(bench, 'slow-keys', 4);

async function measure({ browser, address, rounds }, probe, slowdown) {
	const stepped = await stepsOf(() => browser, address, [OURS, PICTURE, BARE], { rounds, slowdown });
	const figures = [];
	for (const [name, { mains, draws, cpu }] of Object.entries(stepped)) {
		const key = name === 'ours' ? probe : `${name} ${probe}`;
		figures.push(
			figure(`${key}/main median`, quantile(mains, 0.5), 'ms'),
			figure(`${key}/main p95`, quantile(mains, 0.95), 'ms'),
			figure(`${key}/CPU of all processes`, cpu, 'CPU ms')
		);
		if (name === 'picture') continue;
		figures.push(
			figure(`${key}/last draw median`, quantile(draws, 0.5), 'ms'),
			figure(`${key}/last draw p95`, quantile(draws, 0.95), 'ms')
		);
	}
	const { ours, picture, bare } = stepped;
	return [
		...figures,
		figure(`${probe}/main to bare`, quantile(ours.mains, 0.5) / quantile(bare.mains, 0.5), '×'),
		figure(`picture ${probe}/main to bare`, quantile(picture.mains, 0.5) / quantile(bare.mains, 0.5), '×'),
		figure(`${probe}/last draw to bare`, quantile(ours.draws, 0.5) / quantile(bare.draws, 0.5), '×')
	];
}

/**
 * A step where the processor draws the map too: what all processes of the browser take, against the bare page. The picture, which
 * readers of such a machine see (stage/map-choice.ts), is composed without any graphics, as there.
 */
export async function measureSoftware({ chromium, executablePath, address, rounds }) {
	const software = await launchSoftware(chromium, executablePath);
	const plain = await launchPlain(chromium, executablePath);
	try {
		const browserOf = (page) => (page === PICTURE ? plain : software);
		const { ours, picture, bare } = await stepsOf(browserOf, address, [OURS, PICTURE, BARE], { rounds });
		return [
			figure('software/CPU of all processes', ours.cpu, 'CPU ms'),
			figure('picture software/CPU of all processes', picture.cpu, 'CPU ms'),
			figure('picture software/main median', quantile(picture.mains, 0.5), 'ms'),
			figure('picture software/main p95', quantile(picture.mains, 0.95), 'ms'),
			figure('bare software/CPU of all processes', bare.cpu, 'CPU ms'),
			figure('software/CPU to bare', ours.cpu / bare.cpu, '×'),
			figure('picture software/CPU to bare', picture.cpu / bare.cpu, '×')
		];
	} finally {
		await software.close();
		await plain.close();
	}
}

/** Steps of pages, alternated; of each page all its steps together, and the median round's processor time a step. */
export async function stepsOf(browserOf, address, pages, { rounds, slowdown = 1, steps = STEPS }) {
	const results = await alternate(pages, rounds, (page) =>
		withPage(browserOf(page), address, page, slowdown, (opened) =>
			stepByKey(browserOf(page), opened, steps, slowdown)
		)
	);
	return Object.fromEntries(
		Object.entries(results).map(([name, found]) => [
			name,
			{
				mains: found.flatMap(({ mains }) => mains),
				draws: found.flatMap(({ draws }) => draws),
				cpu: quantile(
					found.map(({ cpu }) => cpu),
					0.5
				),
				rounds: found.map(({ mains }) => quantile(mains, 0.5))
			}
		])
	);
}
