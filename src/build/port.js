/**
 * PORT and HOST as people set them, and sentences for what can be wrong with them.
 * @file
 */
import { createServer } from 'node:net';
import { Sentence } from './say.js';

const USUAL = 4173;

/** @param {string | undefined} text */
export function portFrom(text) {
	if (text === undefined || text.trim() === '') return USUAL;
	const port = Number(text);
	if (/^\d+$/.test(text.trim()) && port <= 65535) return port;
	throw new Sentence(
		`PORT=${text} is not a port. Give a whole number from 1024 to 65535, for example: ${example(USUAL + 1)}`
	);
}

/** This machine only, unless HOST says otherwise: a ward's network needs no server nobody asked for. */
export function hostFrom(/** @type {string | undefined} */ text) {
	return text?.trim() || '127.0.0.1';
}

/**
 * @param {unknown} error from listening
 * @param {number} port
 * @param {string} host
 */
export function portTrouble(error, port, host) {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	const other = `Choose another one, for example: ${example(port < 65000 ? Math.max(port + 1, 1024) : USUAL)}`;
	if (code === 'EADDRINUSE') return new Sentence(`Port ${port} is taken by another program. ${other}`);
	if (code === 'EACCES') return new Sentence(`This account may not use port ${port}. ${other}`);
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
		return new Sentence(`HOST=${host} is not an address of this machine. 0.0.0.0 stands for all it has.`);
	}
	return error instanceof Error ? error : new Error(String(error));
}

/**
 * Fails early, before minutes of installing and building, if the port cannot be had.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
export function checkPort(port, host) {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.once('error', (error) => fail(portTrouble(error, port, host)));
		probe.listen(port, host, () => probe.close(() => done()));
	});
}

/** A port nobody uses at the moment. @returns {Promise<number>} */
export function freePort() {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.once('error', fail);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => done(port));
		});
	});
}

/** @param {number} port */
function example(port) {
	return process.platform === 'win32' ? `set PORT=${port}&& npm start` : `PORT=${port} npm start`;
}
