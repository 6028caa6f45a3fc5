import type { Component } from 'svelte';
import type { Lesson } from '#lib/classroom/lesson.svelte.ts';
import type { MessageKey } from '#lib/i18n/messages.ts';
import { lazy } from '#lib/loading/lazy.ts';
import { IS_PORTABLE } from '#lib/offline/portable.ts';
import type { Dialogs, ToolName } from '#lib/state/dialogs.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { Player } from '#lib/state/player.svelte.ts';
import type { IconName } from '../primitives/icons.ts';

/** What a key or a button of the toolbar acts on. */
export interface Controls {
	readonly explorer: Explorer;
	readonly player: Player;
	readonly dialogs: Dialogs;
	readonly lesson: Lesson;
}

/** A tool that opens a dialog. */
export type DialogName = Exclude<ToolName, 'compare' | 'present'>;

/** What every dialog of a tool is given. */
export interface DialogProps {
	/** Called when the reader closes it. */
	readonly onclose: () => void;
}

interface ToolBase {
	/** Its name in the catalogue: `tool.<name>`. */
	readonly name: ToolName;
	readonly icon: IconName;
	/** The key that does the same; as `KeyboardEvent.key`, in lower case. */
	readonly key: string;
	/** Why it cannot be used now; `null` = it can. */
	readonly hindrance?: (controls: Controls) => MessageKey | null;
}

/** A tool that opens a dialog; its code is fetched when it is first opened. */
export interface DialogTool extends ToolBase {
	readonly name: DialogName;
	readonly load: () => Promise<{ readonly default: Component<DialogProps> }>;
}

/** A tool that changes the view at once. */
export interface ActTool extends ToolBase {
	readonly act: (controls: Controls) => void;
	/** Whether it is switched on; leave out for an act that has no state. */
	readonly isOn?: (controls: Controls) => boolean;
}

/** A button of the toolbar. */
export type Tool = DialogTool | ActTool;

const ALL_TOOLS: readonly Tool[] = [
	{ name: 'search', icon: 'search', key: '/', load: lazy(() => import('../search/SearchDialog.svelte')) },
	{
		name: 'share',
		icon: 'share',
		key: 's',
		load: lazy(() => import('../share/ShareDialog.svelte')),
		// Its image, citation and data say who holds what.
		hindrance: ({ lesson }) => (lesson.areHoldersHidden ? 'tool.share.hidden' : null)
	},
	{
		name: 'compare',
		icon: 'compare',
		key: 'c',
		act: ({ explorer }) => {
			explorer.toggleComparison();
		},
		isOn: ({ explorer }) => explorer.compare !== null,
		// What changed hands would give the answer away.
		hindrance: ({ lesson }) => (lesson.areHoldersHidden ? 'tool.compare.hidden' : null)
	},
	{
		name: 'present',
		icon: 'present',
		key: 'p',
		act: ({ lesson }) => {
			lesson.present();
		}
	},
	{ name: 'tours', icon: 'tour', key: 't', load: lazy(() => import('../tour/ToursDialog.svelte')) },
	{
		name: 'settings',
		icon: 'sliders',
		key: ',',
		load: lazy(() => import('../dialogs/SettingsDialog.svelte'))
	},
	{ name: 'keys', icon: 'keyboard', key: '?', load: lazy(() => import('../dialogs/KeysDialog.svelte')) }
];

/** What the toolbar shows, in its order. A file on a disk has no address that could be shared. */
export const TOOLS: readonly Tool[] = ALL_TOOLS.filter(({ name }) => !IS_PORTABLE || name !== 'share');

/** Why a tool cannot be used now; `null` = it can. */
export function hindranceOf(tool: Tool, controls: Controls): MessageKey | null {
	return tool.hindrance?.(controls) ?? null;
}

/** Does what the button of a tool does. */
export function use(tool: Tool, controls: Controls): void {
	if (hindranceOf(tool, controls) !== null) return;
	if ('act' in tool) tool.act(controls);
	else controls.dialogs.toggle(tool.name);
}
