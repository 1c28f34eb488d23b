import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findBrowser } from './src/build/browser.js';

// Tests own their content: a corrected lesson must not break them.
process.env['MODULES_DIR'] ??= 'tests/modules';

const browser = await findBrowser();
const launchOptions = { args: CHROMIUM_ARGS, ...(browser && { executablePath: browser.path }) };

/** A test that checks nothing passes for ever. */
const strict = { expect: { requireAssertions: true } };

/** The ending of a file picks its runner: `*.svelte.test.ts` a real browser, `*.test.ts` Node. */
export default defineConfig({
	test: {
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					...strict,
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: './vite.config.ts',
				test: {
					...strict,
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({ launchOptions }),
						instances: [{ browser: 'chromium' }],
						screenshotFailures: false
					}
				}
			}
		]
	}
});
