import { formatAttestation, parseAttestation } from '#lib/atlas/attestation.ts';
import { OWN_TOUR, type Tour, type TourStep } from '#lib/atlas/model/tour.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import { LINK_KEY_LIST } from '#lib/url/link-keys.ts';
import { readMark, writeMark } from './marks.ts';
import { LIMITS, stepFaults, type StepFault } from './step-rules.ts';
import { readKeys, splitTour, writeTour, type TourSection } from './tour-text.ts';

/*
 * A lesson as a text: the form of the atlas's own tours. What is read may be anybody's: it is held to its bounds, what is
 * wrong with it is said, and the rest is kept.
 */

/** What is wrong with the text of a lesson. */
export type LessonRule =
	| 'too-large'
	| 'no-front-matter'
	| 'no-steps'
	| 'too-many-steps'
	| 'not-yaml'
	| 'unknown-key'
	| 'bad-value'
	| 'bad-view'
	| 'bad-mark'
	| 'unknown-source'
	| 'too-long'
	| 'empty'
	| Exclude<StepFault['rule'], 'length'>;

/** Something wrong with the text of a lesson, and where. */
export interface LessonFault {
	readonly rule: LessonRule;
	/** Counted from 1; `null` = it is about the lesson. */
	readonly step: number | null;
	/** 1-based. */
	readonly line: number;
	/** What was found: a key, a value, a length. */
	readonly found: string;
}

/** What a text says as a lesson; without one, the faults say why. */
export interface ReadLesson {
	readonly lesson: Tour | null;
	readonly faults: readonly LessonFault[];
}

/** What reading a lesson takes besides its text. */
export interface LessonContext {
	readonly facts: AtlasFacts;
	/** The id of a lesson that has none. */
	readonly fallbackId: string;
	/** A text with the references of the atlas’s own tours told in words. */
	readonly tell: (text: string, day: Day) => string;
}

type Report = (rule: LessonRule, found: string) => void;

/** Characters of a text that is read; a lesson of all the steps there may be has fewer. */
const LONGEST_TEXT = 200_000;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 60;
const HEAD_KEYS = ['id', 'title', 'minutes', 'audience', 'summary'];
const STEP_KEYS = ['view', 'hides', 'question', 'answer', 'claims', 'sources', 'minutes', 'marks'];
const VIEW_KEYS = new Set(LINK_KEY_LIST.filter((key) => key.isForTours).map((key) => key.name));
/** Control characters, and those that turn the order of what follows. */
const UNSEEN = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** Reads a text as a lesson; never throws. */
export function readLesson(text: string, context: LessonContext): ReadLesson {
	const faults: LessonFault[] = [];
	const at =
		(step: number | null, line: number): Report =>
		(rule, found) =>
			faults.push({ rule, step, line, found: found.slice(0, 80) });
	const whole = at(null, 1);
	if (text.length > LONGEST_TEXT) whole('too-large', String(text.length));
	const split = splitTour(text.slice(0, LONGEST_TEXT).replaceAll('\r\n', '\n').replace(UNSEEN, ''));
	if (split === null) {
		whole('no-front-matter', text.slice(0, 20));
		return { lesson: null, faults };
	}
	if (split.sections.length === 0) {
		whole('no-steps', '0');
		return { lesson: null, faults };
	}
	if (split.sections.length > LIMITS.steps) whole('too-many-steps', String(split.sections.length));
	const keys = keysOf(split.keys, HEAD_KEYS, at(null, 2));
	const steps = split.sections
		.slice(0, LIMITS.steps)
		.map((section, i) => readStep(section, context, at(i + 1, section.line)));
	const head = fieldsOf(keys, at(null, 2));
	const id = head.text('id', LONGEST_ID) ?? '';
	const { defaultDay } = context.facts;
	return {
		lesson: {
			id: ID.test(id) ? OWN_TOUR + id : context.fallbackId,
			title: head.text('title', LIMITS.name) ?? steps[0]?.title ?? '',
			minutes: head.minutes() ?? steps.length,
			audience: head.text('audience', LIMITS.audience) ?? '',
			summary: context.tell(head.text('summary', LIMITS.summary) ?? '', defaultDay),
			steps
		},
		faults
	};
}

