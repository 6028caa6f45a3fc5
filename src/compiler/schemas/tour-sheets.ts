import { z } from 'zod';
import { SHEET_LEVELS } from '#lib/atlas/model/tour-sheets.ts';
import { LIMITS } from '#lib/lessons/step-rules.ts';
import { attestationList, id, isoDay } from './parts.ts';
import { stepClaims } from './site.ts';

/* What is printed around a tour: tours/*.sheets.yaml */

const prose = z.string().min(1);
const stepNumber = z.number().int().min(1);
const lines = z.number().int().min(1).max(12);

/** With a question of its own, or that of the step. */
const sheetQuestion = z.strictObject({
	level: z.enum(SHEET_LEVELS),
	step: stepNumber,
	question: prose.optional(),
	answer: prose.optional(),
	lines: lines.optional(),
	date: isoDay.optional(),
	claims: stepClaims.optional(),
	sources: attestationList.optional()
});

const sheetDocument = z.strictObject({
	kind: z.enum(['extract', 'summary']),
	source: z.string().min(1),
	/** The text of documents.yaml that it is a part of. */
	document: id.optional(),
	place: z.string().min(1).optional(),
	rights: z.string().min(1).optional(),
	about: prose,
	text: prose,
	claims: stepClaims,
	questions: z.array(z.strictObject({ question: prose, answer: prose, lines: lines.optional() })).min(1)
});

/** See the codebook. */
export const TourSheetsFile = z.strictObject({
	objectives: z.array(prose).min(1).max(6),
	plans: z.array(
		z.strictObject({
			minutes: z.number().int().min(1).max(LIMITS.minutes),
			parts: z
				.array(
					z.strictObject({
						steps: z.array(stepNumber).min(1).optional(),
						task: prose.optional(),
						minutes: z.number().int().min(1)
					})
				)
				.min(1)
		})
	),
	worksheet: z.array(sheetQuestion).min(1),
	colour: isoDay,
	timeline: z.array(id).min(2).max(12),
	documentsNote: prose,
	documents: z.array(sheetDocument)
});
