import './builder-layout.css';

/* What is fetched when a lesson is made, opened from a file or followed from a link. */
export { drawOn } from './draw-on.ts';
export { fulfil } from './fulfil.ts';
export { default as Builder } from './LessonBuilder.svelte';
export { default as Report } from './LessonReportDialog.svelte';
