import { shippedPackages } from '../../shipped-packages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ packages: shippedPackages() });
