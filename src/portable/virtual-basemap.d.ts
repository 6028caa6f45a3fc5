/** Made by the build of the one file (vite.config.ts). */
declare module 'virtual:basemap' {
	import type { Basemap } from '#lib/atlas/model/basemap.ts';

	const basemap: Basemap | null;
	export default basemap;
}
