/** What draws WebGL 2, which MapLibre needs: nothing, the processor alone, or a graphics card. */
export type Graphics = 'none' | 'software' | 'card';

/** Chrome gives a name that says nothing, and the true one only by an extension, of whose use Firefox complains. */
const HIDDEN_NAME = 'WebKit WebGL';
const SOFTWARE_NAMES = /swiftshader|llvmpipe|softpipe|basic render|software/i;

let found: Graphics | undefined;

/** What the browser draws WebGL 2 with. It is tried once: a context takes an old laptop a while. */
export function findGraphics(): Graphics {
	return (found ??= tryGraphics());
}

/** @param renderer - What WebGL calls what it draws with. */
export function isSoftware(renderer: string): boolean {
	return SOFTWARE_NAMES.test(renderer);
}

function tryGraphics(): Graphics {
	try {
		const context = document.createElement('canvas').getContext('webgl2');
		if (!context) return 'none';
		const renderer = rendererOf(context);
		context.getExtension('WEBGL_lose_context')?.loseContext();
		return isSoftware(renderer) ? 'software' : 'card';
	} catch {
		return 'none';
	}
}

function rendererOf(context: WebGL2RenderingContext): string {
	const name = String(context.getParameter(context.RENDERER));
	const teller = name === HIDDEN_NAME ? context.getExtension('WEBGL_debug_renderer_info') : null;
	return teller ? String(context.getParameter(teller.UNMASKED_RENDERER_WEBGL)) : name;
}
