import { json } from '@sveltejs/kit';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { t } from '#lib/i18n/messages.ts';

export const prerender = true;

/** What a browser needs to install the site; addresses are relative, so that it may live in a folder of a host. */
export function GET(): Response {
	const { atlas } = loadAtlas();
	return json(
		{
			name: `${atlas.title}: ${atlas.subtitle}`,
			short_name: atlas.title,
			description: t('app.description'),
			start_url: './',
			scope: './',
			display: 'standalone',
			background_color: '#f6f1e4',
			theme_color: '#f6f1e4',
			icons: [
				{ src: './icon-192.png', sizes: '192x192', type: 'image/png' },
				{ src: './icon-512.png', sizes: '512x512', type: 'image/png' },
				{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml' }
			]
		},
		{ headers: { 'content-type': 'application/manifest+json' } }
	);
}
