import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { pathData } from './path.ts';
import type { PicturePlane } from './mercator.ts';

/** What lies under the province in the picture, as path data. */
export interface Backdrop {
	readonly foreign: string;
	readonly lakes: string;
	readonly rivers: string;
}

/** Projects the compiled backdrop: TopoJSON with the objects `foreign`, `lakes` and `rivers`, any of which may be absent. */
export function createBackdrop(topology: Topology | null, plane: PicturePlane): Backdrop | null {
	if (!topology) return null;
	const pathOf = (name: string): string => {
		const object = topology.objects[name] as GeometryCollection | undefined;
		if (!object) return '';
		return feature(topology, object)
			.features.map(({ geometry }) => pathData(plane, geometry))
			.join('');
	};
	return { foreign: pathOf('foreign'), lakes: pathOf('lakes'), rivers: pathOf('rivers') };
}
