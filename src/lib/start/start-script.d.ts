/** Made by src/tools/start-script.ts: the text of watch-start.ts, bundled. */
declare module 'virtual:start-script' {
	const script: string;
	export default script;
}
