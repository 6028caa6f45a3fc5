import type { AtlasCore } from '#lib/atlas/core.ts';
import { t } from '#lib/i18n/messages.ts';
import { isTypedWordsKey, typedWords } from '#lib/i18n/typed-words.ts';
import { IS_PORTABLE } from '#lib/offline/portable.ts';
import { foldText } from '#lib/search/fold.ts';
import { panelTabsOf } from '#lib/url/panel-tabs.ts';
import { sitePagesOf, type SitePage } from '#lib/url/site-pages.ts';
import { HOTKEYS } from '../keyboard/hotkeys.ts';
import { printPage } from '../share/print-page.ts';
import { SHARE_TABS } from '../share/share-tabs.ts';
import type { Controls } from '../toolbar/tools.ts';

/** Something that the search can do: a tool, a list, a tour or another page. */
export interface Command {
	readonly key: string;
	readonly title: string;
	/** What sort of thing it is. */
	readonly note: string;
	/** What it is found by, folded: its title and other words for it. */
	readonly words: readonly string[];
	/** What it does at once; a page has a path instead. */
	readonly does: { readonly act: (controls: Controls) => void } | { readonly page: SitePage['path'] };
}

/** What a file on a disk has beside the map. */
const PORTABLE_PAGES: readonly string[] = ['quiz', 'handout'];

/**
 * All that can be done, from the lists that keyboard, toolbar, share dialog, panel and navigation have. What the catalogue
 * of typed words has no list for is not searched for.
 */
export function commandsOf({ atlas }: AtlasCore, hasTerms: boolean): readonly Command[] {
	return [
		...pages(sitePagesOf(atlas, hasTerms)),
		...keys(),
		...shareTabs(),
		...lists(atlas),
		...layers(atlas),
		...tours(atlas)
	];
}

function pages(there: readonly SitePage[]): Command[] {
	return there
		.filter(({ name }) => !IS_PORTABLE || PORTABLE_PAGES.includes(name))
		.flatMap(({ name, path, title }) => command(`page.${name}`, t(title), t('search.page'), { page: path }));
}

function keys(): Command[] {
	return HOTKEYS.flatMap(({ keys: [key = ''], label, act }) =>
		command(label, t(label), t('search.command'), {
			act: (controls) => {
				act(controls, key);
			}
		})
	);
}

function shareTabs(): Command[] {
	if (IS_PORTABLE) return [];
	const tabs = SHARE_TABS.flatMap((tab) =>
		command(
			`share.${tab}`,
			t('search.share-tab', { share: t('tool.share'), tab: t(`share.tab.${tab}`) }),
			t('search.command'),
			{
				act: ({ dialogs }) => {
					dialogs.show('share', tab);
				}
			}
		)
	);
	return [
		...command('print', t('search.print'), t('search.command'), { act: () => void printPage() }),
		...tabs
	];
}

function lists(atlas: AtlasCore['atlas']): Command[] {
	return panelTabsOf(atlas).flatMap((tab) =>
		command(`panel.${tab}`, t(`panel.tab.${tab}`), t('search.list'), {
			act: ({ explorer }) => {
				explorer.openPanel(tab);
			}
		})
	);
}

/** Layers of facilities, each switched on, or off where it is on. */
function layers({ facilityLayers }: AtlasCore['atlas']): Command[] {
	return facilityLayers.map(({ id, name, one }) => ({
		key: `layer.${id}`,
		title: t('search.layer', { name }),
		note: t('search.command'),
		words: [...new Set([...wordsIn(name), ...wordsIn(one)])],
		does: {
			act: ({ explorer }) => {
				explorer.showFacilities(id, !explorer.shownLayers.includes(id));
			}
		}
	}));
}

function tours({ tours: stubs }: AtlasCore['atlas']): Command[] {
	return stubs.map(({ id, title }) => ({
		key: `tour.${id}`,
		title,
		note: t('search.tour'),
		words: [...typedWords('keys.tours'), ...wordsIn(title)],
		does: {
			act: ({ lesson }) => {
				void lesson.start(id);
			}
		}
	}));
}

function command(key: string, title: string, note: string, does: Command['does']): Command[] {
	if (!isTypedWordsKey(key)) return [];
	return [{ key, title, note, words: [...new Set([...typedWords(key), ...wordsIn(title)])], does }];
}

/** How well a command fits what was typed: all its words, the last of them perhaps unfinished, or some of them. */
export type Fit = 'whole' | 'begun' | 'partly';

/** A command that was found. */
export interface FoundCommand {
	readonly command: Command;
	readonly fit: Fit;
	/** Which of the words that were typed are words for it beside its title. */
	readonly by: readonly string[];
}

/** Of the words of a text at least so many must be words of a command. */
const LEAST_PART = 0.5;

/** The commands that fit a text, the best first: those for which its words stand foremost. */
export function findCommands(
	commands: readonly Command[],
	text: string,
	stopWords: readonly string[]
): FoundCommand[] {
	const typed = wordsIn(text);
	const telling = typed.filter((word) => !stopWords.includes(word));
	const wanted = telling.length > 0 ? telling : typed;
	if (wanted.length === 0) return [];
	const found = commands.flatMap((command) => {
		const fit = fitOf(command.words, wanted);
		if (fit === null) return [];
		const titled = wordsIn(command.title);
		return [
			{ command, fit, by: wanted.filter((word) => command.words.includes(word) && !titled.includes(word)) }
		];
	});
	const place = ({ command: { words } }: FoundCommand) =>
		wanted.reduce((sum, word) => sum + (words.includes(word) ? words.indexOf(word) : words.length), 0);
	return found.sort((a, b) => place(a) - place(b));
}

function fitOf(words: readonly string[], wanted: readonly string[]): Fit | null {
	const known = wanted.filter((word) => words.includes(word)).length;
	if (known === wanted.length) return 'whole';
	const last = wanted.at(-1) ?? '';
	const isBegun =
		last.length > 1 && known === wanted.length - 1 && words.some((word) => word.startsWith(last));
	if (isBegun) return 'begun';
	return known / wanted.length >= LEAST_PART ? 'partly' : null;
}

function wordsIn(text: string): string[] {
	return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
