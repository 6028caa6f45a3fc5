import type { AtlasCore } from './core.ts';
import { describe } from './describe.ts';
import { approximate, areaErrorKm2 } from './geometry/approximate.ts';
import type { LegendEntry, Scene } from './scene.ts';

/** What one side holds of the province on a day, or what is contested or without a dated source. */
export interface Holding {
	readonly entry: LegendEntry;
	/** Names of the districts whose seats it holds, in the order of the record. */
	readonly districts: readonly string[];
	/** Spherical area, km², rounded to what the lines of its units allow. */
	readonly aboutKm2: number;
	/** 0–1. */
	readonly share: number;
}

/** Who holds how much de facto, whatever the view of the scene, in the order of the legend. */
export function holdingsOf(core: AtlasCore, scene: Scene): Holding[] {
	const deFacto =
		scene.options.view === 'de-jure' ? describe(core, { ...scene.options, view: 'de-facto' }) : scene;
	return deFacto.legend.map((entry) => ({
		entry,
		districts: deFacto.rows
			.filter((row) => row.kind === 'district' && keyOf(row) === entry.key)
			.map(({ name }) => name),
		aboutKm2: aboutKm2(core, entry.share),
		share: entry.share
	}));
}

/** The area of a share of the province, km², rounded to what its lines allow; see {@link approximate}. */
export function aboutKm2(core: AtlasCore, share: number): number {
	const { units } = core.atlas;
	const total = units.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
	const precision = units.reduce((sum, unit) => sum + unit.areaKm2 * unit.precisionKm, 0) / total;
	const km2 = total * share;
	return approximate(km2, areaErrorKm2(km2, precision));
}

function keyOf({ status, deFacto }: { readonly status: string; readonly deFacto: string | null }): string {
	return status === 'held' ? `polity:${String(deFacto)}` : status;
}
