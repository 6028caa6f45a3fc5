import atlas from '#lib/generated/atlas.json' with { type: 'json' };
import record from '#lib/generated/record.json' with { type: 'json' };
import { LANGUAGE } from '#lib/atlas/language.ts';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { readAtlas, readHistory } from '#lib/atlas/wire.ts';

/** The atlas as it is told in the language that these tests run in. */
export const core = createAtlasCore(readAtlas(atlas as unknown as Parameters<typeof readAtlas>[0]));

/** A letter of the writing of that language. */
export const LETTER = new RegExp(`\\p{Script=${scriptOf(LANGUAGE)}}`, 'u');

function scriptOf(language: string): string {
	const { script = '' } = new Intl.Locale(language).maximize();
	return script.startsWith('Han') ? 'Han' : script;
}

/** What the cards say beside. */
export const history = createHistoryCore(
	readHistory(record as unknown as Parameters<typeof readHistory>[0], core.atlas.version),
	core
);