function readStep(section: TourSection, { facts, tell }: LessonContext, report: Report): TourStep {
	const keys = keysOf(section.keys, STEP_KEYS, report);
	const fields = fieldsOf(keys, report);
	const { view, day } = readView(fields.text('view', LIMITS.notes) ?? '', facts, report);
	const told = (text: string) => tell(text, day);
	const optional = (key: 'question' | 'answer') => {
		const text = fields.text(key, LIMITS.notes);
		return text === undefined ? {} : { [key]: told(text) };
	};
	const minutes = fields.minutes();
	const marks = fields.list('marks', LIMITS.marks).flatMap((text) => {
		const mark = readMark(text);
		if (mark === null) report('bad-mark', text);
		return mark ?? [];
	});
	const attestations = fields.list('sources', LIMITS.marks).flatMap((text) => {
		const attestation = parseAttestation(text);
		const isKnown = attestation !== null && facts.has('source', attestation.source);
		if (!isKnown) report('unknown-source', text);
		return isKnown ? [attestation] : [];
	});
	const step: TourStep = {
		title: told(section.title),
		view,
		caption: told(section.caption),
		notes: section.notes.map((note) => told(note).slice(0, LIMITS.notes)),
		...optional('question'),
		...optional('answer'),
		hides: keys['hides'] === true,
		attestations,
		...(minutes === undefined ? {} : { minutes }),
		...(marks.length === 0 ? {} : { marks })
	};
	return cut(step, report);
}

/** A step held to the lengths that its texts may have. */
function cut(step: TourStep, report: Report): TourStep {
	const faults = stepFaults(step);
	for (const fault of faults) {
		if (fault.rule !== 'length') report(fault.rule, '');
		else if (fault.length === 0) report('empty', fault.text);
		else report('too-long', `${fault.text}: ${fault.length} > ${fault.most}`);
	}
	return faults.reduce(
		(kept, fault) =>
			fault.rule === 'length' ? { ...kept, [fault.text]: kept[fault.text]?.slice(0, fault.most) } : kept,
		step
	);
}

/** A view as the site writes it; what makes it no good link is repaired, and said. */
function readView(text: string, facts: AtlasFacts, report: Report): { view: string; day: Day } {
	const pairs = text
		.replace(/^#/, '')
		.split('&')
		.filter((pair) => pair !== '');
	const allowed = pairs.filter((pair) => VIEW_KEYS.has(pair.split('=', 1)[0] ?? ''));
	for (const pair of pairs) if (!allowed.includes(pair)) report('bad-view', pair);
	const { state, notices } = decodeUrl(`#${allowed.join('&')}`, '', facts);
	for (const notice of notices) report('bad-view', notice.value);
	return { view: encodeHash(state, facts).slice(1), day: state.day };
}

/** The keys of a lesson or step; none, and a fault, where they cannot be read. */
function keysOf(text: string, known: readonly string[], report: Report): Readonly<Record<string, unknown>> {
	const read = readKeys(text);
	if ('error' in read) {
		report('not-yaml', read.error);
		return {};
	}
	const { value } = read;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		report('not-yaml', text);
		return {};
	}
	const keys = new Map(Object.entries(value as Record<string, unknown>));
	for (const key of keys.keys()) if (!known.includes(key)) report('unknown-key', key);
	return Object.fromEntries([...keys].filter(([key]) => known.includes(key)));
}

/** Reads values of keys, each as what it should be. */
function fieldsOf(keys: Readonly<Record<string, unknown>>, report: Report) {
	return {
		/** `undefined` = there is none. */
		text(key: string, most: number): string | undefined {
			const value = keys[key];
			if (value === undefined) return undefined;
			if (typeof value !== 'string' && typeof value !== 'number') {
				report('bad-value', key);
				return undefined;
			}
			// YAML has escapes for characters that the text itself was freed of.
			const text = String(value).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
			if (text.length > most) report('too-long', `${key}: ${text.length} > ${most}`);
			return text.slice(0, most);
		},
		minutes(): number | undefined {
			const value = keys['minutes'];
			if (value === undefined) return undefined;
			if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LIMITS.minutes)
				return Number(value);
			report('bad-value', 'minutes');
			return undefined;
		},
		list(key: string, most: number): readonly string[] {
			const value = keys[key];
			if (value === undefined) return [];
			if (!Array.isArray(value)) {
				report('bad-value', key);
				return [];
			}
			return value.slice(0, most).map((item) => String(item).replace(UNSEEN, ''));
		}
	};
}

/** A lesson as a text, in the one form that {@link readLesson} gives it back from. */
export function writeLesson({ id, title, minutes, audience, summary, steps }: Tour): string {
	return writeTour({
		keys: {
			id: id.replace(OWN_TOUR, ''),
			title,
			minutes,
			audience: audience === '' ? undefined : audience,
			summary: summary === '' ? undefined : summary
		},
		sections: steps.map((step) => ({
			title: step.title,
			caption: step.caption,
			notes: step.notes,
			keys: {
				view: step.view,
				hides: step.hides ? true : undefined,
				question: step.question,
				answer: step.answer,
				minutes: step.minutes,
				marks: step.marks?.length ? step.marks.map(writeMark) : undefined,
				sources: step.attestations.length > 0 ? step.attestations.map(formatAttestation) : undefined
			}
		}))
	});
}
