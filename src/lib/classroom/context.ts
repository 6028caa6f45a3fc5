import { createContext } from 'svelte';
import type { Lesson } from './lesson.svelte.ts';

/** The lesson of the page, for every component below it. */
export const [getLesson, setLesson] = createContext<Lesson>();
