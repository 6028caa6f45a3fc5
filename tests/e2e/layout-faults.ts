import type { Page } from '@playwright/test';

/** What geometry tells of a page as it stands. */
export interface Layout {
	/** What lies over, is cut by or sticks out of something else, in words. */
	readonly faults: readonly string[];
	/** Share of the window that is map and nothing else, from 0 to 1. */
	readonly freeMap: number;
}

/** Finds what of the interface overlaps, what is cut, and how much of the window is map. */
export async function layoutOf(page: Page): Promise<Layout> {
	return { faults: await layoutFaults(page), freeMap: await page.evaluate(freeMap) };
}

/** Finds what of the interface overlaps and what is cut. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
	return await page.evaluate(measure);
}

/** How much of the window is map. Runs in the page, and takes longer than all else here: thousands of places are looked at. */
function freeMap(): number {
	const POINTS = 2500;
	const step = Math.max(6, Math.sqrt((innerWidth * innerHeight) / POINTS));
	const map = document.querySelector('main');
	let [free, all] = [0, 0];
	for (let x = step / 2; x < innerWidth; x += step)
		for (let y = step / 2; y < innerHeight; y += step) {
			all++;
			const at = document.elementFromPoint(x, y);
			if (at && map?.contains(at) && !at.closest('[data-covers], .note, button, aside')) free++;
		}
	return free / all;
}

