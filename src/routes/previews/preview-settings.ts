import { loadAtlas } from '#lib/data/load-atlas.ts';
import type { PreviewSettings } from '#lib/pages/preview-svg.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';
import { nearGround } from '#lib/svg/ground.ts';

let settings: PreviewSettings | undefined;

/** Previews are drawn on the light backdrop of the first picture: the drawer stops at lines that lie beyond the edge. */
export function previewSettings(): PreviewSettings {
	settings ??= readSettings();
	return settings;
}

function readSettings(): PreviewSettings {
	const core = loadAtlas();
	const ground = backdropGround(core.atlas.home);
	return { core, ground: ground && nearGround(ground) };
}
