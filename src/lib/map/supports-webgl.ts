let isSupported: boolean | undefined;

/** Whether the browser can draw with WebGL 2, which MapLibre needs. It is tried once: a context takes an old laptop a while. */
export function supportsWebGL(): boolean {
	return (isSupported ??= makesContext());
}

function makesContext(): boolean {
	try {
		const context = document.createElement('canvas').getContext('webgl2');
		context?.getExtension('WEBGL_lose_context')?.loseContext();
		return context !== null;
	} catch {
		return false;
	}
}
