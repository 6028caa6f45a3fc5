import { t, type MessageKey } from './messages.ts';

const POINTS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** The nearest of the eight points of the compass. @param bearing - Degrees clockwise from north. */
export function compassName(bearing: number): string {
	return t(`compass.${POINTS[Math.round(bearing / 45) % 8] ?? 'n'}` satisfies MessageKey);
}
