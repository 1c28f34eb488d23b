/**
 * `npm start`: from a fresh clone to the running site, with as little work as the state of things allows.
 * @file
 */
import { COURSE, buildIfChanged } from './build.js';
import { checkPort, hostFrom, portFrom } from './port.js';
import { announce, serveForPeople } from './serve.js';
import { checkNode, setup } from './setup.js';
import { run, say } from './say.js';

await run(async () => {
	checkNode(process.versions.node);
	await checkPort(portFrom(process.env['PORT']), hostFrom(process.env['HOST']));
	await setup();
	if (!(await buildIfChanged(COURSE))) say('Nothing has changed since the last build.');
	announce(await serveForPeople(COURSE.out));
});
