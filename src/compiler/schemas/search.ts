import { z } from 'zod';
import { language } from './parts.ts';

/* By which words the record is searched. */

const phrase = z.string().regex(/^\S(.*\S)?$/u, 'must not begin or end with a space');

/** synonyms.yaml; the keys of `aliases` and `topics` are `kind:id`, as in links. */
export const SynonymsFile = z.strictObject({
	examples: z.array(phrase).length(3, 'must be three'),
	groups: z.array(z.array(phrase).min(2, 'must be two or more')),
	/** Names by language (BCP 47). */
	aliases: z.record(z.string(), z.record(language, z.array(phrase).min(1))),
	topics: z.record(z.string(), z.array(phrase).min(1))
});
