import type { AtlasFacts } from '#lib/url/view-state.ts';
import { openChannel, type LessonChannel, type Wire } from './channel.ts';
import type { Message, Request, Showing, Unreadable } from './protocol.ts';

/** A projector window that does not answer for this long counts as closed, ms. */
const PATIENCE = 7000;
/**
 * How often the console says what is to be shown even when nothing changed, ms, so that a window opened late catches
 * up.
 */
export const HEARTBEAT = 2000;

/** The console's end of the channel: says what is to be shown, and knows whether it is. */
export class ConsoleLink {
	readonly #channel: LessonChannel;
	readonly #now: () => number;
	readonly #onrequest: (request: Request) => void;
	#serial = 0;
	#last: Showing | null = null;
	#heardAt = -Infinity;

	/** Whether a projector window answers. */
	isConnected = $state(false);
	/** Width by height of the projector window; that of most projectors until it answers. */
	aspect = $state(16 / 9);
	/** Whether a message came from a window of another version of the site. */
	hasOtherVersion = $state(false);

	/**
	 * @param wire - The channel between the windows.
	 * @param now - Milliseconds, from any origin.
	 * @param onrequest - Told of keys pressed in the projector window.
	 */
	constructor(wire: Wire, facts: AtlasFacts, now: () => number, onrequest: (request: Request) => void) {
		this.#now = now;
		this.#onrequest = onrequest;
		this.#channel = openChannel(wire, facts, (message) => {
			this.#hear(message);
		});
	}

	/** Says what is to be shown from now on. */
	show(showing: Showing): void {
		this.#last = showing;
		this.#serial++;
		this.#say();
	}

	/** To be called every {@link HEARTBEAT}. */
	beat(): void {
		if (this.#now() - this.#heardAt > PATIENCE) this.isConnected = false;
		this.#say();
	}

	close(): void {
		this.#channel.send({ kind: 'bye', from: 'console' });
		this.#channel.close();
	}

	#say(): void {
		if (this.#last) this.#channel.send({ kind: 'show', serial: this.#serial, showing: this.#last });
	}

	#hear(message: Message | Unreadable): void {
		if (message.kind === 'unreadable') {
			if (message.why === 'version') this.hasOtherVersion = true;
			return;
		}
		if (message.kind === 'hello') this.#say();
		else if (message.kind === 'shown') {
			this.#heardAt = this.#now();
			this.isConnected = true;
			this.aspect = message.aspect;
		} else if (message.kind === 'request') this.#onrequest(message.request);
		else if (message.kind === 'bye' && message.from === 'audience') this.isConnected = false;
	}
}
