/** A stretch of a text in one script, or in those that share a line with it. */
export interface ScriptRun {
	readonly text: string;
	/** Whether it is written in other than Latin letters. */
	readonly isForeign: boolean;
}

const FOREIGN = /[\p{L}--\p{Script=Latin}](?:[\p{Pd}\p{Zs}\d,·:;、，]*[\p{L}--\p{Script=Latin}])*/gv;

/** A text cut where its script changes from Latin to another or back; marks between letters of one run belong to it. */
export function scriptRuns(text: string): ScriptRun[] {
	const runs: ScriptRun[] = [];
	let at = 0;
	for (const match of text.matchAll(FOREIGN)) {
		if (match.index > at) runs.push({ text: text.slice(at, match.index), isForeign: false });
		runs.push({ text: match[0], isForeign: true });
		at = match.index + match[0].length;
	}
	if (at < text.length) runs.push({ text: text.slice(at), isForeign: false });
	return runs;
}
