/*
 * A browser with the graphics of the machine, or with software ones, and which it is.
 */

const PLAIN = ['--no-sandbox', '--disable-background-networking', '--no-first-run'];
const SOFTWARE = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
/** Ways to a GPU, the best first; the last is what the browser does by itself. */
const HARDWARE = [
	[
		'--enable-gpu',
		'--use-gl=angle',
		'--use-angle=vulkan',
		'--enable-features=Vulkan',
		'--ignore-gpu-blocklist'
	],
	['--enable-gpu', '--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'],
	['--enable-gpu', '--use-gl=angle', '--use-angle=gl', '--ignore-gpu-blocklist'],
	['--ignore-gpu-blocklist']
];

/** Starts a browser that emulates WebGL on the processor. */
export async function launchSoftware(chromium, executablePath) {
	return chromium.launch({ executablePath, args: [...PLAIN, ...SOFTWARE] });
}

/** Starts a browser without any graphics: what shows the picture on a machine that has none. */
export async function launchPlain(chromium, executablePath) {
	return chromium.launch({ executablePath, args: [...PLAIN, '--disable-gpu'] });
}

/**
 * Starts a browser on the GPU where one is found, else with software graphics.
 * @param wish - `auto`, `gpu` (fails where there is none) or `software`.
 * @returns the browser and the name that its WebGL gives for what draws.
 */
export async function launchBest(chromium, executablePath, wish) {
	const ways = wish === 'software' ? [] : HARDWARE;
	for (const flags of ways) {
		const browser = await chromium
			.launch({ executablePath, args: [...PLAIN, ...flags], timeout: 20_000 })
			.catch(() => null);
		const renderer = browser && (await rendererOf(browser));
		if (renderer && !isSoftware(renderer)) return { browser, renderer };
		await browser?.close();
	}
	if (wish === 'gpu') throw new Error('No GPU was found: the browser draws with software or not at all.');
	const browser = await launchSoftware(chromium, executablePath);
	return { browser, renderer: await rendererOf(browser) };
}

/** Whether the name that WebGL gives is that of software. */
export function isSoftware(renderer) {
	return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}

async function rendererOf(browser) {
	const page = await browser.newPage();
	const renderer = await page.evaluate(() => {
		const gl = document.createElement('canvas').getContext('webgl2');
		const told = gl?.getExtension('WEBGL_debug_renderer_info');
		return gl ? String(gl.getParameter(told ? told.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : null;
	});
	await page.close();
	return renderer;
}
