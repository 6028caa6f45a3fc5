import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { Player } from '#lib/state/player.svelte.ts';

type Act = (explorer: Explorer, player: Player, event: KeyboardEvent) => void;

const DAY_KEYS: Readonly<Record<string, Act>> = {
	ArrowLeft: (explorer, _, event) => {
		if (event.shiftKey) explorer.stepMonths(-1);
		else explorer.stepDays(-1);
	},
	ArrowRight: (explorer, _, event) => {
		if (event.shiftKey) explorer.stepMonths(1);
		else explorer.stepDays(1);
	},
	PageDown: (explorer) => {
		explorer.goToNextChange();
	},
	PageUp: (explorer) => {
		explorer.goToPreviousChange();
	},
	Home: (explorer) => {
		explorer.goTo(explorer.firstDay);
	},
	End: (explorer) => {
		explorer.goTo(explorer.lastDay);
	},
	' ': (_, player) => {
		player.toggle();
	},
	j: (explorer) => {
		explorer.show(explorer.control === 'de-facto' ? 'de-jure' : 'de-facto');
	},
	Escape: (explorer) => {
		explorer.select(null);
	}
};

/** Keys that belong to a control while it has the focus: text fields keep all, buttons their Space, radios their arrows. */
function belongsToControl(event: KeyboardEvent): boolean {
	const { target } = event;
	if (!(target instanceof HTMLElement)) return false;
	if (target.matches('input[type=text], input[type=search], textarea, select, [contenteditable]'))
		return true;
	if (event.key === ' ') return target.matches('button, a, summary, input');
	return event.key.startsWith('Arrow') && target.matches('input[type=radio], .maplibregl-canvas');
}

/** The keyboard of the page. Returns whether the key was taken. */
export function handleHotkey(event: KeyboardEvent, explorer: Explorer, player: Player): boolean {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || belongsToControl(event))
		return false;
	const act = DAY_KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
	if (!act) return false;
	if (event.key !== ' ') player.pause();
	act(explorer, player, event);
	event.preventDefault();
	return true;
}
