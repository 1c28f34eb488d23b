import { afterEach, describe, expect, test, vi } from 'vitest';
import {
	applyTextSize,
	applyTheme,
	rememberPlace,
	storedPlace,
	storedTextSize,
	storedTheme,
	textSizes,
	themes
} from './settings.ts';

afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
	for (const key of Object.keys(document.documentElement.dataset))
		delete document.documentElement.dataset[key];
});

const marks = () => ({ ...document.documentElement.dataset });

describe('settings', () => {
	test('follow the device until something is chosen', () => {
		expect([storedTheme(), storedTextSize(), marks()]).toEqual(['system', 'normal', {}]);
	});

	test.each(themes)('theme %s is kept', (theme) => {
		applyTheme(theme);
		expect(storedTheme()).toBe(theme);
	});

	test.each(textSizes)('text size %s is kept', (size) => {
		applyTextSize(size);
		expect(storedTextSize()).toBe(size);
	});

	test('are on the page at once, and off it again', () => {
		applyTheme('dim');
		applyTextSize('largest');
		expect(marks()).toEqual({ theme: 'dim', text: 'largest' });
		applyTheme('system');
		applyTextSize('normal');
		expect([marks(), localStorage.length]).toEqual([{}, 0]);
	});

	test('that nobody knows any more are as if nothing was chosen', () => {
		localStorage.setItem('behutsam.theme', 'sepia');
		localStorage.setItem('behutsam.text', '');
		expect([storedTheme(), storedTextSize()]).toEqual(['system', 'normal']);
	});
});

test('each lesson has its own place, until it is forgotten', () => {
	rememberPlace('doors/key', '4.2');
	rememberPlace('doors/knocking', '2');
	rememberPlace('doors/knocking', undefined);
	expect([storedPlace('doors/key'), storedPlace('doors/knocking')]).toEqual(['4.2', undefined]);
});

test('where storage is denied, settings last as long as the page', () => {
	const denied = () => {
		throw new DOMException('Storage is denied.', 'SecurityError');
	};
	vi.spyOn(Storage.prototype, 'getItem').mockImplementation(denied);
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(denied);
	vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(denied);
	applyTheme('dim');
	applyTextSize('normal');
	rememberPlace('doors/key', '4');
	expect([marks(), storedTheme(), storedPlace('doors/key')]).toEqual([{ theme: 'dim' }, 'system', undefined]);
});
