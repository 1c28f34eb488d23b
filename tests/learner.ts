import { expect, type Locator, type Page } from '@playwright/test';
import type { TestItem, TestLesson, TestStep } from './course.ts';
import { fill, words, type Language } from './words.ts';

/** What a learner does, in a few verbs. Each waits for what the learner would see, never for time. */
export class Learner {
	language: Language = 'de';

	constructor(readonly page: Page) {}

	get words() {
		return words[this.language];
	}

	/** The step on the screen. */
	get step(): Locator {
		return this.page.locator('.step:not([hidden])');
	}

	get heading(): Locator {
		return this.step.locator('[data-heading]');
	}

	get next(): Locator {
		return this.step.locator('[data-move="next"]');
	}

	get back(): Locator {
		return this.step.getByRole('link', { name: this.words.player.back, exact: true });
	}

	get note(): Locator {
		return this.page.getByRole('complementary', { name: this.words.player.note });
	}

	get feedback(): Locator {
		return this.step.locator('section.feedback');
	}

	get strip(): Locator {
		return this.page.getByRole('navigation', { name: this.words.shell.strip });
	}

	/** Opens a lesson at the place where it was left, or at the one asked for, and waits until it is alive. */
	async opens(lesson: TestLesson, { language = 'de', place }: { language?: Language; place?: string } = {}) {
		await this.visits(`/${language}/lesson/${lesson.id}/${place === undefined ? '' : `?s=${place}`}`);
		await this.hasLesson();
	}

	/** Opens any page and waits until it is alive. */
	async visits(path: string) {
		await this.page.goto(path);
		await this.hasScripts();
		this.language = /\/en\//.test(new URL(this.page.url()).pathname) ? 'en' : 'de';
	}

	async reloads() {
		await this.page.reload();
		await this.hasScripts();
	}

	async hasScripts() {
		await expect(this.page.locator('html')).toHaveAttribute('data-ready', '');
	}

	/** The lesson knows where the learner was: the address has its step then. */
	async hasLesson() {
		await expect(this.page).toHaveURL(/[?&]s=\d/);
		await expect(this.page.locator('html:not([data-s])')).toBeAttached();
		await expect(this.heading).toBeVisible();
	}

	/** @param place as in the address, `4` or `4.2` */
	async isAt(step: TestStep, place: string | number) {
		await expect(this.page).toHaveURL(new RegExp(`[?]s=${String(place).replace('.', '\\.')}$`));
		await expect(this.step).toHaveAttribute('data-step', step.id);
		await expect(this.heading).toHaveText(step.heading[this.language]);
	}

	/** To the next step; its heading has the focus then, so that it is read. */
	async goesOn() {
		await this.#moves(() => this.next.click());
	}

	async goesBack() {
		await this.#moves(() => this.back.click());
	}

	async #moves(move: () => Promise<void>) {
		const before = await this.heading.textContent();
		await move();
		await expect(this.heading).not.toHaveText(before ?? '');
		await expect(this.heading).toBeFocused();
	}

	/** Fills in, without submitting. German only: the answers stand in `course.ts`. */
	async fills(item: TestItem, which: 'fits' | 'other' = 'fits') {
		switch (item.type) {
			case 'choice':
				return this.step.getByRole('radio', { name: item[which] }).check();
			case 'multiple':
				for (const name of item[which]) await this.step.getByRole('checkbox', { name }).check();
				return;
			case 'sort':
				for (const [card, category] of Object.entries(item[which])) {
					await this.step.getByRole('group', { name: card }).getByRole('radio', { name: category }).check();
				}
				return;
			case 'order':
				for (const name of item[which]) await this.step.getByRole('button', { name, exact: true }).click();
				return;
			case 'match':
				for (const [left, right] of Object.entries(item[which])) await this.#pairs(left, right);
				return;
			case 'reflection':
				return this.step.getByRole('textbox').fill(item.text);
		}
	}

	async #pairs(left: string, right: string) {
		const entry = this.step.locator('details:has([role=radiogroup])').filter({ hasText: left });
		if ((await entry.getAttribute('open')) === null) await entry.locator('summary').click();
		await this.step.getByRole('radiogroup', { name: left }).getByRole('radio', { name: right }).check();
		await expect(entry).not.toHaveAttribute('open');
	}

	/** Submits; the verdict has the focus then. */
	async checks(verdict?: 'fits' | 'notYet') {
		await this.step.getByRole('button', { name: this.words.items.check }).click();
		await this.hasVerdict(verdict);
		await expect(this.feedback.getByRole('heading')).toBeFocused();
	}

	async hasVerdict(verdict?: 'fits' | 'notYet') {
		const { fits, notYet } = this.words.player;
		const text = verdict ? this.words.player[verdict] : new RegExp(`^\\s*(${fits}|${notYet})\\s*$`);
		await expect(this.feedback.getByRole('heading')).toHaveText(text);
	}

	async answers(item: TestItem, which: 'fits' | 'other' = 'fits') {
		await this.fills(item, which);
		if (item.type !== 'reflection') await this.checks(which === 'fits' ? 'fits' : 'notYet');
	}

	/** Decides in a case. The heading of the scene that follows has the focus then. */
	async decides(option: string) {
		await this.step.getByRole('radio', { name: option }).check();
		await this.#moves(() => this.step.getByRole('button', { name: this.words.player.decide }).click());
	}

	/** All that can be seen of the step: words, order of options, what is chosen. To compare before and after. */
	async looks() {
		return this.page.evaluate(() => {
			const step = document.querySelector<HTMLElement>('.step:not([hidden])');
			const controls = [
				...(step?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [])
			];
			// The note is offered until something has been done, and which pair is unfolded is nobody's answer.
			const passing = [
				...(step?.querySelectorAll<HTMLElement>('aside.note, [role=radiogroup], [role=status]') ?? [])
			];
			return {
				place: location.search,
				step: step?.dataset['step'],
				controls: controls.map((control) =>
					control instanceof HTMLInputElement
						? `${control.name} ${control.value} ${control.checked}`
						: `${control.name} ${control.value}`
				),
				text: passing
					.reduce((text, { innerText }) => text.replace(innerText, ''), step?.innerText ?? '')
					.split('\n')
					.map((line) => line.trim())
					.filter((line) => line !== '')
			};
		});
	}

	/** Presses Tab until the element has the focus: what cannot be reached so cannot be used without a pointer. */
	async tabsTo(target: Locator) {
		for (let presses = 0; presses < 60; presses++) {
			await this.page.keyboard.press('Tab');
			if (await target.evaluate((element) => element === document.activeElement)) return;
		}
		throw new Error(`60 times Tab did not reach ${String(target)}`);
	}

	async hides() {
		await this.strip.getByRole('link', { name: this.words.shell.hide }).click();
	}

	stepLine(step: number, count: number): Locator {
		return this.page.getByText(fill(this.words.player.stepOf, { step, count }), { exact: true });
	}
}
