import type { Lexicon } from '#lib/atlas/model/lexicon.ts';
import lexicon from '#lib/generated/lexicon.json' with { type: 'json' };

/** The words by which the record is searched; compiled with it, and part of the chunk that searches. */
export const LEXICON = lexicon as unknown as Lexicon;
