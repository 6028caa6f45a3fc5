import type { AtlasCore } from './core.ts';
import { describe } from './describe.ts';
import type { Institution, Seat, SeatFormula } from './model/institution.ts';
import { addDays, clampDay } from './time/day.ts';

/** A seat in a block; one of a rule has no holder and no sources of its own. */
type BlockSeat = Pick<Seat, 'holder' | 'post'> & Partial<Pick<Seat, 'attestations' | 'postAttestations'>>;

/** Seats that belong together under one way of dividing a council. */
export interface SeatBlock {
	readonly label: string;
	readonly count: number;
	readonly seats: readonly BlockSeat[];
	/** How many of their holders are not known. */
	readonly unknown: number;
	readonly tone: 'solid' | 'open' | 'part';
	/** CSS colour of a `solid` block; none for that of ink. */
	readonly tint?: string;
	/** Source ids. */
	readonly sources: readonly string[];
}

/** The actual seats by side, with their known holders. A side of districts takes the tint of who held these. */
export function blocksBySide(core: AtlasCore, { seats = [], outcome = [], start }: Institution): SeatBlock[] {
	const { period, defaultDay } = core.atlas;
	const day = clampDay(start?.best ?? defaultDay, period.start, addDays(period.end, -1));
	const { rows } = describe(core, { day, view: 'de-facto', selection: null, names: 'period' });
	const sides = outcome.length > 0 ? outcome.map(({ side }) => side) : seats.map(({ side }) => side);
	return [...new Set(sides)].map((side) => {
		const own = seats.filter((seat) => seat.side === side);
		const holders = rows.filter(({ group, status }) => group === side && status === 'held');
		const tint = holders[0]?.fill.ground;
		return {
			label: core.sideName(side),
			count: own.length,
			// The known first: the wedge then reads from names to questions.
			seats: [...own].sort((a, b) => Number(a.holder === null) - Number(b.holder === null)),
			unknown: own.filter(({ holder }) => holder === null).length,
			tone: 'solid',
			...(tint ? { tint: `var(--p-${tint})` } : {}),
			sources: outcome
				.filter((entry) => entry.side === side)
				.flatMap(({ attestations }) => attestations.map(({ source }) => source))
		};
	});
}

/** Seats as the rule that made the council divides them; a part of a share is a block of its own. */
export function blocksByFormula({ formula = [] }: Institution): SeatBlock[] {
	return formula.flatMap((share, i) => {
		const parts = share.including ?? [];
		const rest = share.count - parts.reduce((sum, { count }) => sum + count, 0);
		return [
			...parts.map((part) => blockOf(part, part.count, 'part')),
			blockOf(share, rest, i === 0 ? 'solid' : 'open')
		];
	});
}

function blockOf(share: SeatFormula, count: number, tone: SeatBlock['tone']): SeatBlock {
	return {
		label: share.label,
		count: share.count,
		seats: Array.from({ length: count }, () => ({ holder: null, post: null })),
		unknown: count,
		tone,
		sources: share.attestations.map(({ source }) => source)
	};
}
