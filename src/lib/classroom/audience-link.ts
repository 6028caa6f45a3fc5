import type { AtlasFacts } from '#lib/url/view-state.ts';
import { openChannel, type LessonChannel, type Wire } from './channel.ts';
import type { Message, Request, Showing, Unreadable } from './protocol.ts';

/** What a projector window does with messages. */
export interface Audience {
	/** Something new is to be shown. */
	show(showing: Showing): void;
	/** The console closed; what is shown stays. */
	left(): void;
	/** Width by height of the window. */
	aspect(): number;
}

/**
 * The projector's end of the channel: asks what to show, shows it, and says so. Needs no timer, because timers of
 * hidden windows are throttled.
 */
export class AudienceLink {
	readonly #channel: LessonChannel;
	readonly #audience: Audience;
	#shown: string | null = null;

	constructor(wire: Wire, facts: AtlasFacts, audience: Audience) {
		this.#audience = audience;
		this.#channel = openChannel(wire, facts, (message) => {
			this.#hear(message);
		});
		this.#channel.send({ kind: 'hello' });
	}

	/** Passes on a key pressed in this window. */
	ask(request: Request): void {
		this.#channel.send({ kind: 'request', request });
	}

	close(): void {
		this.#channel.send({ kind: 'bye', from: 'audience' });
		this.#channel.close();
	}

	#hear(message: Message | Unreadable): void {
		if (message.kind === 'show') {
			// The console repeats itself, and a new console counts from the beginning: the content decides, not the
			// serial number.
			const asked = JSON.stringify(message.showing);
			if (asked !== this.#shown) this.#audience.show(message.showing);
			this.#shown = asked;
			this.#channel.send({ kind: 'shown', serial: message.serial, aspect: this.#audience.aspect() });
		} else if (message.kind === 'bye' && message.from === 'console') this.#audience.left();
	}
}
