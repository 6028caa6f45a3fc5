import type { BorderArc } from '#lib/atlas/geometry/arcs.ts';
import type { SignId } from './signs.ts';

/** The sign that a stretch of border is drawn with: where the line is a guess it is drawn as one. */
export function arcSign({ kind, confidence }: Pick<BorderArc, 'kind' | 'confidence'>): SignId {
	if (kind === 'outline') return 'outline';
	return confidence === 'C' ? `${kind}-line-soft` : `${kind}-line`;
}
