import type { StepFocus, StepSecret } from './model/tour.ts';
import type { Scene, Selection } from './scene.ts';

/**
 * The scene without what only the answer of its step names: such places are not in it and such land is not lettered. Where a district
 * is asked for, the name of none is there but of those that the question names: of names that are all there but one, the gap tells.
 */
export function keepSecret(scene: Scene): Scene {
	const { focus, selection } = scene.options;
	const secret = focus?.secret;
	if (!focus || !secret) return scene;
	const spoken = withoutSecret(focus, secret);
	const isTold = isNamed(secret.districts.length === 0 ? null : spoken.districts);
	return {
		...scene,
		options: {
			...scene.options,
			focus: { ...focus, ...spoken },
			selection: selection && isOf(secret, selection) ? null : selection
		},
		districts: scene.districts.filter(({ id }) => isTold(id)),
		places: scene.places.filter(({ id }) => !secret.places.includes(id))
	};
}

function withoutSecret(focus: StepFocus, secret: StepSecret) {
	const rest = (of: 'places' | 'districts' | 'land') => focus[of].filter((one) => !secret[of].includes(one));
	return { places: rest('places'), districts: rest('districts'), land: rest('land') };
}

function isNamed(names: readonly string[] | null): (id: string) => boolean {
	return (id) => names === null || names.includes(id);
}

function isOf(secret: StepSecret, { kind, id }: Selection): boolean {
	return (
		(kind === 'place' && secret.places.includes(id)) || (kind === 'district' && secret.districts.includes(id))
	);
}
