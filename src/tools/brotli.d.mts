/** How hard a file is packed, 0 to 11. @param path - Below the folder of the site, with slashes. */
export function brotliLevel(path: string): number;
/** Bytes as brotli. @param level - 0 to 11. */
export function brotli(content: Buffer, level: number): Promise<Buffer>;
