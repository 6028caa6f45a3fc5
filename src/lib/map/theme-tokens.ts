/** Reads a custom property as the page would paint it. */
export type TokenReader = (name: string) => string;

/**
 * A reader of custom properties of the page: `light-dark()` is only resolved where a colour is used, so each is put on a
 * probe and read back.
 */
export function createTokenReader(host: HTMLElement): TokenReader {
	const probe = document.createElement('span');
	probe.hidden = true;
	host.append(probe);
	return (name) => {
		probe.style.color = `var(--${name})`;
		return getComputedStyle(probe).color;
	};
}
