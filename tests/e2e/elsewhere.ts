/**
 * A small file of the site. Who comes from there opens a page anew whatever its address was before, and within the process
 * that has read its scripts; from an empty page it would be another process.
 */
export const ELSEWHERE = '/robots.txt';
