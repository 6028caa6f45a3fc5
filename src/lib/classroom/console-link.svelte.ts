import type { AtlasFacts } from '#lib/url/view-state.ts';
import { openChannel, type LessonChannel, type Wire } from './channel.ts';
import type { Gesture, Message, Request, Showing, Unreadable } from './protocol.ts';

/** A window that does not answer for this long counts as closed, ms. */
export const PATIENCE = 7000;
/**
 * How often the console says what is to be shown even when nothing changed, ms, so that a window opened late catches
 * up.
 */
export const HEARTBEAT = 2000;

/** Who a console is, and when. */
export interface ConsoleIdentity {
	/** Of this console alone. */
	readonly id: string;
	/** Of this console with its projector window. */
	readonly session: string;
	/** Milliseconds, from any origin. */
	readonly now: () => number;
}

/**
 * The console's end of the channel: says what is to be shown, and knows whether it is. One console steers at a time: another
 * one waits until it takes over.
 */
export class ConsoleLink {
	readonly #channel: LessonChannel;
	readonly #id: string;
	readonly #now: () => number;
	readonly #onrequest: (request: Request) => void;
	readonly #ongesture: (gesture: Gesture) => void;
	#session: string;
	#serial = 0;
	#last: Showing | null = null;
	#heardAt = -Infinity;
	/** `seeking`: it is not known yet whether another one steers. */
	#state: 'seeking' | 'steering' | 'waiting' = $state('seeking');

	/** Whether a projector window answers. */
	isConnected = $state(false);
	/** Width by height of the projector window; that of most projectors until it answers. */
	aspect = $state(16 / 9);
	/** Whether a message came from a window of another version of the site. */
	hasOtherVersion = $state(false);
	/** What the class is shown by the console that steers, while that is another one. */
	overheard: Showing | null = $state.raw(null);

	/**
	 * @param wire - The channel between the windows.
	 * @param onrequest - Told of keys pressed in the projector window.
	 * @param ongesture - Told of what is pointed at and drawn there.
	 */
	constructor(
		wire: Wire,
		facts: AtlasFacts,
		{ id, session, now }: ConsoleIdentity,
		onrequest: (request: Request) => void,
		ongesture: (gesture: Gesture) => void = () => undefined
	) {
		this.#id = id;
		this.#session = session;
		this.#now = now;
		this.#onrequest = onrequest;
		this.#ongesture = ongesture;
		this.#channel = openChannel(wire, facts, (message) => {
			this.#hear(message);
		});
		this.#channel.send({ kind: 'seek', console: id });
	}

	get session(): string {
		return this.#session;
	}

	/** Whether another console steers the projector. */
	get isWaiting(): boolean {
		return this.#state === 'waiting';
	}

	/** To be called when other consoles had time to answer: when none did, this one steers. */
	begin(): void {
		if (this.#state !== 'seeking') return;
		this.#state = 'steering';
		this.#say();
	}

	/** Steers from now on; the console that did waits. */
	takeOver(): void {
		this.#state = 'steering';
		this.overheard = null;
		this.#channel.send({ kind: 'take', console: this.#id, session: this.#session });
		this.#say();
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
		if (this.#state === 'steering')
			this.#channel.send({ kind: 'bye', session: this.#session, from: 'console' });
		this.#channel.close();
	}

	#say(): void {
		if (this.#last && this.#state === 'steering')
			this.#channel.send({
				kind: 'show',
				session: this.#session,
				serial: this.#serial,
				showing: this.#last
			});
	}

	#hear(message: Message | Unreadable): void {
		switch (message.kind) {
			case 'unreadable':
				if (message.why === 'version') this.hasOtherVersion = true;
				return;
			case 'hello':
				this.#say();
				return;
			case 'seek':
			case 'steering':
			case 'take':
				this.#hearConsole(message);
				return;
			case 'show':
				if (this.isWaiting) this.overheard = message.showing;
				return;
			default:
				if (message.session === this.#session) this.#hearAudience(message);
		}
	}

	#hearConsole(message: Extract<Message, { kind: 'seek' | 'steering' | 'take' }>): void {
		if (message.kind === 'seek') {
			if (this.#state === 'steering')
				this.#channel.send({ kind: 'steering', console: this.#id, session: this.#session });
			return;
		}
		// Two that were opened at once both believe that they steer: one of them yields.
		if (message.kind === 'steering' && this.#state === 'steering' && this.#id < message.console) return;
		this.#state = 'waiting';
		this.#session = message.session;
	}

	#hearAudience(message: Extract<Message, { kind: 'shown' | 'request' | 'gesture' | 'bye' }>): void {
		if (message.kind === 'shown') {
			this.#heardAt = this.#now();
			this.isConnected = true;
			this.aspect = message.aspect;
		} else if (message.kind === 'bye') {
			if (message.from === 'audience') this.isConnected = false;
		} else if (this.#state === 'steering') {
			if (message.kind === 'request') this.#onrequest(message.request);
			else this.#ongesture(message.gesture);
		}
	}
}