/** Runs in the page, and so holds all that it needs. */
function measure(): string[] {
	interface Box {
		readonly left: number;
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
	}
	interface Item {
		readonly element: Element;
		readonly box: Box;
	}
	interface Seen {
		/** What is not cut off by what it lies in; `null` = all of it is. */
		readonly box: Box | null;
		readonly cutBy: Element | null;
		readonly isScrolled: boolean;
	}

	/** Px by which boxes may meet, or stick out: what nobody sees. */
	const SLACK = 1.5;
	/** Px of its height below which a control is as good as out of sight. */
	const LEAST_SEEN = 12;
	const { innerWidth, innerHeight } = window;
	const root = document.documentElement;
	const scroller = document.scrollingElement ?? root;
	const doesPageScroll = scroller.scrollHeight > innerHeight + 1;
	const wholeWindow: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
	const faults = new Set<string>();

	const nameOf = (element: Element): string => {
		const words = (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/gu, ' ').trim();
		return `“${words.slice(0, 40) || (element.getAttribute('class') ?? element.tagName)}”`;
	};
	const kindOf = (element: Element) =>
		`${element.tagName}.${(element.getAttribute('class') ?? '').split(' ')[0] ?? ''}`;
	const isSeen = (element: Element) =>
		element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
		element.closest('.visually-hidden, [inert], [aria-hidden=true], [role=option], svg') === null;
	const meet = (a: Box, b: Box): Box | null => {
		const box = {
			left: Math.max(a.left, b.left),
			top: Math.max(a.top, b.top),
			right: Math.min(a.right, b.right),
			bottom: Math.min(a.bottom, b.bottom)
		};
		return box.right - box.left > SLACK && box.bottom - box.top > SLACK ? box : null;
	};
	const areApart = (a: Element, b: Element) => !a.contains(b) && !b.contains(a);

	/** Whether something sticks out of what hides it there. */
	function isCutAlong(
		overflow: string,
		[start, end]: readonly [number, number],
		[first, last]: readonly [number, number]
	): boolean {
		return /hidden|clip/.test(overflow) && (end > last + 2 || start < first - 2);
	}

	/** What an element that hides what overflows it, or lets it be scrolled to, leaves of a box within it. */
	function cutTo(around: Element, before: Seen): Seen {
		const { overflowX, overflowY } = getComputedStyle(around);
		const { box, isScrolled } = before;
		if (box === null || (overflowX === 'visible' && overflowY === 'visible')) return before;
		const edge = around.getBoundingClientRect();
		const [isOpenX, isOpenY] = [overflowX === 'visible', overflowY === 'visible'];
		const within = meet(box, {
			left: isOpenX ? -Infinity : edge.left,
			right: isOpenX ? Infinity : edge.right,
			top: isOpenY ? -Infinity : edge.top,
			bottom: isOpenY ? Infinity : edge.bottom
		});
		const isCut =
			isCutAlong(overflowX, [box.left, box.right], [edge.left, edge.right]) ||
			isCutAlong(overflowY, [box.top, box.bottom], [edge.top, edge.bottom]);
		return {
			box: within,
			// What is wholly out of sight was left out on purpose.
			cutBy: before.cutBy ?? (within && isCut && !isScrolled ? around : null),
			isScrolled: isScrolled || /auto|scroll/.test(overflowX + overflowY)
		};
	}

	function seenOf(element: Element, box: Box): Seen {
		let seen: Seen = { box, cutBy: null, isScrolled: false };
		for (let around: Element | null = element; around; around = around.parentElement) {
			if (around !== root && around !== document.body) seen = cutTo(around, seen);
			if (getComputedStyle(around).position === 'fixed') break;
		}
		return { ...seen, cutBy: seen.cutBy ?? (isOutside(seen) ? root : null) };
	}

	/** Whether a box lies where the window cannot be scrolled to. */
	function isOutside({ box, isScrolled }: Seen): boolean {
		if (box === null || isScrolled) return false;
		const isBeside = box.right > innerWidth + 1 || box.left < -1;
		return isBeside || (!doesPageScroll && (box.bottom > innerHeight + 1 || box.top < -1));
	}

	/** What of an element's box is in the window; what is cut is a fault. */
	function inWindow(element: Element, rect: Box): Item[] {
		const { box, cutBy } = seenOf(element, rect);
		if (box && cutBy) faults.add(`cut: ${nameOf(element)} by ${kindOf(cutBy)}`);
		const seen = box && meet(box, wholeWindow);
		return seen ? [{ element, box: seen }] : [];
	}

	/** What stays while the rest of what it lies in is scrolled beneath it, and hides that. */
	function stayingOf(element: Element): Element | null {
		for (let around: Element | null = element; around; around = around.parentElement) {
			const { position, backgroundColor } = getComputedStyle(around);
			if (position === 'sticky') return /transparent|, 0\)$/u.test(backgroundColor) ? null : around;
		}
		return null;
	}

	/** Whether one of two is scrolled to beneath the other. */
	function isScrolledBeneath(one: Element, other: Element): boolean {
		const staying = stayingOf(other);
		return staying !== null && !staying.contains(one) && staying.parentElement?.contains(one) === true;
	}

	function linesOf(node: Node): Item[] {
		const element = node.parentElement;
		if (!element || node.textContent?.trim() === '' || !isSeen(element)) return [];
		const range = document.createRange();
		range.selectNodeContents(node);
		return [...range.getClientRects()].flatMap(({ left, top, right, bottom }) => {
			// Letters fill the middle of the height of a line.
			const air = (bottom - top) * 0.2;
			return right - left < 2 ? [] : inWindow(element, { left, top: top + air, right, bottom: bottom - air });
		});
	}

	function allLines(): Item[] {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const lines: Item[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) lines.push(...linesOf(node));
		return lines;
	}

	function findMeetings(
		kind: string,
		items: readonly Item[],
		areTwo: (a: Element, b: Element) => boolean
	): void {
		for (const [i, a] of items.entries())
			for (const b of items.slice(i + 1))
				if (meet(a.box, b.box) && areTwo(a.element, b.element))
					faults.add(`${kind} meet: ${nameOf(a.element)} and ${nameOf(b.element)}`);
	}

	/** Words that touch the words beside them in a table read as one. */
	function findTouching(lines: readonly Item[]): void {
		for (const cell of document.querySelectorAll('td + td')) {
			const [before, here] = [cell.previousElementSibling, cell].map((of) =>
				lines.filter(({ element }) => of?.contains(element))
			);
			const right = Math.max(...(before ?? []).map(({ box }) => box.right));
			const left = Math.min(...(here ?? []).map(({ box }) => box.left));
			// Read from the right, the cell before stands at the right.
			const [ownRight, otherLeft] = [
				Math.max(...(here ?? []).map(({ box }) => box.right)),
				Math.min(...(before ?? []).map(({ box }) => box.left))
			];
			if (Math.max(left - right, otherLeft - ownRight) < 4) faults.add(`words touch: ${nameOf(cell)}`);
		}
	}

	/** Each control can be pressed in its middle. */
	function findCovered(controls: readonly Item[]): void {
		for (const { element, box } of controls) {
			// What is scrolled to its edge is reached by scrolling on.
			if (box.bottom - box.top < LEAST_SEEN) continue;
			const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
			if (at && areApart(element, at)) faults.add(`covered: ${nameOf(element)} by ${kindOf(at)}`);
		}
	}

	/** What comes next is said to its end. */
	function findShortened(): void {
		for (const item of document.querySelectorAll('.news .item:not(.today)'))
			if (
				isSeen(item) &&
				(item.scrollHeight > item.clientHeight + 2 || item.scrollWidth > item.clientWidth + 1)
			)
				faults.add(`shortened: ${nameOf(item)}`);
	}

	const itemsOf = (selector: string): Item[] =>
		[...document.querySelectorAll(selector)]
			.filter(isSeen)
			// A link within a text is as many boxes as it has lines.
			.flatMap((element) => [...element.getClientRects()].flatMap((box) => inWindow(element, box)));

	const lines = allLines();
	findMeetings('words', lines, (a, b) => a !== b && !isScrolledBeneath(a, b) && !isScrolledBeneath(b, a));
	findTouching(lines);
	findShortened();
	const controls = itemsOf(
		':is(button, a[href], input:not([type=radio]), select, summary, label):not(.marks *, .visually-hidden)'
	);
	findCovered(controls);
	// Links within one text stand on its lines, and are as near as these.
	const textOf = (element: Element) => element.closest('p, dd');
	findMeetings(
		'controls',
		controls,
		(a, b) => areApart(a, b) && (textOf(a) === null || textOf(a) !== textOf(b))
	);
	const parts = itemsOf(
		'section.cartouche, .cartouche .control, [role=toolbar], [data-panel], section.timeline, aside, main [data-covers], main .note, main .pointers button'
	);
	// The tools stand in the head of the cartouche on a phone, and in its band in a low window.
	const isHead = (a: Element, b: Element) => a.matches('.cartouche') && b.matches('[role=toolbar]');
	findMeetings('parts', parts, (a, b) => areApart(a, b) && !isHead(a, b) && !isHead(b, a));
	const excess = scroller.scrollWidth - innerWidth;
	if (excess > 0) faults.add(`the page is ${excess} px too wide`);
	return [...faults];
}
