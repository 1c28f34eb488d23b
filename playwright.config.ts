import { defineConfig, devices } from '@playwright/test';
import { COURSE, TEST_SITE } from './src/build/build.js';
import { CHROMIUM_ARGS, findBrowser } from './src/build/browser.js';

const browser = await findBrowser();

/** `npm test` passes free ports; these are for a run by hand on folders already built. */
const coursePort = Number(process.env['COURSE_PORT'] ?? 4391);
const enginePort = Number(process.env['ENGINE_PORT'] ?? 4392);

/** The folders are served as `npm start` does it: `vite preview` would serve other files than we ship. */
function served(folder: string, port: number) {
	return {
		command: `node src/build/serve.js ${folder}`,
		env: { PORT: String(port), HOST: '127.0.0.1' },
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: false
	};
}

export default defineConfig({
	testDir: 'tests',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	retries: 0,
	workers: 2,
	reporter: 'list',
	webServer: [served(COURSE.out, coursePort), served(TEST_SITE.out, enginePort)],
	use: {
		...devices['Desktop Chrome'],
		launchOptions: { args: CHROMIUM_ARGS, ...(browser && { executablePath: browser.path }) },
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure'
	},
	projects: [
		// The real course: few specs, because every corrected lesson may touch them.
		{ name: 'course', testDir: 'tests/course', use: { baseURL: `http://localhost:${coursePort}` } },
		// Everything else, on content the tests own.
		{ name: 'engine', testDir: 'tests/engine', use: { baseURL: `http://localhost:${enginePort}` } }
	]
});
