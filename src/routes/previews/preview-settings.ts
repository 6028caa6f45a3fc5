import { join } from 'node:path';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import type { MeasureCard } from '#lib/pages/PreviewCard.svelte';
import type { PreviewSettings } from '#lib/pages/preview-svg.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';
import { familiesOf } from '#lib/svg/families.ts';
import { PLAIN_FONTS } from '#lib/svg/picture-style.ts';
import { Letters } from './letters.ts';
import { PreviewDrawer } from './preview-drawer.ts';
import { readFaces, spareFace } from './site-faces.ts';

const FONTS = join(process.env['ATLAS_OUTPUT'] ?? '.', 'src/lib/generated/fonts');

/** What previews are described with, and what draws them. */
interface Previews extends PreviewSettings {
	readonly drawer: PreviewDrawer;
}

let previews: Promise<Previews> | undefined;

/** Previews are drawn on the light backdrop of the first picture, and lettered in the fonts of the site. */
export function previewSettings(): Promise<Previews> {
	previews ??= readSettings();
	return previews;
}

async function readSettings(): Promise<Previews> {
	const core = loadAtlas();
	const letters = new Letters([...(await readFaces(FONTS)), await spareFace('→')]);
	const measure: MeasureCard = (text, { family, size, weight = 400, spacing = 0 }) =>
		letters.set(text, { families: familiesOf(PLAIN_FONTS[family]), weight, style: 'normal', size, spacing })
			.width;
	return {
		core,
		ground: backdropGround(core.atlas.home),
		measure,
		drawer: new PreviewDrawer({ letters, family: PLAIN_FONTS.sans })
	};
}
