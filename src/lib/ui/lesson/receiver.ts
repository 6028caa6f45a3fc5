/* What is fetched where the lesson of a link is only followed: in a map within another page. */
export { default as Report } from './LessonReportDialog.svelte';
export { receiveLink } from './receive.ts';
