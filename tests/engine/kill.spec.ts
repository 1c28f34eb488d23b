import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_ARGS, ensureBrowser } from '../../src/build/browser.js';
import { pots, stepOf, watering } from '../course.ts';
import { expect, test } from '../fixtures.ts';
import { Learner } from '../learner.ts';
import { story } from '../stored.ts';

/**
 * The browser is killed as by an empty battery. Started by hand instead of through Playwright, because the process must
 * be ours to kill, and because the profile has to outlive it.
 */

interface Started {
	learner: Learner;
	kill: () => Promise<void>;
}

const testWithBrowser = test.extend<{ starts: () => Promise<Started> }>({
	starts: async ({ faults, baseURL }, use) => {
		const profile = await mkdtemp(join(tmpdir(), 'behutsam-'));
		const children: ChildProcess[] = [];
		const browsers: Browser[] = [];
		await use(async () => {
			const child = await startBrowser(profile);
			children.push(child);
			const browser = await chromium.connectOverCDP(await addressOf(child));
			browsers.push(browser);
			const context = browser.contexts()[0]!;
			faults.watch(context, baseURL ?? '');
			const learner = new Learner(context.pages()[0] ?? (await context.newPage()));
			return { learner, kill: () => kill(child) };
		});
		// Whatever the test has come to, no browser stays behind.
		await Promise.all(children.map(kill));
		await Promise.all(browsers.map((browser) => browser.close().catch(() => undefined)));
		await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}
});

testWithBrowser(
	'killed after an answer and with a draft: the same step, answer and draft',
	async ({ starts, baseURL }) => {
		const address = (lesson: { id: string }, query = '') => `${baseURL}/de/lesson/${lesson.id}/${query}`;

		const first = await starts();
		await first.learner.visits(address(watering));
		await first.learner.hasLesson();
		await first.learner.answers(watering.steps[0].item!, 'other');
		const answered = await first.learner.looks();
		await first.learner.goesOn();
		await first.learner.goesOn();
		await first.learner.fills(stepOf(watering, 3).item!);
		const draft = await first.learner.looks();
		await expect.poll(async () => (await story(first.learner.page)).at(-1)).toBe('step-entered cans');
		const written = await story(first.learner.page);
		await first.kill();

		const second = await starts();
		await second.learner.visits(`${baseURL}/de/`);
		await second.learner.page.getByTestId('continue').click();
		await second.learner.hasLesson();
		await expect.poll(() => second.learner.looks()).toEqual(draft);
		expect(await story(second.learner.page)).toEqual(written);
		await second.learner.goesBack();
		await second.learner.goesBack();
		await expect.poll(() => second.learner.looks()).toEqual(answered);
		await second.kill();
	}
);

testWithBrowser(
	'killed right after the verdict, five times: what was said to be kept is kept',
	async ({ starts, baseURL }) => {
		test.slow();
		for (let round = 1; round <= 5; round++) {
			const { learner, kill } = await starts();
			await learner.visits(`${baseURL}/de/lesson/${pots.id}/`);
			await learner.hasLesson();
			const known = (await story(learner.page)).filter((line) => line.startsWith('item-answered'));
			expect(known).toHaveLength(round - 1);
			if (round > 1) {
				await learner.hasVerdict('notYet');
				await learner.feedback.getByRole('button').click();
			}
			await learner.answers(pots.steps[0].item!, 'other');
			await expect
				.poll(async () => (await story(learner.page)).at(-1))
				.toBe(`item-answered pots-first ${round} 0`);
			await kill();
		}
	}
);

async function startBrowser(profile: string): Promise<ChildProcess> {
	const { path } = await ensureBrowser();
	const args = [
		...CHROMIUM_ARGS,
		'--headless=new',
		'--remote-debugging-port=0',
		`--user-data-dir=${profile}`,
		'--lang=de',
		'about:blank'
	];
	return spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Where Playwright can take it over. */
function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = '';
		child.stderr?.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
			if (address) resolve(address);
		});
		child.on('exit', () => reject(new Error(`The browser did not start:\n${output}`)));
	});
}

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	await new Promise((resolve) => {
		child.once('exit', resolve);
		child.kill('SIGKILL');
	});
}
