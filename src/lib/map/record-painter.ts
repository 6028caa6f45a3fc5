import type { Map as MapLibreMap } from 'maplibre-gl';
import { borderArcs, type BorderArc } from '#lib/atlas/geometry/arcs.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { arcKey, bandKey, patternKey } from '#lib/paint/cartography/record-features.ts';
import { patternId } from '#lib/paint/patterns.ts';
import type { SwitchTarget } from './feature-switch.ts';
import type { Painted } from './painted-units.ts';

const LIGHT: SwitchTarget = { source: 'record' };

/**
 * Recolours the record by feature state, touching only what is not drawn so already: a tick of the clock costs the map what
 * changed on that day.
 */
export class RecordPainter {
	readonly #map: MapLibreMap;
	readonly #arcs: readonly BorderArc[];
	/** What is drawn: by unit its ground and pattern, by border and band what they were last set to. */
	readonly #drawn = new Map<string, string>();
	/** Where the features are: in the outlines that came with the page and, once they are laid, in those in tiles. */
	#targets: readonly SwitchTarget[] = [LIGHT];
	#hasPainted = false;

	constructor(map: MapLibreMap, atlas: Atlas) {
		this.#map = map;
		this.#arcs = borderArcs(atlas);
	}

	/** Forgets what is drawn: the map has a fresh style. */
	reset(): void {
		this.#drawn.clear();
		this.#targets = [LIGHT];
	}

	/** Paints features of another source too, from the next view on. */
	alsoPaint(target: SwitchTarget): void {
		this.#drawn.clear();
		this.#targets = [LIGHT, target];
	}

	/** Paints the outlines that came with the page alone: all others are gone. */
	paintLight(): void {
		this.#targets = [LIGHT];
	}

	/** Paints the units, and the borders between those that are painted differently; returns whether anything was. */
	paint(units: ReadonlyMap<string, Painted>): boolean {
		this.#hasPainted = false;
		const looks = new Map<string | null, string>();
		for (const [id, { ground, pattern }] of units) {
			const tile = patternId(pattern) ?? '';
			looks.set(id, `${ground}|${tile}`);
			this.#ground(id, ground);
			this.#pattern(id, tile);
		}
		for (const arc of this.#arcs) this.#border(arc, units, looks.get(arc.left) !== looks.get(arc.right));
		return this.#hasPainted;
	}

	#ground(unit: string, ground: string): void {
		if (!this.#changes(`unit:${unit}`, ground)) return;
		this.#set(unit, { fill: ground });
	}

	#pattern(unit: string, tile: string): void {
		const before = this.#drawn.get(`pattern:${unit}`);
		if (!this.#changes(`pattern:${unit}`, tile)) return;
		if (before) this.#set(patternKey(unit, before), { on: false });
		if (tile) this.#set(patternKey(unit, tile), { on: true });
	}

	/** A line within a district is drawn where it parts two holders; a band lies on each holder's side of it. */
	#border(arc: BorderArc, units: ReadonlyMap<string, Painted>, isParting: boolean): void {
		if (arc.kind === 'unit' && this.#changes(`arc:${arc.id}`, String(isParting)))
			this.#set(arcKey(arc.id), { on: isParting });
		for (const hand of ['left', 'right'] as const) {
			const unit = arc[hand];
			const ground = unit === null ? undefined : units.get(unit)?.ground;
			if (ground === undefined) continue;
			const key = bandKey(arc.id, hand);
			if (this.#changes(key, `${ground}|${isParting}`)) this.#set(key, { on: isParting, fill: ground });
		}
	}

	#set(id: string, state: object): void {
		for (const target of this.#targets) this.#map.setFeatureState({ ...target, id }, state);
	}

	/** Remembers what is drawn under a key; whether it is another than before. */
	#changes(key: string, value: string): boolean {
		if (this.#drawn.get(key) === value) return false;
		this.#drawn.set(key, value);
		this.#hasPainted = true;
		return true;
	}
}
