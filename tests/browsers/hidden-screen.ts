import { spawn } from 'node:child_process';
import { WINDOW } from './driven-page.ts';
import { endOf, whenSaid } from './processes.ts';

/** A screen that nobody sees. */
export interface HiddenScreen {
	/** The environment of a program that draws its windows on it. */
	readonly env: NodeJS.ProcessEnv;
	close(): Promise<void>;
}

/** Starts a screen with room for the window that all browsers are given and the bars of a browser above it. */
export async function openScreen(program: string): Promise<HiddenScreen> {
	const size = `${WINDOW.width}x${WINDOW.height + 200}x24`;
	const screen = spawn(program, ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const [, number = ''] = await whenSaid(screen, screen.stdout, /(\d+)\n/);
	return {
		env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
		close: async () => {
			const end = endOf(screen);
			screen.kill();
			await end;
		}
	};
}
