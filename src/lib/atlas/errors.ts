/** A failure of the atlas with a code that a caller can act on. */
export class AtlasError extends Error {
	readonly code: 'unknown-id' | 'bad-atlas';

	constructor(code: AtlasError['code'], message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'AtlasError';
		this.code = code;
	}
}

/** An id that is not of this atlas: a fault in the program, never in what a reader typed. */
export class UnknownIdError extends AtlasError {
	constructor(kind: string, id: string) {
		super('unknown-id', `no ${kind} “${id}” in this atlas`);
		this.name = 'UnknownIdError';
	}
}
