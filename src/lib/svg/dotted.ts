import type { PictureLabel } from './picture-labels.ts';

/**
 * Whether the dot of a place is drawn: not without its name, for the dot would be read as that of a name nearby; where no
 * place is named, all that are in range.
 */
export function isDotted({ isInRange, name }: PictureLabel, hasLabels: boolean): boolean {
	return isInRange && (name !== null || !hasLabels);
}
