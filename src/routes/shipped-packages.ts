import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedPackage } from '#lib/pages/shipped-package.ts';
import { SHIPPED } from '../tools/shipped-packages.ts';

/** What the build found to be shipped; nothing before the client was built, as while developing. */
export function shippedPackages(): ShippedPackage[] {
	const file = join(process.env['ATLAS_OUTPUT'] ?? '.', SHIPPED);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ShippedPackage[]) : [];
}
