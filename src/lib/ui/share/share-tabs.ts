/** The tabs of the share dialog, in their order. */
export const SHARE_TABS = ['link', 'picture', 'cite', 'data', 'embed'] as const;

/** A tab of the share dialog. */
export type ShareTab = (typeof SHARE_TABS)[number];

/** Whether a word names a tab of the share dialog. */
export function isShareTab(word: string | null): word is ShareTab {
	return SHARE_TABS.some((tab) => tab === word);
}
