import { expect, test } from '../fixtures.ts';
import type { Learner } from '../learner.ts';
import { story } from '../stored.ts';
import { words } from '../words.ts';

/** The closing check of a module, and the safety check that comes back until all of it was answered well. */

const player = words.de.player;

async function answers(learner: Learner, option: string, verdict: 'fits' | 'notYet') {
	await learner.step.getByRole('radio', { name: option }).check();
	await learner.checks(verdict);
}

test('a check tells at its end what fitted, and where to look again', async ({ page, learner }) => {
	await learner.visits('/de/lesson/kitchen/check/');
	await expect(page).toHaveTitle('Abschluss des Moduls – Behutsam');
	await learner.hasLesson();
	await answers(learner, 'Schublade', 'fits');
	await learner.goesOn();
	await answers(learner, 'Ich lasse alles, wie es gerade ist.', 'notYet');
	for (const _ of ['lid', 'steam', 'towel', 'plate', 'light']) await learner.goesOn();

	await expect(page.getByText(player.done.check)).toBeVisible();
	const summary = page.getByRole('region', { name: player.summary.some });
	await expect(summary.getByRole('listitem').locator('.quiet')).toHaveText([
		player.fits,
		player.summary.look,
		player.summary.open,
		player.summary.open,
		player.summary.open,
		player.summary.open
	]);
	await expect(summary.getByRole('link', { name: '2.1 Tee kochen' }).first()).toHaveAttribute(
		'href',
		'/de/lesson/kitchen/tea/'
	);

	// Back to the question by its link, better this time.
	await summary.getByRole('link', { name: player.summary.again }).first().click();
	await learner.feedback.getByRole('button', { name: player.retry }).click();
	await answers(learner, 'Auflegen', 'fits');
});

test('the safety check asks only what is still open', async ({ page, learner }) => {
	await learner.visits('/de/course/');
	const section = page.getByRole('region', { name: 'Sicher in der Küche' });
	await expect(section).toContainText('2 Fragen sind noch offen.');
	await section.getByRole('link').click();
	await learner.hasLesson();
	await expect(page.getByText(words.de.player.otherWays)).toBeHidden();
	await answers(learner, 'Ausmachen', 'fits');
	await learner.goesOn();
	await answers(learner, 'Ich lasse alles, wie es gerade ist.', 'notYet');
	await learner.goesOn();
	await expect(page.getByText(player.done.safety)).toBeVisible();

	await learner.visits('/de/course/');
	await expect(section).toContainText('Eine Frage ist noch offen.');
	await section.getByRole('link').click();
	await learner.hasLesson();
	await expect(learner.heading).toHaveText('Das Messer liegt offen.');
	await expect(learner.stepLine(1, 2)).toBeVisible();
	await learner.feedback.getByRole('button', { name: player.retry }).click();
	await answers(learner, 'Weglegen', 'fits');
	await expect
		.poll(async () => (await story(page)).filter((line) => line.startsWith('item-answered')))
		.toEqual([
			'item-answered safety-stove 1 1',
			'item-answered safety-knife 1 0',
			'item-answered safety-knife 2 1'
		]);

	await learner.visits('/de/course/');
	await expect(section).toContainText(words.de.course.safety.done);
	// Whoever wants may go through all of it again.
	await section.getByRole('link').click();
	await learner.hasLesson();
	await expect(learner.stepLine(2, 3)).toBeVisible();
});
