import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { buildSiteFacts } from '#compiler/about.ts';
import { buildBasemap } from '#compiler/basemap.ts';
import { readChanges } from '#compiler/changes.ts';
import { compile, type Compiled } from '#compiler/compile.ts';
import { Faults, formatFaults } from '#compiler/faults.ts';
import { textFigures } from '#compiler/text-figures.ts';

const GEODATA = resolve(import.meta.dirname, '../../../geodata');

/** Whether the basemap is made of a file too. */
function isOfBasemap(file: string): boolean {
	return /^(basemap|geometry)\/|^labels\.yaml$/.test(file);
}

/** A copy of a folder of data in which one file at a time is changed, and what the compiler says of it. */
export class MutatedFolder {
	readonly path = mkdtempSync(join(tmpdir(), 'mutations-'));
	readonly #plain: Compiled;

	/** @param from - The project's own data where nothing is said. */
	constructor(from = GEODATA) {
		cpSync(from, this.path, { recursive: true });
		const plain = compile(this.path);
		if (!plain.ok) throw new Error(formatFaults(plain.faults).join('\n'));
		this.#plain = plain;
	}

	/** The faults as they are told when a file is so; none when it passes. */
	faultsWith(file: string, content: string | Uint8Array): string[] {
		const path = join(this.path, file);
		const before = readFileSync(path);
		writeFileSync(path, content);
		try {
			return formatFaults(this.#faults(file).list);
		} finally {
			writeFileSync(path, before);
		}
	}

	/** From what is quick to what is slow: what a file has no part in is not done again. */
	#faults(file: string): Faults {
		const faults = new Faults();
		if (file === 'changes.yaml' || file === 'about.yaml') {
			this.#checkPages(faults);
			return faults;
		}
		if (isOfBasemap(file)) buildBasemap(this.path, faults);
		if (!faults.isEmpty || file.startsWith('basemap/') || file === 'labels.yaml') return faults;
		const result = compile(this.path);
		if (!result.ok) for (const fault of result.faults) faults.add(fault);
		return faults;
	}

	#checkPages(faults: Faults): void {
		const { atlas, history, prose, record } = this.#plain;
		readChanges(this.path, createAtlasCore(atlas), record, faults);
		const figures = textFigures(this.#plain);
		buildSiteFacts(
			this.path,
			record.atlas,
			figures,
			{ prose, history, origin: undefined, relief: undefined },
			faults
		);
	}

	remove(): void {
		rmSync(this.path, { recursive: true, force: true });
	}
}
