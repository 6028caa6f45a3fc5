import { z } from 'zod';
import { attestationList, id } from './parts.ts';

/* What the site says about itself, and the tours. */

const prose = z.string().min(1);

/** about.yaml */
export const AboutFile = z.strictObject({
	about: z.array(
		z.strictObject({
			id,
			heading: z.string().min(1),
			text: z.array(z.union([prose, z.array(prose).min(1)])).min(1)
		})
	),
	intros: z.record(z.string(), prose).optional()
});

/** The front matter of tours/*.md */
export const TourHead = z.strictObject({
	id,
	title: z.string().min(1).max(60),
	minutes: z.number().int().min(1).max(180),
	audience: z.string().min(1).max(80),
	summary: z.string().min(1)
});

/** The keys under the heading of a step of tours/*.md; `view` is a view state in the syntax of a link. */
export const TourStepHead = z.strictObject({
	view: z.string(),
	hides: z.boolean().optional(),
	question: z.string().optional(),
	answer: z.string().optional(),
	sources: attestationList
});
