import type { AtlasCore } from '#lib/atlas/core.ts';
import type { ControlInterval, TitleInterval } from '#lib/atlas/model/control.ts';
import { intersect } from '#lib/atlas/time/interval.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { onceOf } from '#lib/atlas/once-of.ts';

/*
 * Who held each unit and city, in fact and in law, as rows: what all downloads about control are made of, as a table, as
 * polygons and as layers.
 */

/** One area over `[start.best, end.best)`, with one record of who held it in fact and one of who held title in law. */
export interface ControlRow {
	/** Unit or city id. */
	readonly area: string;
	readonly name: string;
	/** District id; `null` for a city. */
	readonly district: string | null;
	/** Whether it is the unit of its district's seat. */
	readonly isSeat: boolean;
	/** With the bounds of the record that begins here: of the one in fact where both do. */
	readonly start: UncertainDay;
	/** With the bounds of the record that ends here: of the one in fact where both do. */
	readonly end: UncertainDay;
	readonly control: ControlInterval;
	readonly title: TitleInterval;
	/** What happened on its first day to who held it, and to its title; `null` where that record began earlier, or has no words. */
	readonly change: string | null;
	readonly titleChange: string | null;
}

/** All rows, units before cities, each in order of time; the rows of an area meet exactly. */
export const controlRows = onceOf(rowsOf);

function rowsOf(core: AtlasCore): readonly ControlRow[] {
	const areas = [
		...core.atlas.units.map(({ id, name, district, isSeat }) => ({ area: id, name, district, isSeat })),
		...core.atlas.cities.map(({ id, name }) => ({ area: id, name, district: null, isSeat: false }))
	];
	return areas.flatMap((area) => {
		const [controls, titles] = [core.index.historyOf(area.area), core.index.titlesOf(area.area)];
		return controls.flatMap((control) =>
			titles.flatMap((title): ControlRow[] => {
				const span = intersect(bestSpan(control), bestSpan(title));
				if (!span) return [];
				const begins = ({ start }: Pick<TitleInterval, 'start'>) => start.best === span.start;
				return [
					{
						...area,
						start: (begins(control) ? control : title).start,
						end: control.end.best === span.end ? endOf(control, controls) : endOf(title, titles),
						control,
						title,
						change: (begins(control) && control.change) || null,
						titleChange: (begins(title) && title.change) || null
					}
				];
			})
		);
	});
}

/** What ends as another begins ends on one of the days on which that may begin. */
function endOf<Run extends Pick<TitleInterval, 'start' | 'end'>>(
	{ end }: Run,
	all: readonly Run[]
): UncertainDay {
	return all.find(({ start }) => start.best === end.best)?.start ?? end;
}

function bestSpan({ start, end }: Pick<TitleInterval, 'start' | 'end'>): { start: Day; end: Day } {
	return { start: start.best, end: end.best };
}
