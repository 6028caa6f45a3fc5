import { stripVTControlCharacters } from 'node:util';

/** Playwright reporter for a log: a line for each spec file that has ended, and each failed attempt with its message. */
export default class SpecLines {
	#specs = new Map();

	onBegin(_config, suite) {
		for (const test of suite.allTests()) {
			const key = keyOf(test);
			const spec = this.#specs.get(key) ?? { left: 0, passed: 0, failed: 0, skipped: 0, ms: 0 };
			spec.left += 1;
			this.#specs.set(key, spec);
		}
	}

	onTestEnd(test, result) {
		const key = keyOf(test);
		const spec = this.#specs.get(key);
		spec.ms += result.duration;
		const isGood = result.status === test.expectedStatus || result.status === 'skipped';
		if (!isGood) {
			console.log(
				`✘ ${test.titlePath().filter(Boolean).join(' › ')}: ${result.status}, attempt ${result.retry + 1}`
			);
			for (const { message, value, snippet } of result.errors)
				console.log(stripVTControlCharacters([message ?? value, snippet].filter(Boolean).join('\n')));
			if (result.status !== 'interrupted' && result.retry < test.retries) return;
		}
		if (result.status === 'skipped') spec.skipped += 1;
		else spec[isGood ? 'passed' : 'failed'] += 1;
		spec.left -= 1;
		if (spec.left > 0) return;
		const skipped = spec.skipped > 0 ? `, ${spec.skipped} skipped` : '';
		console.log(
			`${key}: ${spec.passed} passed, ${spec.failed} failed${skipped}, ${(spec.ms / 1000).toFixed(1)} s`
		);
	}

	/** What belongs to no test: a syntax error, a server that does not start. */
	onError({ message, value }) {
		console.log(stripVTControlCharacters(message ?? value ?? 'unknown error'));
	}

	printsToStdio() {
		return true;
	}
}

function keyOf(test) {
	const [, project = '', file = ''] = test.titlePath();
	return project === 'page' ? file : `${file} (${project})`;
}
