import type { AtlasCore } from './core.ts';
import { stateIn } from './state-in.ts';
import type { Difference } from './difference.ts';
import type { Attestation } from './model/attestation.ts';
import type { Scene } from './scene.ts';

/** What attests the table of a scene: holders of seats, of parts and of cities, or titles, or both, as its view shows them. */
export function tableAttestations(core: AtlasCore, { epoch, rows, options }: Scene): Attestation[] {
	const { view } = options;
	return rows.flatMap((row) => {
		const own = stateIn(epoch, row.kind === 'district' ? core.seatUnitOf(row.id) : row.id);
		const held = [own, ...row.parts.map(({ unit }) => stateIn(epoch, unit))];
		return [
			...(view === 'de-jure' ? [] : held.flatMap(({ control }) => control.attestations)),
			...(view === 'de-facto' ? [] : own.title.attestations)
		];
	});
}

/** What attests a list of differences: what each area was on the earlier day, and is on the later. */
export function differenceAttestations({ items, kind }: Difference): Attestation[] {
	return items.flatMap(({ areas }) =>
		areas.flatMap(({ from, to }) => [...from[kind].attestations, ...to[kind].attestations])
	);
}
