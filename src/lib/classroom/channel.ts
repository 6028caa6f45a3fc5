import { storeName } from '#lib/atlas/store-name.ts';
import type { AtlasFacts } from '#lib/url/view-state.ts';
import { readMessage, writeMessage, type Message, type Unreadable } from './protocol.ts';

/** As much of a `BroadcastChannel` as is needed. */
export interface Wire {
	postMessage(data: unknown): void;
	close(): void;
	onmessage: ((event: MessageEvent) => void) | null;
}

/** A line between the windows of a lesson. */
export interface LessonChannel {
	send(message: Message): void;
	close(): void;
}

/**
 * The line of a site: two atlases on one host, or two copies of one, do not hear each other.
 * @param base - Folder of the site on its host.
 */
export function lessonChannelName(atlas: string, base: string): string {
	return storeName(atlas, base, 'lesson');
}

/** Opens the line; what arrives is parsed before it is told. */
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
