/**
 * Runs in the head, before first paint and before anything else: theme, the place in a lesson, and Hide. It must work
 * when storage is denied and when no other script has arrived. `src/build/early-script.js` puts it into each page and
 * its hash into the Content Security Policy.
 */
(function () {
	const root = document.documentElement;

	/** @param {'localStorage' | 'sessionStorage'} area @param {string} key */
	function read(area, key) {
		try {
			return window[area].getItem('behutsam.' + key);
		} catch {
			return null;
		}
	}

	const theme = read('localStorage', 'theme');
	if (theme) root.dataset.theme = theme;
	const text = read('localStorage', 'text');
	if (text) root.dataset.text = text;

	// The bare address: the language chosen here before, else the first that the browser asks for and we have.
	const forward = root.dataset.forward;
	if (forward) {
		const offered = forward.split(' ');
		const asked = [read('localStorage', 'language')].concat(navigator.languages || []);
		const found = asked.map((code) => String(code).slice(0, 2)).find((code) => offered.includes(code));
		location.replace((found || offered[0]) + '/' + location.search);
	}

	// The step on the screen: from the address, else where this lesson was left.
	const lesson = /\/lesson\/(.+)\/$/.exec(location.pathname);
	if (lesson) {
		const place = new URLSearchParams(location.search).get('s') || read('localStorage', 'place.' + lesson[1]);
		if (place) root.dataset.s = String(parseInt(place, 10));
		// There is no such step: the first one stands.
		addEventListener('DOMContentLoaded', function () {
			if (!document.querySelector('.step[data-n="' + root.dataset.s + '"]')) delete root.dataset.s;
		});
	}

	// Hidden, and somebody reloads or goes back: stay hidden.
	const neutral = /\/hygiene\/$/;
	if (neutral.test(location.pathname)) root.dataset.covered = '';
	else if (read('sessionStorage', 'return')) {
		root.dataset.covered = '';
		const prefix = /^(.*?\/[a-z]{2}\/)/.exec(location.pathname);
		if (prefix) location.replace(prefix[1] + 'hygiene/');
	}

	/** @param {HTMLElement} link */
	function cover(link) {
		if (!neutral.test(location.pathname)) {
			try {
				sessionStorage.setItem('behutsam.return', location.pathname + location.search);
			} catch {
				// Without session storage the way back leads to the start page.
			}
		}
		root.dataset.covered = '';
		document.title = link.dataset.hide ?? '';
		dispatchEvent(new Event('behutsam:covered'));
	}

	addEventListener(
		'click',
		function (event) {
			const link = event.target instanceof Element ? event.target.closest('a[data-hide]') : null;
			if (link instanceof HTMLElement) cover(link);
		},
		true
	);

	// Three times Shift does the same, for those with a keyboard.
	/** @type {number[]} */
	let shifts = [];
	addEventListener('keyup', function (event) {
		if (event.key !== 'Shift') {
			shifts = [];
			return;
		}
		shifts.push(event.timeStamp);
		if (shifts.length > 2 && event.timeStamp - (shifts.at(-3) ?? 0) < 1500) {
			shifts = [];
			const link = document.querySelector('a[data-hide]');
			if (link instanceof HTMLElement) link.click();
		}
	});

	// An answer sent before the scripts are there waits for them instead of leaving the page.
	addEventListener(
		'submit',
		function (event) {
			if (root.dataset.ready === undefined && event.target instanceof HTMLElement) {
				event.preventDefault();
				event.target.dataset.sent = '';
			}
		},
		true
	);
})();
