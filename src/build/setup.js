/**
 * Makes a fresh clone ready: the right Node, the packages of package-lock.json. Node built-ins only, because
 * nothing else is there yet.
 * @file
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { execute } from './shell.js';
import { Sentence, isMain, run, say, seconds } from './say.js';

const STAMP = 'node_modules/.setup-stamp';
const NPM_RECORD = 'node_modules/.package-lock.json';

/** Checks Node and installs the packages if those here are not the ones package-lock.json names. */
export async function setup() {
	checkNode(process.versions.node);
	const wanted = stampOf(readFileSync('package-lock.json'));
	const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
	if (stamp === wanted) return;
	if (!builtElsewhere(stamp) && npmInstalledAll()) {
		writeFileSync(STAMP, wanted); // somebody ran npm install by hand
		return;
	}
	await install();
	writeFileSync(STAMP, wanted);
}

/** @param {string} version */
export function checkNode(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	// The ranges are those of Vite 8: 21 and early 22 lack what it needs.
	const ok = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
	if (ok) return;
	throw new Sentence(
		`Behutsam needs Node 20.19 or newer (of the 22 line: 22.12 or newer), and this is Node ${version}. ` +
			'Install the version called LTS from https://nodejs.org and run the command again.'
	);
}

/** @param {Buffer} lock */
function stampOf(lock) {
	return createHash('sha256').update(lock).digest('hex') + ' ' + machine() + '\n';
}

/** Packages with compiled parts are only good for the system and Node they were installed on. */
function machine() {
	return [process.platform, process.arch, process.versions.node.split('.')[0]].join('-');
}

/** @param {string | undefined} stamp */
function builtElsewhere(stamp) {
	return stamp !== undefined && stamp.trim().split(' ')[1] !== machine();
}

/**
 * npm's own record of what it put into node_modules, written last, holds all that the lock file asks for.
 */
function npmInstalledAll() {
	if (!existsSync(NPM_RECORD)) return false;
	/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */
	try {
		const wanted = /** @type {Lock} */ (JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages;
		const here = /** @type {Lock} */ (JSON.parse(readFileSync(NPM_RECORD, 'utf8'))).packages;
		return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
			if (path === '') return true;
			const found = here[path];
			return found ? found.version === version && found.integrity === integrity : optional === true;
		});
	} catch {
		return false;
	}
}

async function install() {
	say('Installing the packages, once; with a slow connection this can take some minutes …');
	// Started by npm, we know where npm is; started by node, the name must do (on Windows it is a .cmd file).
	const npm = process.env['npm_execpath'];
	const [command, before] =
		npm && /\.c?js$/.test(npm)
			? [process.execPath, [npm]]
			: process.platform === 'win32'
				? ['cmd.exe', ['/d', '/s', '/c', 'npm']]
				: ['npm', []];
	// --include=dev: with NODE_ENV=production npm would leave out the build tools.
	const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const started = Date.now();
	const tick = () => say(`  still installing (${seconds(Date.now() - started)})`);
	const { code, output, ms } = await execute(command, args, { tick });
	if (code !== 0) throw new Sentence(`${output}\nThe packages could not be installed. ${adviceFor(output)}`);
	say(`Installed in ${seconds(ms)}.`);
}

/** @param {string} output npm's */
function adviceFor(output) {
	if (output.includes('EUSAGE')) {
		return 'package.json and package-lock.json do not fit together. Run npm install, and keep both files.';
	}
	if (/\b(ENOTFOUND|ETIMEDOUT|ECONN\w+|EAI_AGAIN|EIDLETIMEOUT|network)\b/.test(output)) {
		return 'The network did not let it through: check the connection and run the command again.';
	}
	if (output.includes('ENOSPC')) return 'The disk is full.';
	return "npm's own words are above.";
}

if (isMain(import.meta.url)) await run(setup);
