import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes: begun last, it would keep one core busy while the other waits. */
const LONG = /\/(?:mutations|own-atlas)\.test\.ts$/;

/** Runs the longest files first; the others as they are run by default. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
		return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
	}
}
