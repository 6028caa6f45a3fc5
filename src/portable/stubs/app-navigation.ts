/** As the framework's own, without its router: a new entry in the history. */
export function pushState(address: string, state: object): void {
	history.pushState(state, '', address);
}

/** As the framework's own: another address for the present entry. */
export function replaceState(address: string, state: object): void {
	history.replaceState(state, '', address);
}
