import type { Plugin } from 'vite';

/** The sentences that introduce the atlas, where pages are made: `virtual:opening`. */
const NAME = 'virtual:opening';

/** Gives the introduction to what makes the pages alone: the page has its words, and no script fetches them with the map. */
export function openingWords(): Plugin {
	return {
		name: 'opening-words',
		resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
		load(id) {
			if (id !== `\0${NAME}`) return null;
			return this.environment.config.consumer === 'server'
				? "export { default } from '#lib/generated/opening.json';"
				: 'export default [];';
		}
	};
}
