import { describe, expect, test } from 'vitest';
import { checkNode } from './setup.js';

describe('checkNode', () => {
	test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.3.1'])('accepts %s', (version) => {
		expect(() => checkNode(version)).not.toThrow();
	});

	test.each(['18.20.4', '20.18.3', '21.7.0', '22.11.0'])(
		'refuses %s with a sentence that says what to do',
		(version) => {
			expect(() => checkNode(version)).toThrow(
				`Behutsam needs Node 20.19 or newer (of the 22 line: 22.12 or newer), and this is Node ${version}. ` +
					'Install the version called LTS'
			);
		}
	);
});
