import type { ElementHandle, Page } from '@playwright/test';

/** A button as it is seen. */
export interface SeenButton {
	/** The part of the page that it stands in. */
	readonly part: string;
	readonly name: string;
	/** Which of those with this name in this part, from 0. */
	readonly nth: number;
	/** What its row selects, as `kind:id`. */
	readonly key: string | null;
	/** The term that it explains. */
	readonly term: string | null;
	/** The day that it names, as in ISO 8601. */
	readonly date: string | null;
}

/** The parts of the page, the innermost first. */
const PARTS: readonly (readonly [part: string, selector: string])[] = [
	['dialog', 'dialog'],
	['tools', '[role=toolbar]'],
	['tabs', '[role=tablist]'],
	['card', 'article'],
	['panel', '[role=tabpanel]'],
	['sheet', '[data-panel]'],
	['lesson', '.building > .lesson-steps, .building > .lesson-tools, .building > .side'],
	['side', '.side'],
	['presentation', '.presentation'],
	['tour', 'section.tour, .embed > nav.steps'],
	['embed', '.embed > .key-button'],
	['clock', '.timeline, .clock'],
	['head', '.cartouche'],
	['hint', 'aside[aria-label=Hint]'],
	['notices', '[aria-label=Notices]'],
	['marks', '.marks'],
	['map', 'main']
];

/** All buttons that can be seen, in the order of the page. */
export async function buttonsOf(page: Page): Promise<SeenButton[]> {
	const found = await page.evaluate(
		(parts) =>
			[...document.querySelectorAll<HTMLElement>('button, [role=button], summary')]
				.filter(
					(button) => button.checkVisibility({ visibilityProperty: true }) && !button.closest('[inert]')
				)
				.map((button) => ({
					part: parts.find(([, selector]) => button.closest(selector))?.[0] ?? '',
					name: (button.ariaLabel ?? button.textContent).replaceAll(/\s+/gu, ' ').trim() || button.title,
					key: button.dataset['key'] ?? null,
					term: button.dataset['term'] ?? null,
					date: button.querySelector('time')?.dateTime ?? null
				})),
		PARTS
	);
	return found.map((button, i) => ({
		...button,
		nth: found.slice(0, i).filter(({ part, name }) => part === button.part && name === button.name).length
	}));
}

/** How far away and where to something is, at the end of a name. */
const DISTANCE = /[ ,(]*\d[\d,.\s]*km.*$/u;

/** The element of a button that was seen. */
export async function elementOf(
	page: Page,
	{ part, name, nth }: SeenButton
): Promise<ElementHandle<HTMLElement>> {
	// The page follows its link a little later; and a pointer beyond the edge says how far, which changes until the map rests.
	const steady = name.replace(DISTANCE, '');
	const handle = await page.waitForFunction(
		([parts, wanted, called, at, distance]) =>
			[...document.querySelectorAll<HTMLElement>('button, [role=button], summary')].filter(
				(button) =>
					button.checkVisibility({ visibilityProperty: true }) &&
					!button.closest('[inert]') &&
					(parts.find(([, selector]) => button.closest(selector))?.[0] ?? '') === wanted &&
					((button.ariaLabel ?? button.textContent).replaceAll(/\s+/gu, ' ').trim() || button.title).replace(
						new RegExp(distance, 'u'),
						''
					) === called
			)[at] ?? null,
		[PARTS, part, steady, nth, DISTANCE.source] as const
	);
	const element = handle.asElement();
	if (!element) throw new Error(`“${name}” (${part}) is not there any more`);
	return element as ElementHandle<HTMLElement>;
}
