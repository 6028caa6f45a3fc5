/** The languages of the site of an atlas, BCP 47, beside the one that it is written in. @param folder - Of the atlas. */
export function siteLanguages(folder: string): string[];
