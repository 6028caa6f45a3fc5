import { storeName } from '#lib/atlas/store-name.ts';
import type { AtlasFacts } from '#lib/url/view-state.ts';
import { readMessage, writeMessage, type Message, type Unreadable } from './protocol.ts';

/** The part of a `BroadcastChannel` that is used. */
export interface Wire {
	postMessage(data: unknown): void;
	close(): void;
	onmessage: ((event: MessageEvent) => void) | null;
}

/** A channel between the windows of a lesson. */
export interface LessonChannel {
	send(message: Message): void;
	close(): void;
}

/**
 * The channel of a site: two atlases on one host, or two copies of one, do not receive each other’s messages.
 * @param base - Folder of the site on its host.
 */
export function lessonChannelName(atlas: string, base: string): string {
	return storeName(atlas, base, 'lesson');
}

/** Opens the channel; messages are parsed before they are passed on. */
export function openChannel(
	wire: Wire,
	facts: AtlasFacts,
	hear: (message: Message | Unreadable) => void
): LessonChannel {
	wire.onmessage = (event) => {
		hear(readMessage(event.data as unknown, facts));
	};
	return {
		send: (message) => {
			wire.postMessage(writeMessage(message, facts));
		},
		close: () => {
			wire.onmessage = null;
			wire.close();
		}
	};
}
