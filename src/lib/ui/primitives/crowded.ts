import { IS_TRANSLATED } from '#lib/atlas/untold.ts';

/**
 * Marks with the class `crowded` what has no room for its words, for as long as it has none. Words of the language that the record is
 * written in were given room; there nothing is measured.
 * @param around - What its words stick out of; left out: the element itself.
 */
export function markCrowded(around = (element: HTMLElement): HTMLElement | null => element) {
	return (
		IS_TRANSLATED &&
		((element: HTMLElement) => {
			const watch = new ResizeObserver(() => {
				element.classList.remove('crowded');
				const box = around(element);
				element.classList.toggle('crowded', box !== null && box.scrollWidth > box.clientWidth);
			});
			watch.observe(element);
			return () => {
				watch.disconnect();
			};
		})
	);
}
