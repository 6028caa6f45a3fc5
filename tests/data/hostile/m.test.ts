import { it } from 'vitest';
import { HostileFolder } from './folder.ts';
import { MutatedFolder } from '../mutations/folder.ts';
it('x', () => {
	const f = new HostileFolder();
	f.exchange((text, c) => c.path.at(-1)==='short' && c.file==='glossary.yaml' ? text : 'Zq '+text);
	const m = new MutatedFolder(f.path);
});
