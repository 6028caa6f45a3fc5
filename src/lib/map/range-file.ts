import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';

/** A range beyond a file that became shorter. */
const NOT_THERE = 416;
/** The host gave the range that was asked for. */
const PART = 206;

/** A file that is read by ranges; whole and once from a host, or a cache before it, that knows of no ranges. */
export class RangeFile implements Source {
	readonly #url: string;
	#whole: ArrayBuffer | null = null;

	constructor(url: string) {
		this.#url = url;
	}

	getKey(): string {
		return this.#url;
	}

	/** @throws Error where the host does not give the file, EtagMismatch where it has another one by now. */
	async getBytes(
		offset: number,
		length: number,
		signal?: AbortSignal,
		etag?: string
	): Promise<RangeResponse> {
		if (this.#whole) return { data: this.#whole.slice(offset, offset + length) };
		const response = await fetch(this.#url, {
			headers: { range: `bytes=${offset}-${offset + length - 1}` },
			...(signal ? { signal } : {})
		});
		const found = strongEtag(response);
		if (response.status === NOT_THERE || (etag !== undefined && found !== undefined && found !== etag))
			throw new EtagMismatch(`${this.#url} was replaced`);
		if (!response.ok) throw new Error(`${this.#url}: status ${response.status}`);
		const data = await response.arrayBuffer();
		if (response.status === PART) return { data, ...(found === undefined ? {} : { etag: found }) };
		this.#whole = data;
		return { data: data.slice(offset, offset + length) };
	}
}

/** The mark of exactly these bytes; a host that packs answers has others, which say less. */
function strongEtag({ headers }: Response): string | undefined {
	const etag = headers.get('etag');
	return etag === null || etag.startsWith('W/') ? undefined : etag;
}
