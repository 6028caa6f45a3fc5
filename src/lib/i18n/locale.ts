/** The one language the interface speaks so far; a second one is a second catalogue with the same keys. */
export const LOCALE = 'en-GB';
