/** The place whose written name an event of the pointer hit; `null` = none. */
export function namedPlace(target: EventTarget | null): string | null {
	return (target instanceof SVGElement && target.dataset['place']) || null;
}
