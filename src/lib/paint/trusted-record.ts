import { trustAs } from '#lib/atlas/trusted-markup.ts';

/** For `{@html}`: markup made of the record alone, every text in it escaped. */
export const trustedRecord = trustAs('own-record');
