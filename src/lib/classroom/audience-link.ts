import type { AtlasFacts } from '#lib/url/view-state.ts';
import { openChannel, type LessonChannel, type Wire } from './channel.ts';
import { PATIENCE } from './console-link.svelte.ts';
import type { Gesture, Message, Request, Showing, Unreadable } from './protocol.ts';

/** What a projector window does with messages. */
export interface Audience {
	/** Something new is to be shown. */
	show(showing: Showing): void;
	/** The console went away, or is there again; what is shown stays. */
	setAlone(isAlone: boolean): void;
	/** Width by height of the window. */
	aspect(): number;
}

/** How long a console that said good-bye may take to come back before the class is told, ms: as long as a reload. */
const RELOAD = 6000;

/**
 * The projector's end of the channel: asks what to show, shows it, and says so. It follows one console; another one only
 * when that is gone.
 */
export class AudienceLink {
	readonly #channel: LessonChannel;
	readonly #audience: Audience;
	readonly #now: () => number;
	#session: string | null;
	#shown: string | null = null;
	#heardAt: number;
	#leftAt = Infinity;

	/**
	 * @param now - Milliseconds, from any origin.
	 * @param session - The session that the window belonged to before it was reloaded; `null` = it takes the first it hears of.
	 */
	constructor(
		wire: Wire,
		facts: AtlasFacts,
		now: () => number,
		audience: Audience,
		session: string | null = null
	) {
		this.#audience = audience;
		this.#now = now;
		this.#session = session;
		this.#heardAt = now();
		this.#channel = openChannel(wire, facts, (message) => {
			this.#hear(message);
		});
		this.#channel.send({ kind: 'hello' });
	}

	/** The session that this window belongs to; `null` before a console was heard of. */
	get session(): string | null {
		return this.#session;
	}

	/** Passes on a key pressed in this window; returns whether there is a console to hear it: else it is obeyed here. */
	ask(request: Request): boolean {
		if (this.#session === null || this.#isAlone) {
			// What the console showed last is no longer what is shown: it will be, when the console says so again.
			this.#shown = null;
			return false;
		}
		this.#channel.send({ kind: 'request', session: this.#session, request });
		return true;
	}

	/** Passes on what is pointed at and drawn in this window; without a console it stays here. */
	pass(gesture: Gesture): void {
		if (this.#session === null || this.#isAlone) return;
		this.#channel.send({ kind: 'gesture', session: this.#session, gesture });
	}

	/** To be called every now and then: notices a console that is gone. */
	beat(): void {
		this.#audience.setAlone(this.#session !== null && this.#isMissed);
	}

	close(): void {
		if (this.#session !== null) this.#channel.send({ kind: 'bye', session: this.#session, from: 'audience' });
		this.#channel.close();
	}

	get #isAlone(): boolean {
		return this.#leftAt < Infinity || this.#now() - this.#heardAt > PATIENCE;
	}

	/** Whether the console is gone for longer than it takes to reload it. */
	get #isMissed(): boolean {
		const now = this.#now();
		return now - this.#leftAt > RELOAD || now - this.#heardAt > PATIENCE;
	}

	#hear(message: Message | Unreadable): void {
		if (message.kind === 'show') this.#follow(message);
		else if (message.kind === 'bye' && message.from === 'console' && message.session === this.#session)
			this.#leftAt = this.#now();
	}

	#follow({ session, serial, showing }: Extract<Message, { kind: 'show' }>): void {
		if (this.#session !== null && session !== this.#session && !this.#isAlone) return;
		this.#session = session;
		this.#heardAt = this.#now();
		this.#leftAt = Infinity;
		this.#audience.setAlone(false);
		// The console repeats itself, and a new console counts from the beginning: the content decides, not the serial number.
		const asked = JSON.stringify(showing);
		if (asked !== this.#shown) this.#audience.show(showing);
		this.#shown = asked;
		this.#channel.send({ kind: 'shown', session, serial, aspect: this.#audience.aspect() });
	}
}
