/**
 * Finds a Chromium for the tests, or installs one where that is possible without asking anybody.
 *
 * Order: the one named in BEHUTSAM_CHROMIUM; Playwright's own if it is on disk; the system's; Debian's package
 * when we are root there; else a sentence that says what to install. Playwright's download is not tried:
 * many hospital and CI networks do not let it through, and it is one command for those who have it.
 * @file
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execute } from './shell.js';
import { Sentence, isMain, run, say, seconds } from './say.js';

/** For any machine: no sandbox because root has none, and no talking to anybody in the background. */
export const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
	'microsoft-edge'
];

const PLACES = {
	linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/chromium'],
	darwin: [
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: [
		'Chromium/Application/chrome.exe',
		'Google/Chrome/Application/chrome.exe',
		'Microsoft/Edge/Application/msedge.exe'
	]
};

/** @typedef {{ path: string, from: string }} Found */

/**
 * The browser to use, if one is here already.
 * @returns {Promise<Found | undefined>}
 */
export async function findBrowser() {
	const named = process.env['BEHUTSAM_CHROMIUM'];
	if (named) {
		if (existsSync(named)) return { path: named, from: 'BEHUTSAM_CHROMIUM' };
		throw new Sentence(`BEHUTSAM_CHROMIUM names ${named}, but there is no such file.`);
	}
	const own = await playwrightsOwn();
	if (own) return { path: own, from: 'Playwright' };
	for (const path of systemCandidates()) {
		if (existsSync(path) && (await starts(path))) return { path, from: 'the system' };
	}
	return undefined;
}

/**
 * The browser to use; installs it if there is none and we may.
 * @returns {Promise<Found>}
 */
export async function ensureBrowser() {
	const found = await findBrowser();
	if (found) return found;
	if (mayUseApt()) {
		await aptInstall(['chromium'], 'Chromium');
		const installed = await findBrowser();
		if (installed) return { ...installed, from: 'the Debian package, just installed' };
	}
	throw new Sentence(adviceFor(process.platform, distribution()));
}

async function playwrightsOwn() {
	try {
		const { chromium } = await import('playwright');
		const path = chromium.executablePath();
		return path && existsSync(path) ? path : undefined;
	} catch {
		return undefined; // not installed, or none for this system: the next place may have one
	}
}

function systemCandidates() {
	if (process.platform === 'darwin') return PLACES.darwin;
	if (process.platform === 'win32') {
		const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
			(name) => process.env[name] ?? ''
		);
		return roots.filter(Boolean).flatMap((root) => PLACES.win32.map((place) => join(root, place)));
	}
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...PLACES.linux].filter(Boolean);
	return [...new Set(NAMES.flatMap((name) => folders.map((folder) => join(folder, name))))];
}

/**
 * A file of that name may be a stub that only says "install the snap": ask it for its version.
 * @param {string} path
 */
async function starts(path) {
	if (process.platform === 'win32') return true; // there --version opens a window
	const { code, output } = await execute(path, ['--version'], { timeout: 20_000 });
	return code === 0 && /\d+\.\d+/.test(output);
}

/** @returns {Record<string, string>} */
function distribution() {
	try {
		const lines = readFileSync('/etc/os-release', 'utf8').split('\n');
		return Object.fromEntries(
			lines
				.filter((line) => line.includes('='))
				.map((line) => [
					line.slice(0, line.indexOf('=')),
					line.slice(line.indexOf('=') + 1).replace(/^"|"$/g, '')
				])
		);
	} catch {
		return {};
	}
}

/** Ubuntu is left out on purpose: its chromium package only fetches a snap, which containers cannot run. */
function mayUseApt() {
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
		return false;
	const { ID = '', ID_LIKE = '' } = distribution();
	return (
		ID === 'debian' ||
		(ID_LIKE.split(' ').includes('debian') && !ID_LIKE.includes('ubuntu') && ID !== 'ubuntu')
	);
}

/**
 * @param {string[]} packages
 * @param {string} name for the progress line
 */
export async function aptInstall(packages, name) {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
	say(`Installing ${name} from the Debian package, once; this can take some minutes …`);
	const started = Date.now();
	const tick = () => say(`  still installing ${name} (${seconds(Date.now() - started)})`);

	const update = () => execute('apt-get', [...patient, 'update'], { env, tick });
	let updated = await update();
	if (updated.code !== 0) updated = await update();

	const args = [...patient, 'install', '-y', '--no-install-recommends', ...packages];
	const { code, output } = await execute('apt-get', args, { env, tick });
	if (code !== 0) {
		throw new Sentence(
			`${updated.code === 0 ? '' : updated.output}${output}\n` +
				`Debian's package manager could not install ${packages.join(' ')}; its own words are above.`
		);
	}
	say(`Installed ${name} in ${seconds(Date.now() - started)}.`);
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string>} system
 */
function adviceFor(platform, system) {
	const start = 'The tests need Chromium and found none. ';
	const or =
		' Or: npx playwright install chromium. Or set BEHUTSAM_CHROMIUM to the path of a Chromium or Chrome.';
	if (platform === 'darwin') return start + 'Install it with: brew install --cask chromium.' + or;
	if (platform === 'win32') return start + 'Install Google Chrome or Microsoft Edge.' + or;
	const { ID = '', ID_LIKE = '' } = system;
	const kin = [ID, ...ID_LIKE.split(' ')];
	if (kin.includes('ubuntu')) return start + 'Install it with: sudo snap install chromium.' + or;
	if (kin.includes('debian')) return start + 'Install it with: sudo apt-get install chromium.' + or;
	if (kin.includes('fedora') || kin.includes('rhel'))
		return start + 'Install it with: sudo dnf install chromium.' + or;
	if (kin.includes('arch')) return start + 'Install it with: sudo pacman -S chromium.' + or;
	if (kin.includes('alpine')) return start + 'Install it with: apk add chromium.' + or;
	if (kin.some((name) => name.includes('suse')))
		return start + 'Install it with: sudo zypper install chromium.' + or;
	return start + "Install Chromium or Google Chrome with your system's package manager." + or;
}

if (isMain(import.meta.url)) {
	await run(async () => {
		const { path, from } = await ensureBrowser();
		say(`Chromium: ${path} (${from})`);
	});
}
