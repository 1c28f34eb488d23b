import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, showPrerendered, told } from '../testing/screen.ts';
import { orderExample } from './example.ts';

const item = orderExample();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => document.querySelector('[role=status]')!.textContent;
const focused = () => told(document.body, ':focus')[0];

/** The texts of both lists. */
function lists(container: HTMLElement) {
	const texts = (selector: string) =>
		[...container.querySelectorAll(`${selector} [id*=-text-]`)].map((text) => text.textContent.trim());
	return { open: texts('ul'), placed: texts('ol') };
}

test('all entries are open at first, in the order of this attempt', async () => {
	const { container } = await show(item);
	expect(lists(container)).toEqual({
		open: ['Wait four minutes', 'Boil the water', 'Drink & enjoy', 'Pour it over the leaves'],
		placed: []
	});
	await expect.element(page.getByText('Noch leer.')).toBeVisible();
});

test('taps place the entries one after the other', async () => {
	const { container, inputs } = await show(item);
	await button('Boil the water').click();
	await button('Wait four minutes').click();
	expect(inputs).toEqual([{ placed: ['boil'] }, { placed: ['boil', 'wait'] }]);
	expect(lists(container)).toEqual({
		open: ['Drink & enjoy', 'Pour it over the leaves'],
		placed: ['Boil the water', 'Wait four minutes']
	});
	expect(status()).toBe('„Wait four minutes“ steht jetzt an Stelle 2 von 4.');
});

test('the keyboard alone places everything: the focus goes on to the next open entry', async () => {
	const { inputs } = await show(item);
	const places: (string | undefined)[] = [];
	await userEvent.keyboard('{Tab}');
	for (let count = 0; count < 4; count += 1) {
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => inputs).toHaveLength(count + 1);
		places.push(focused());
	}
	expect(places).toEqual([
		'Boil the water',
		'Drink & enjoy',
		'Pour it over the leaves',
		'Nach oben Pour it over the leaves'
	]);
	expect(inputs.at(-1)).toEqual({ placed: ['wait', 'boil', 'drink', 'pour'] });
});

test('from the last open entry in the list, the focus goes to the one before it', async () => {
	await show(item);
	await button('Pour it over the leaves').click();
	await expect.poll(focused).toBe('Drink & enjoy');
});

test('a moved entry keeps the focus on the same button, and its new place is said', async () => {
	const { inputs } = await show(item, { initial: { placed: ['boil', 'wait', 'pour'] } });
	await button('Nach oben Pour it over the leaves').click();
	await expect.poll(focused).toBe('Nach oben Pour it over the leaves');
	expect(status()).toBe('„Pour it over the leaves“ steht jetzt an Stelle 2 von 4.');
	await userEvent.keyboard('{Enter}');
	await expect.poll(focused).toBe('Nach oben Pour it over the leaves');
	await button('Nach unten Boil the water').click();
	await expect.poll(focused).toBe('Nach unten Boil the water');
	expect(inputs).toEqual([
		{ placed: ['boil', 'pour', 'wait'] },
		{ placed: ['pour', 'boil', 'wait'] },
		{ placed: ['pour', 'wait', 'boil'] }
	]);
});

test('at either end the button stays reachable, says that it cannot, and does nothing', async () => {
	const { inputs } = await show(item, { initial: { placed: ['boil', 'wait'] } });
	const [up, down] = [button('Nach oben Boil the water'), button('Nach unten Wait four minutes')];
	await expect.element(up).toHaveAttribute('aria-disabled', 'true');
	await expect.element(down).toHaveAttribute('aria-disabled', 'true');
	await up.click({ force: true });
	await down.click({ force: true });
	expect(inputs).toEqual([]);
});

test('an entry that is put back is open again and has the focus', async () => {
	const { container, inputs } = await show(item, { initial: { placed: ['boil', 'drink', 'wait', 'pour'] } });
	await button('Zurücklegen Drink & enjoy').click();
	await expect.poll(focused).toBe('Drink & enjoy');
	expect(inputs).toEqual([{ placed: ['boil', 'wait', 'pour'] }]);
	expect(lists(container).open).toEqual(['Drink & enjoy']);
	expect(status()).toBe('„Drink & enjoy“ ist wieder offen.');
});

test('shows what its owner says, without entries that the item no longer has', async () => {
	const { container, inputs, replace } = await show(item, { initial: { placed: ['wait', 'gone'] } });
	const drafted = lists(container).placed;
	replace({ placed: [] });
	await expect.poll(() => lists(container).placed).toEqual([]);
	expect(drafted).toEqual(['Wait four minutes']);
	expect(inputs).toEqual([]);
});

test('each reviewed entry shows its mark, and its feedback if it has one', async () => {
	const placed = ['boil', 'wait', 'drink', 'pour'];
	const { container } = await show(item, { initial: { placed }, reviewing: true });
	const feedback = [...container.querySelectorAll('ol .feedback')];
	expect(feedback.map((element) => [...element.children].map((child) => child.textContent.trim()))).toEqual([
		['passt', 'It all begins with hot water.'],
		['noch nicht', ''],
		['passt', ''],
		['noch nicht', 'As soon as it boils.']
	]);
	expect(feedback.map((element) => element.querySelectorAll('svg').length)).toEqual([1, 1, 1, 1]);
});

test('there is one live region, and it is polite', async () => {
	const { container } = await show(item, { initial: { placed: ['boil'] } });
	expect(
		[...container.querySelectorAll('[aria-live], [role=status], [role=alert]')].map((region) => region.role)
	).toEqual(['status']);
});

test('the prerendered lists come to life with the scripts', async () => {
	const { inputs } = await showPrerendered(item, async () => {});
	await button('Boil the water').click();
	expect(inputs).toEqual([{ placed: ['boil'] }]);
});
