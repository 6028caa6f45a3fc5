import { loadAtlas } from '#lib/data/load-atlas.ts';
import type { PreviewSettings } from '#lib/pages/preview-svg.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';

let settings: PreviewSettings | undefined;

/** Previews are drawn on the light backdrop of the first picture. */
export function previewSettings(): PreviewSettings {
	settings ??= readSettings();
	return settings;
}

function readSettings(): PreviewSettings {
	const core = loadAtlas();
	return { core, ground: backdropGround(core.atlas.home) };
}
