import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Day } from '#lib/atlas/time/day.ts';

/** `{place}`, `{place+}`, `{place=Name}`, `{kind:id}`, `{kind:id=Name}`, and what the compiler makes of them. */
const REFERENCE = /\{(?:([A-Za-z]+):)?([^{}+@:=]+)(?:=([^{}]+)|\+?(?:@-?\d+)?)\}/g;

/** A text of the atlas’s own form, its references told in words; what refers to nothing stays as it is written. */
export function tellReferences(core: AtlasCore, text: string, day: Day): string {
	return text.replace(REFERENCE, (written, kind: string | undefined, id: string, name?: string) => {
		if (name !== undefined) return name;
		switch (kind?.toLowerCase()) {
			case undefined:
				return core.has('place', id) ? core.placeName(id, day) : written;
			case 'district':
				return core.has('district', id) ? core.district(id).name : written;
			case 'person':
				return core.has('person', id) ? core.person(id).name : written;
			case 'polity':
				return core.atlas.polities.find((polity) => polity.id === id)?.name ?? written;
			default:
				return written;
		}
	});
}
