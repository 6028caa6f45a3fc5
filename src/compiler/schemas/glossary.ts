import { z } from 'zod';
import { attestationList, id } from './parts.ts';

/* The words that the atlas explains. */

const form = z.string().regex(/^\S(.*\S)?$/u, 'must not begin or end with a space');

/** A term of glossary.yaml. */
export const TermRecord = z.strictObject({
	id,
	term: form,
	short: z
		.string()
		.regex(/^\p{Lu}{2,}$/u, 'must be an abbreviation, in capitals')
		.optional(),
	also: z.array(form).min(1).optional(),
	inText: z.array(form).min(1).optional(),
	gist: z.string().min(1).max(180),
	more: z.string().min(1).max(320),
	related: z
		.array(z.string().regex(/^[a-z]+:\S+$/, 'must be kind:id, or term:id'))
		.min(1)
		.optional(),
	attestations: attestationList.optional(),
	method: z.literal(true).optional()
});
