import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { StepClaims } from './schemas/index.ts';
import type { UnfocusedStep } from './tour-focus.ts';

/*
 * “Only”, “all”, “none”: a word that leaves nothing out is true as long as nothing is added to the record. Each stands in a
 * phrase that the step claims by name, with what would fail if it were untrue.
 */

/** “No longer” counts nothing. */
const ABSOLUTE =
	/(?<![\p{L}’-])(?:only|all|none|never|first|every|everybody|everything|nobody|anybody|nothing|neither|always|alone|whole|wholly|not one|no(?! longer))(?![\p{L}’-])/giu;
/** What a phrase rests on that says nothing of the past: it tells the teacher what to do, or what a map is. */
const LESSON = 'lesson';

/** Reports each word of a step that leaves nothing out and stands in no phrase of its claims, and claims that rest on nothing. */
export function checkAbsolutes(
	step: UnfocusedStep,
	claims: StepClaims,
	report: (rule: string, found: string) => void
): void {
	const { title, caption, question, answer, notes, attestations } = step;
	const texts = [title, caption, question ?? '', answer ?? '', ...notes];
	const phrases = Object.entries(claims.words ?? {});
	const counted = Object.keys(claims).filter((key) => key !== 'words' && key !== 'record');
	const grounds = new Set([LESSON, ...counted, ...(claims.record ?? []), ...sourcesCited(attestations)]);
	for (const [phrase, ground] of phrases) {
		if (!grounds.has(ground))
			report('claims.words rest on a claim, a record or a source of the step, or on “lesson”', ground);
		if (!texts.some((text) => text.includes(phrase))) report('claims.words are words of the step', phrase);
	}
	for (const text of texts) {
		const rest = phrases.reduce((left, [phrase]) => left.replaceAll(phrase, ' '), text);
		for (const { 0: word, index } of rest.matchAll(ABSOLUTE))
			report(
				'a word that leaves nothing out stands in a phrase of claims.words',
				rest.slice(Math.max(0, index - 20), index + word.length + 20).trim()
			);
	}
}
