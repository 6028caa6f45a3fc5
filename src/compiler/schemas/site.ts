import { z } from 'zod';
import { LIMITS } from '#lib/lessons/step-rules.ts';
import { attestationList, id, isoDay } from './parts.ts';

/* What the site says about itself, and the tours. */

const prose = z.string().min(1);
/** A record that a text rests on. */
const recordReference = z.string().regex(/^(event|journey|institution):[a-z0-9-]+$/);

const proseSection = z.strictObject({
	id,
	heading: z.string().min(1),
	text: z.array(z.union([prose, z.array(prose).min(1)])).min(1)
});

/** about.yaml */
export const AboutFile = z.strictObject({
	opening: z
		.array(z.strictObject({ text: prose.max(240), record: z.array(recordReference).min(1) }))
		.min(1)
		.optional(),
	about: z.array(proseSection),
	methods: z.array(proseSection).optional(),
	intros: z.record(z.string(), prose).optional()
});

/** changes.yaml */
export const ChangeRecord = z.strictObject({
	date: isoDay,
	change: z.string().min(1).max(80),
	reason: z.string().min(1),
	what: z.string().min(1).optional(),
	rows: z.array(z.string().min(1)).min(1).optional()
});

/** The front matter of tours/*.md */
export const TourHead = z.strictObject({
	id,
	title: z.string().min(1).max(LIMITS.name),
	minutes: z.number().int().min(1).max(LIMITS.minutes),
	audience: z.string().min(1).max(LIMITS.audience),
	summary: z.string().min(1)
});

const counts = z.record(z.string(), z.number().int().min(1));

/** What a step says of the record, in a form that can be verified; see the codebook. */
export const stepClaims = z.strictObject({
	record: z.array(recordReference).optional(),
	holders: counts.optional(),
	seats: counts.optional(),
	law: counts.optional(),
	held: z.record(id, z.string().min(1)).optional(),
	apart: z.array(id).optional(),
	unlike: z.array(id).optional(),
	words: z.record(z.string().min(1), z.string().min(1)).optional(),
	changes: z
		.array(
			z.strictObject({
				from: isoDay,
				to: isoDay.optional(),
				units: z.union([z.number().int().min(0), z.array(id)]).optional(),
				titles: z.number().int().min(0).optional(),
				days: z.array(isoDay).optional()
			})
		)
		.optional()
});
/** See {@link stepClaims}. */
export type StepClaims = z.infer<typeof stepClaims>;

/** The keys under the heading of a step of tours/*.md; `view` is a view state in the syntax of a link. */
export const TourStepHead = z.strictObject({
	view: z.string(),
	hides: z.boolean().optional(),
	question: z.string().optional(),
	answer: z.string().optional(),
	claims: stepClaims.optional(),
	beyond: z.array(z.string().min(1)).optional(),
	minutes: z.number().int().min(1).max(LIMITS.minutes).optional(),
	marks: z.array(z.string()).max(LIMITS.marks).optional(),
	sources: attestationList
});
