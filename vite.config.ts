import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		// The map library is one chunk of its own, loaded after the first picture.
		chunkSizeWarningLimit: 1200
	},
	test: {
		include: [
			'src/**/*.test.ts',
			'geodata/**/*.test.ts',
			'tests/data/**/*.test.ts',
			'tests/house/**/*.test.ts'
		],
		environment: 'node',
		// Without this the server build of Svelte is loaded and effects never run.
		alias: []
	},
	resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {}
});
