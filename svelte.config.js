import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
		// BASE_PATH lets the site live in a folder of a host; every link in the pages is relative anyway.
		paths: { base: process.env.BASE_PATH ?? '', relative: true },
		typescript: {
			config: (config) => {
				config.compilerOptions.allowImportingTsExtensions = true;
				config.include.push('../geodata/**/*.ts', '../tests/**/*.ts', '../*.ts', '../*.js');
				return config;
			}
		}
	}
};
